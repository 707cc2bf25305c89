import type { Texts } from '../../web/texts/texts.ts';
import { example, fields, marks } from './application-facts.ts';
import { defineMessage } from './message.ts';

type Clock = Texts['deskClock'];

/** For whom messages about the work at the desk are: officers, who read Indonesian. */
const ofDesk = { to: 'officer', ofService: false, isCode: false, languages: ['id'], obligatory: ['alamat'] } as const;

/** Counts that no text of ours holds. */
const MARKED = { urgent: 77_771, late: 77_772, elsewhere: 77_773 };

export const deskLimits = defineMessage<Parameters<Clock['digest']>[0]>({
  ...ofDesk,
  code: 'batas-waktu',
  standard: (t, facts) => t.deskClock.digest(facts),
  fields: { ringkasan: (facts, t) => t.deskClock.digestLines(facts).join('\n'), alamat: ({ address }) => address },
  marks: { ...MARKED, address: '{alamat}' },
  example: { urgent: 3, late: 1, elsewhere: 0, address: 'https://izin.contoh.go.id/petugas/lewat-batas' },
});

export const silencePast = defineMessage<Parameters<Clock['silencePast']>[0]>({
  ...ofDesk,
  code: 'batas-menjawab-lewat',
  standard: (t, facts) => t.deskClock.silencePast(facts),
  fields: { ...fields, sebab: ({ why }) => why },
  marks: { ...marks, why: '{sebab}' },
  example: (t) => ({
    ...example,
    address: 'https://izin.contoh.go.id/petugas/permohonan/SMR-2026-000123',
    why: t.deskClock.whyNotIssued.passphrase,
  }),
});

export const opinionsLate = defineMessage<Parameters<Texts['deskOpinions']['overdue']>[0]>({
  ...ofDesk,
  code: 'pendapat-lewat',
  standard: (t, facts) => t.deskOpinions.overdue(facts),
  fields: { jumlah: ({ count }) => `${count}`, alamat: ({ address }) => address },
  marks: { count: 77_774, address: '{alamat}' },
  example: { count: 2, address: 'https://izin.contoh.go.id/petugas/pendapat' },
});
