import { dayWithWeekday, rupiah } from '../../catalogue/formats.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { example, fields, marks, ofService } from './application-facts.ts';
import type { Named } from './application-facts.ts';
import { defineMessage } from './message.ts';
import type { Words } from './message.ts';

type Notices = Texts['applications']['notices'];
type Facts<Name extends 'sent' | 'sent-again' | 'complete' | 'correction' | 'issued' | 'refused'> = Parameters<Notices[Name]>[0];
type Reminders = Texts['reminders'];

const office = { shortName: '{kantor}' };
/** A day and a number that no text of ours names. */
const MARKED_DAY = '2099-12-31';
const MARKED_COUNT = 77_771;

const EXAMPLE_DAY = '2026-12-01';

const own = ({ own: sentences = [] }: { own?: readonly string[] }) => sentences.join('\n');
const promised = {
  'kapan dijawab': ({ dueOn }: { dueOn: string | null }, t: Texts) => t.applications.notices.byWhen(dueOn),
  kantor: ({ office: { shortName } }: { office: { shortName: string } }) => shortName,
};

export const received = defineMessage<Facts<'sent'>>({
  ...ofService,
  code: 'diterima',
  standard: (t, facts) => t.applications.notices.sent(facts),
  fields: { ...fields, ...promised, 'kalimat tambahan': own },
  marks: { ...marks, office, dueOn: MARKED_DAY },
  example: { ...example, office: { shortName: 'Kantor izin' }, dueOn: EXAMPLE_DAY },
});

export const receivedAgain = defineMessage<Facts<'sent-again'>>({
  ...ofService,
  code: 'perbaikan-diterima',
  standard: (t, facts) => t.applications.notices['sent-again'](facts),
  fields: { ...fields, ...promised },
  marks: { ...marks, office, dueOn: MARKED_DAY },
  example: { ...example, office: { shortName: 'Kantor izin' }, dueOn: EXAMPLE_DAY },
});

export const foundComplete = defineMessage<Facts<'complete'>>({
  ...ofService,
  code: 'diterima-lengkap',
  standard: (t, facts) => t.applications.notices.complete(facts),
  fields: { ...fields, ...promised, saat: ({ completeAt }) => completeAt },
  obligatory: ['saat', 'alamat'],
  marks: { ...marks, office, dueOn: MARKED_DAY, completeAt: '{saat}' },
  example: {
    ...example,
    address: `${example.address}/diterima-lengkap.pdf`,
    office: { shortName: 'Kantor izin' },
    dueOn: EXAMPLE_DAY,
    completeAt: '24 November 2026 pukul 10.00 WITA',
  },
});

export const toCorrect = defineMessage<Facts<'correction'>>({
  ...ofService,
  code: 'perlu-diperbaiki',
  standard: (t, facts) => t.applications.notices.correction(facts),
  fields: { ...fields, 'jumlah hal': ({ items }) => String(items), 'kalimat tambahan': own },
  marks: { ...marks, items: MARKED_COUNT },
  example: { ...example, items: 2 },
});

/** After what was decided one may say how it was. */
const asking = {
  ...ofService,
  fields: { ...fields, 'kalimat tambahan': own, 'ajakan survei': ({ survey }: { survey: string }) => survey },
  marks: { ...marks, survey: '{ajakan survei}' },
  example: (t: Texts) => ({ ...example, survey: t.survey.notice('https://izin.contoh.go.id/survei/contoh') }),
} as const;
const withSurvey = ({ subject, body }: Words, { survey }: { survey: string }): Words => ({ subject, body: `${body}\n${survey}` });

export const issued = defineMessage<Facts<'issued'> & { survey: string }>({
  ...asking,
  code: 'terbit',
  standard: (t, facts) => withSurvey(t.applications.notices.issued(facts), facts),
});

export const refused = defineMessage<Facts<'refused'> & { survey: string }>({
  ...asking,
  code: 'ditolak',
  standard: (t, facts) => withSurvey(t.applications.notices.refused(facts), facts),
});

type Fees = Texts['fees']['notices'];
const MARKED_RUPIAH = 7_777_177;
const amount = { jumlah: ({ amountRupiah }: { amountRupiah: number }) => rupiah(amountRupiah) };
const ofBill = {
  ...ofService,
  fields: { ...fields, ...amount },
  obligatory: ['jumlah', 'alamat'],
  marks: { ...marks, amountRupiah: MARKED_RUPIAH },
  example: { ...example, amountRupiah: 250_000 },
};

const ofOpenBill = {
  ...ofBill,
  fields: { ...ofBill.fields, 'bayar sebelum': ({ payBy }: { payBy: string }, t: Texts) => dayWithWeekday(payBy, t) },
  obligatory: ['jumlah', 'bayar sebelum', 'alamat'],
  marks: { ...ofBill.marks, payBy: MARKED_DAY },
  example: { ...ofBill.example, payBy: EXAMPLE_DAY },
};

export const feeToPay = defineMessage<Parameters<Fees['fee']>[0]>({
  ...ofOpenBill,
  code: 'biaya',
  standard: (t, facts) => t.fees.notices.fee(facts),
});

export const feeWaits = defineMessage<Parameters<Fees['fee-waits']>[0]>({
  ...ofOpenBill,
  code: 'pengingat-biaya',
  standard: (t, facts) => t.fees.notices['fee-waits'](facts),
});

export const feeOverdue = defineMessage<Parameters<Fees['fee-overdue']>[0]>({
  ...ofOpenBill,
  code: 'biaya-lewat-batas',
  standard: (t, facts) => t.fees.notices['fee-overdue'](facts),
});

export const feePaid = defineMessage<Parameters<Fees['fee-paid']>[0]>({
  ...ofBill,
  code: 'biaya-dibayar',
  standard: (t, facts) => t.fees.notices['fee-paid'](facts),
});

export const feeVoid = defineMessage<Parameters<Fees['fee-void']>[0]>({
  ...ofBill,
  code: 'biaya-dibatalkan',
  standard: (t, facts) => t.fees.notices['fee-void'](facts),
});

export const officeWrote = defineMessage<Named>({
  ...ofService,
  code: 'pesan-kantor',
  standard: (t, facts) => t.correspondence.notices.message(facts),
  fields,
  marks,
  example,
});

export const objectionAnswered = defineMessage<Named>({
  ...ofService,
  code: 'keberatan-dijawab',
  standard: (t, facts) => t.correspondence.notices.objectionAnswer(facts),
  fields,
  marks,
  example,
});

const { 'nama layanan': serviceName, alamat } = fields;
const waited = ({ days }: { days: number }) => String(days);

export const draftWaits = defineMessage<Parameters<Reminders['draft']>[0]>({
  ...ofService,
  code: 'pengingat-draf',
  standard: (t, facts) => t.reminders.draft(facts),
  fields: { 'nama layanan': serviceName, alamat, 'jumlah hari': waited },
  marks: { ...marks, days: MARKED_COUNT },
  example: { ...example, days: 3 },
});

export const draftGoes = defineMessage<Parameters<Reminders['removal']>[0]>({
  ...ofService,
  code: 'draf-dihapus',
  standard: (t, facts) => t.reminders.removal(facts),
  fields: { 'nama layanan': serviceName, alamat, tanggal: ({ day }, t) => dayWithWeekday(day, t) },
  obligatory: ['tanggal', 'alamat'],
  marks: { ...marks, day: MARKED_DAY },
  example: { ...example, day: EXAMPLE_DAY },
});

export const correctionWaits = defineMessage<Parameters<Reminders['correction']>[0]>({
  ...ofService,
  code: 'pengingat-perbaikan',
  standard: (t, facts) => t.reminders.correction(facts),
  fields: { ...fields, 'jumlah hari': waited },
  marks: { ...marks, days: MARKED_COUNT },
  example: { ...example, days: 2 },
});

export const permitEnds = defineMessage<Parameters<Reminders['expiry']>[0]>({
  ...ofService,
  code: 'izin-berakhir',
  standard: (t, facts) => t.reminders.expiry(facts),
  fields: {
    'nama layanan': serviceName,
    'nomor surat': ({ number }) => number,
    tanggal: ({ lastDay }, t) => dayWithWeekday(lastDay, t),
    'sisa hari': ({ left }) => String(left),
    alamat,
  },
  obligatory: ['tanggal', 'alamat'],
  marks: { ...marks, number: '{nomor surat}', lastDay: MARKED_DAY, left: MARKED_COUNT },
  example: { ...example, number: '503/12/SIPP/100.26/XI/2026', lastDay: EXAMPLE_DAY, left: 30 },
});

export const registeredEnds = defineMessage<Parameters<Reminders['registered']>[0]>({
  ...ofService,
  code: 'izin-lama-berakhir',
  standard: (t, facts) => t.reminders.registered(facts),
  fields: {
    'nama layanan': serviceName,
    tanggal: ({ lastDay }, t) => dayWithWeekday(lastDay, t),
    'sisa hari': ({ left }) => String(left),
    alamat,
  },
  obligatory: ['tanggal', 'alamat'],
  marks: { ...marks, lastDay: MARKED_DAY, left: MARKED_COUNT },
  example: { ...example, lastDay: EXAMPLE_DAY, left: 30 },
});

type Visits = Texts['visits']['notices'];
type VisitFacts = Parameters<Visits['planned']>[0];
const visitFields = {
  ...fields,
  tanggal: ({ day }: VisitFacts, t: Texts) => dayWithWeekday(day, t),
  jam: (facts: VisitFacts, t: Texts) => t.visits.hours(facts),
  'yang datang': ({ who }: VisitFacts) => who,
  'yang disiapkan': ({ ready }: VisitFacts) => ready,
  alasan: ({ why }: VisitFacts) => why,
};
const visit = {
  ...ofService,
  fields: visitFields,
  obligatory: ['tanggal', 'jam', 'alamat'],
  marks: {
    ...marks,
    day: MARKED_DAY,
    begins: '77:71',
    ends: '77:72',
    zoneName: 'ZZZ',
    who: '{yang datang}',
    ready: '{yang disiapkan}',
    why: '{alasan}',
  },
  example: {
    ...example,
    day: EXAMPLE_DAY,
    begins: '09:00',
    ends: '11:00',
    zoneName: 'WITA',
    who: 'dua petugas dinas',
    ready: 'Kunci ruangan dan denah.',
    why: 'Petugas sakit.',
  },
};

export const visitPlanned = defineMessage<VisitFacts>({
  ...visit,
  code: 'kunjungan',
  standard: (t, facts) => t.visits.notices.planned(facts),
});

export const visitMoved = defineMessage<VisitFacts>({
  ...visit,
  code: 'kunjungan-dipindah',
  standard: (t, facts) => t.visits.notices.moved(facts),
});

export const visitCancelled = defineMessage<VisitFacts>({
  ...visit,
  code: 'kunjungan-batal',
  obligatory: ['alamat'],
  standard: (t, facts) => t.visits.notices.cancelled(facts),
});

export const visitTomorrow = defineMessage<VisitFacts>({
  ...visit,
  code: 'kunjungan-besok',
  standard: (t, facts) => t.visits.notices.tomorrow(facts),
});
