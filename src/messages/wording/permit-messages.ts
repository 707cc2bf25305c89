import type { Texts } from '../../web/texts/texts.ts';
import { example, fields, marks, ofService } from './application-facts.ts';
import { defineMessage } from './message.ts';

type Notices = Texts['applications']['notices'];
type PermitFacts = Parameters<Notices['revoked']>[0];
const ofPermit = {
  ...ofService,
  fields: {
    ...fields,
    'nomor surat': ({ permit }: PermitFacts) => permit,
    alasan: ({ reason }: PermitFacts) => reason,
  },
  marks: { ...marks, permit: '{nomor surat}', reason: '{alasan}' },
  example: { ...example, permit: '503/12/SIPP/100.26/XI/2026', reason: 'Tempat kegiatan tidak lagi sesuai dengan izin.' },
};

export const permitRevoked = defineMessage<PermitFacts>({
  ...ofPermit,
  code: 'izin-dicabut',
  obligatory: ['nomor surat', 'alasan', 'alamat'],
  standard: (t, facts) => t.applications.notices.revoked(facts),
});

export const permitSuspended = defineMessage<PermitFacts>({
  ...ofPermit,
  code: 'izin-dibekukan',
  obligatory: ['nomor surat', 'alasan', 'alamat'],
  standard: (t, facts) => t.applications.notices.suspended(facts),
});

export const permitLifted = defineMessage<PermitFacts>({
  ...ofPermit,
  code: 'izin-berlaku-lagi',
  obligatory: ['nomor surat', 'alamat'],
  standard: (t, facts) => t.applications.notices.lifted(facts),
});
