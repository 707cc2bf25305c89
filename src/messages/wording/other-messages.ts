import { dayWithWeekday } from '../../catalogue/formats.ts';
import { LANGUAGES } from '../../catalogue/language.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { defineMessage } from './message.ts';

const notice = { ofService: false, isCode: false, languages: LANGUAGES } as const;
const code = { ofService: false, isCode: true, languages: LANGUAGES, obligatory: ['kode'] } as const;

const MARKED_DAY = '2099-12-31';
const MARKED_COUNT = 77_771;
const EXAMPLE_CODE = '123456';
const PORTAL = 'https://izin.contoh.go.id';

export const signInCode = defineMessage<{ code: string; minutes: number }>({
  ...code,
  code: 'kode-masuk',
  to: 'account',
  standard: (t, facts) => t.messages.accounts.code(facts.code, facts.minutes),
  fields: { kode: (facts) => facts.code, menit: ({ minutes }) => String(minutes) },
  marks: { code: '{kode}', minutes: MARKED_COUNT },
  example: { code: EXAMPLE_CODE, minutes: 10 },
});

type Addresses = { signIn: string; forgotten: string };

export const hasAccount = defineMessage<Addresses>({
  ...notice,
  code: 'sudah-punya-akun',
  to: 'account',
  obligatory: ['alamat masuk', 'alamat lupa sandi'],
  standard: (t, { signIn, forgotten }) => t.messages.accounts.hasAccount(signIn, forgotten),
  fields: { 'alamat masuk': ({ signIn }) => signIn, 'alamat lupa sandi': ({ forgotten }) => forgotten },
  marks: { signIn: '{alamat masuk}', forgotten: '{alamat lupa sandi}' },
  example: { signIn: `${PORTAL}/masuk`, forgotten: `${PORTAL}/lupa-sandi` },
});

export const noAccount = defineMessage<{ signUp: string }>({
  ...notice,
  code: 'belum-punya-akun',
  to: 'visitor',
  obligatory: ['alamat daftar'],
  standard: (t, { signUp }) => t.messages.accounts.noAccount(signUp),
  fields: { 'alamat daftar': ({ signUp }) => signUp },
  marks: { signUp: '{alamat daftar}' },
  example: { signUp: `${PORTAL}/daftar` },
});

export const passwordChanged = defineMessage<{ time: string; forgotten: string }>({
  ...notice,
  code: 'sandi-diganti',
  to: 'account',
  obligatory: ['waktu', 'alamat lupa sandi'],
  standard: (t, { time, forgotten }) => t.messages.accounts.passwordChanged(time, forgotten),
  fields: { waktu: ({ time }) => time, 'alamat lupa sandi': ({ forgotten }) => forgotten },
  marks: { time: '{waktu}', forgotten: '{alamat lupa sandi}' },
  example: { time: '24 November 2026 pukul 10.00 WITA', forgotten: `${PORTAL}/lupa-sandi` },
});

export const accountCloses = defineMessage<{ day: string; signIn: string }>({
  ...notice,
  code: 'akun-ditutup',
  to: 'account',
  obligatory: ['tanggal', 'alamat masuk'],
  standard: (t, { day, signIn }) => t.messages.accounts.unused(day, signIn),
  fields: { tanggal: ({ day }, t) => dayWithWeekday(day, t), 'alamat masuk': ({ signIn }) => signIn },
  marks: { day: MARKED_DAY, signIn: '{alamat masuk}' },
  example: { day: '2026-12-24', signIn: `${PORTAL}/masuk` },
});

export const statusCode = defineMessage<{ code: string; minutes: number; number: string }>({
  ...code,
  code: 'kode-cek-permohonan',
  to: 'applicant',
  standard: (t, facts) => t.publicStatus.message(facts.code, facts.minutes, facts.number),
  fields: {
    kode: (facts) => facts.code,
    menit: ({ minutes }) => String(minutes),
    'nomor berkas': ({ number }) => number,
  },
  marks: { code: '{kode}', minutes: MARKED_COUNT, number: '{nomor berkas}' },
  example: { code: EXAMPLE_CODE, minutes: 10, number: 'SMR-2026-000123' },
});

export const counterProves = defineMessage<Parameters<Texts['counter']['messages']['prove']>[0]>({
  ...code,
  code: 'kode-loket',
  to: 'visitor',
  standard: (t, facts) => t.counter.messages.prove(facts),
  fields: { kode: (facts) => facts.code, menit: ({ minutes }) => String(minutes), kantor: ({ office }) => office },
  marks: { code: '{kode}', minutes: MARKED_COUNT, office: '{kantor}' },
  example: { code: EXAMPLE_CODE, minutes: 10, office: 'Kantor izin' },
});

export const counterSends = defineMessage<Parameters<Texts['counter']['messages']['send']>[0]>({
  ...code,
  code: 'kode-kirim-loket',
  to: 'applicant',
  standard: (t, facts) => t.counter.messages.send(facts),
  fields: {
    kode: (facts) => facts.code,
    menit: ({ minutes }) => String(minutes),
    'nama layanan': ({ service }) => service,
  },
  marks: { code: '{kode}', minutes: MARKED_COUNT, service: '{nama layanan}' },
  example: { code: EXAMPLE_CODE, minutes: 10, service: 'Izin praktik perawat' },
});

type HelpInvitation = Parameters<Texts['helping']['messages']['invitation']>[0];

export const helperInvited = defineMessage<HelpInvitation>({
  ...code,
  code: 'undangan-penolong',
  to: 'helper',
  obligatory: ['kode', 'alamat'],
  standard: (t, facts) => t.helping.messages.invitation(facts),
  fields: {
    'nama pemohon': ({ owner }) => owner,
    'nama layanan': ({ service }) => service,
    kode: (facts) => facts.code,
    alamat: ({ address }) => address,
    'jumlah jam': ({ minutes }) => String(minutes / 60),
  },
  marks: {
    owner: '{nama pemohon}',
    service: '{nama layanan}',
    code: '{kode}',
    address: '{alamat}',
    minutes: MARKED_COUNT * 60,
  },
  example: {
    owner: 'Siti Rahmawati',
    service: 'Izin praktik perawat',
    code: EXAMPLE_CODE,
    address: `${PORTAL}/bantu`,
    minutes: 1440,
  },
});

export const sendingApproved = defineMessage<Parameters<Texts['helping']['messages']['approval']>[0]>({
  ...code,
  code: 'kode-persetujuan',
  to: 'applicant',
  standard: (t, facts) => t.helping.messages.approval(facts),
  fields: {
    'nama penolong': ({ helper }) => helper,
    'nama layanan': ({ service }) => service,
    kode: (facts) => facts.code,
    menit: ({ minutes }) => String(minutes),
  },
  marks: { helper: '{nama penolong}', service: '{nama layanan}', code: '{kode}', minutes: MARKED_COUNT },
  example: { helper: 'Aminah', service: 'Izin praktik perawat', code: EXAMPLE_CODE, minutes: 10 },
});

export const helperTold = defineMessage<Parameters<Texts['helping']['messages']['notice']>[0]>({
  ...notice,
  code: 'kabar-penolong',
  to: 'helper',
  obligatory: ['kabar'],
  standard: (t, facts) => t.helping.messages.notice(facts),
  fields: { 'nama pemohon': ({ owner }) => owner, kabar: ({ subject }) => subject, 'nomor berkas': ({ number }) => number },
  marks: { owner: '{nama pemohon}', subject: '{kabar}', number: '{nomor berkas}' },
  example: { owner: 'Siti Rahmawati', subject: 'Izin praktik perawat: izin Anda sudah terbit', number: 'SMR-2026-000123' },
});

export const staffInvited = defineMessage<Parameters<Texts['firms']['invitation']>[0]>({
  ...notice,
  code: 'undangan-staf',
  to: 'staff',
  obligatory: ['nama usaha', 'alamat'],
  standard: (t, facts) => t.firms.invitation(facts),
  fields: { 'nama pemilik': ({ owner }) => owner, 'nama usaha': ({ firm }) => firm, alamat: ({ address }) => address },
  marks: { owner: '{nama pemilik}', firm: '{nama usaha}', address: '{alamat}' },
  example: { owner: 'Andi Baso Tenri', firm: 'CV Contoh Jaya', address: `${PORTAL}/usaha` },
});

type BookingFacts = Parameters<Texts['appointments']['notices']['booked']>[0];
const booking = {
  ...notice,
  to: 'visitor',
  obligatory: ['waktu', 'kode janji', 'alamat'],
  fields: {
    waktu: (facts: BookingFacts, t: Texts) => t.appointments.when(facts),
    'kode janji': (facts: BookingFacts) => facts.code,
    alamat: ({ address }: BookingFacts) => address,
    kantor: ({ office }: BookingFacts) => office,
    'alamat kantor': ({ place }: BookingFacts) => place,
  },
  marks: {
    day: MARKED_DAY,
    time: '77:71',
    code: '{kode janji}',
    address: '{alamat}',
    zoneName: 'ZZZ',
    office: '{kantor}',
    place: '{alamat kantor}',
  },
  example: {
    day: '2026-12-01',
    time: '09:30',
    code: 'K7MPD',
    address: `${PORTAL}/janji-temu/contoh`,
    zoneName: 'WITA',
    office: 'Kantor izin',
    place: 'Jalan Contoh No. 1',
  },
} as const;

export const booked = defineMessage<BookingFacts>({
  ...booking,
  code: 'janji-temu',
  standard: (t, facts) => t.appointments.notices.booked(facts),
});

export const bookingMoved = defineMessage<BookingFacts>({
  ...booking,
  code: 'janji-temu-diganti',
  standard: (t, facts) => t.appointments.notices.moved(facts),
});

export const filmBroken = defineMessage<Parameters<Texts['freshness']['notice']['message']>[0]>({
  ...notice,
  code: 'video-tidak-cocok',
  to: 'publisher',
  languages: ['id'],
  obligatory: ['alamat'],
  standard: (t, facts) => t.freshness.notice.message(facts),
  fields: {
    'nama layanan': ({ service }) => service,
    'jumlah adegan': ({ scenes }) => String(scenes),
    perubahan: ({ changes }) => changes.join('\n'),
    selanjutnya: ({ isRenewed }, t) => t.freshness.notice.next(isRenewed),
    alamat: ({ address }) => address,
  },
  marks: {
    service: '{nama layanan}',
    scenes: MARKED_COUNT,
    changes: ['{perubahan}'],
    isRenewed: true,
    address: '{alamat}',
  },
  example: {
    service: 'Izin praktik perawat',
    scenes: 2,
    changes: ['Langkah 3: tombol “Kirim” tidak ada di layar.'],
    isRenewed: true,
    address: `${PORTAL}/petugas/tutorial`,
  },
});
