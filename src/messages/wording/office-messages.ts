import type { Texts } from '../../web/texts/texts.ts';
import { defineMessage } from './message.ts';

/** What officers are told of their own account and of the office. */
const notice = { ofService: false, isCode: false, to: 'officer', languages: ['id'] } as const;

const MARKED_COUNT = 77_771;
const PORTAL = 'https://izin.contoh.go.id';

export const officerInvited = defineMessage<Parameters<Texts['administration']['messages']['invited']>[0]>({
  ...notice,
  code: 'undangan-petugas',
  obligatory: ['alamat'],
  standard: (t, facts) => t.administration.messages.invited(facts),
  fields: { peran: ({ role }) => role, alamat: ({ address }) => address },
  marks: { role: '{peran}', address: '{alamat}' },
  example: { role: 'Petugas pemeriksa', address: `${PORTAL}/lupa-sandi` },
});

export const passwordTaken = defineMessage<Parameters<Texts['administration']['messages']['passwordTaken']>[0]>({
  ...notice,
  code: 'sandi-petugas-dihapus',
  obligatory: ['alamat'],
  standard: (t, facts) => t.administration.messages.passwordTaken(facts),
  fields: { alamat: ({ address }) => address },
  marks: { address: '{alamat}' },
  example: { address: `${PORTAL}/lupa-sandi` },
});

export const officerLocked = defineMessage<Parameters<Texts['administration']['messages']['locked']>[0]>({
  ...notice,
  code: 'akun-petugas-dikunci',
  obligatory: [],
  standard: (t, facts) => t.administration.messages.locked(facts),
  fields: { kantor: ({ office }) => office },
  marks: { office: '{kantor}' },
  example: { office: 'Kantor izin' },
});

export const holidaysMissing = defineMessage<Parameters<Texts['administration']['messages']['holidays']>[0]>({
  ...notice,
  code: 'hari-libur-kosong',
  obligatory: ['alamat'],
  standard: (t, facts) => t.administration.messages.holidays(facts),
  fields: { tahun: ({ year }) => String(year), alamat: ({ address }) => address },
  marks: { year: MARKED_COUNT, address: '{alamat}' },
  example: { year: 2027, address: `${PORTAL}/petugas/kantor/kalender` },
});
