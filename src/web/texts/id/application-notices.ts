import { dayWithWeekday } from '../../../catalogue/formats.ts';
import type { Office } from '../../../catalogue/office.ts';

/** `own`: what the office adds, for the service and for all. */
type NoticeFacts = { service: string; number: string; address: string; own?: readonly string[] };
/** `permit`: number of the letter; `reason`: the office's sentence. */
type PermitFacts = { service: string; number: string; address: string; permit: string; reason: string };
type Promised = { dueOn: string | null; office: Pick<Office, 'shortName'> };

const byWhen = (dueOn: string | null): string =>
  dueOn === null ? 'Kami beri kabar di setiap langkah.' : `Kami jawab paling lambat ${dayWithWeekday(dueOn)}.`;

/** What is sent to applicants, outside the portal too. It names the service and the number, nothing private. */
export const applicationNotices = {
  byWhen,
  sent: ({ service, number, address, dueOn, office, own = [] }: NoticeFacts & Promised) => ({
    subject: `${service}: permohonan Anda kami terima`,
    body: [
      `Permohonan ${service} sudah kami terima. Nomor berkas Anda ${number}.`,
      byWhen(dueOn),
      ...own,
      `Lihat keadaannya di ${address}`,
      `${office.shortName}. Petugas tidak pernah meminta uang.`,
    ].join('\n'),
  }),
  complete: ({ service, number, address, dueOn, completeAt }: NoticeFacts & Promised & { completeAt: string }) => ({
    subject: `${service}: permohonan Anda diterima lengkap`,
    body: [
      `Permohonan ${service}, nomor berkas ${number}, diterima lengkap pada ${completeAt}.`,
      byWhen(dueOn),
      `Simpan tanda terimanya dari ${address}`,
    ].join('\n'),
  }),
  'sent-again': ({ service, number, address, dueOn, office }: NoticeFacts & Promised) => ({
    subject: `${service}: perbaikan Anda kami terima`,
    body: [
      `Perbaikan untuk ${service}, nomor berkas ${number}, sudah kami terima.`,
      byWhen(dueOn),
      `Lihat keadaannya di ${address}`,
      `${office.shortName}. Petugas tidak pernah meminta uang.`,
    ].join('\n'),
  }),
  correction: ({ service, number, address, items, own = [] }: NoticeFacts & { items: number }) => ({
    subject: `${service}: ada yang perlu Anda perbaiki`,
    body: [
      `Ada ${items} hal yang perlu Anda perbaiki untuk ${service}, nomor berkas ${number}.`,
      'Hitungan hari berhenti sampai Anda mengirim perbaikan.',
      ...own,
      `Buka ${address}`,
    ].join('\n'),
  }),
  issued: ({ service, number, address, own = [] }: NoticeFacts) => ({
    subject: `${service}: izin Anda sudah terbit`,
    body: [`${service} Anda sudah terbit. Nomor berkas ${number}.`, ...own, `Simpan suratnya dari ${address}`].join('\n'),
  }),
  revoked: ({ service, permit, reason, address }: PermitFacts) => ({
    subject: `${service}: izin Anda dicabut`,
    body: [
      `Izin ${service}, nomor surat ${permit}, dicabut dan tidak berlaku lagi.`,
      `Alasannya: ${reason}`,
      `Penjelasan dan cara menyatakan keberatan ada di ${address}`,
    ].join('\n'),
  }),
  suspended: ({ service, permit, reason, address }: PermitFacts) => ({
    subject: `${service}: izin Anda dibekukan sementara`,
    body: [
      `Izin ${service}, nomor surat ${permit}, dibekukan sementara. Izin ini tidak berlaku sampai kami aktifkan lagi.`,
      `Alasannya: ${reason}`,
      `Penjelasan dan cara menyatakan keberatan ada di ${address}`,
    ].join('\n'),
  }),
  lifted: ({ service, permit, address }: PermitFacts) => ({
    subject: `${service}: izin Anda berlaku lagi`,
    body: [`Izin ${service}, nomor surat ${permit}, berlaku lagi.`, `Lihat di ${address}`].join('\n'),
  }),
  refused: ({ service, number, address, own = [] }: NoticeFacts) => ({
    subject: `${service}: permohonan Anda sudah diputuskan`,
    body: [
      `Permohonan ${service}, nomor berkas ${number}, tidak dapat diberikan.`,
      ...own,
      `Alasannya dan cara menyatakan keberatan ada di ${address}`,
    ].join('\n'),
  }),
};
