import { dayWithWeekday } from '../../catalogue/formats.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { defineMessage } from './message.ts';

const toAdministrators = { to: 'administrator', ofService: false, isCode: false, languages: ['id'] } as const;
const PORTAL = 'https://izin.contoh.go.id';

export const newsStopped = defineMessage<Parameters<Texts['systems']['messages']['stopped']>[0]>({
  ...toAdministrators,
  code: 'kabar-sistem-berhenti',
  obligatory: ['alamat'],
  standard: (t, facts) => t.systems.messages.stopped(facts),
  fields: {
    'nama sistem': ({ system }) => system,
    sebab: ({ why }, t) => t.systems.messages.why[why],
    alamat: ({ address }) => address,
  },
  marks: { system: '{nama sistem}', why: 'failing', address: '{alamat}' },
  example: { system: 'Sistem Dinas Kesehatan', why: 'failing', address: `${PORTAL}/petugas/kantor/sistem` },
});

export const tokenEnds = defineMessage<Parameters<Texts['systems']['messages']['ends']>[0]>({
  ...toAdministrators,
  code: 'token-berakhir',
  obligatory: ['tanggal', 'alamat'],
  standard: (t, facts) => t.systems.messages.ends(facts),
  fields: {
    'nama sistem': ({ system }) => system,
    tanggal: ({ day }, t) => dayWithWeekday(day, t),
    alamat: ({ address }) => address,
  },
  marks: { system: '{nama sistem}', day: '2099-12-31', address: '{alamat}' },
  example: { system: 'Sistem Dinas Kesehatan', day: '2026-12-24', address: `${PORTAL}/petugas/kantor/sistem` },
});
