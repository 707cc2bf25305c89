import type { PermitVerb } from '../../../permits/permit-actions.ts';

/** One issued permit at the desk, and what the head can do with it. */
export const deskPermit = {
  title: (number: string) => `Izin ${number}`,
  back: 'Izin terbit',
  facts: 'Isi izin',
  holder: 'Pemegang',
  kind: 'Jenis izin',
  issued: 'Terbit',
  until: 'Berlaku sampai',
  case: 'Berkas permohonan',
  file: 'Buka surat (PDF)',
  check: 'Halaman cek surat',
  fingerprint: 'Sidik file (SHA-256)',
  reason: 'Alasan',
  note: 'Penjelasan untuk pemegang',
  newer: 'Diganti dengan surat',
  history: 'Riwayat izin',
  acts: 'Yang bisa dilakukan',
  verbs: {
    suspend: 'Bekukan sementara',
    lift: 'Aktifkan lagi',
    revoke: 'Cabut izin',
  } satisfies Record<PermitVerb, string>,
  told: {
    issue: 'Terbit',
    suspend: 'Dibekukan sementara',
    lift: 'Diaktifkan lagi',
    revoke: 'Dicabut',
    replace: 'Diganti dengan surat baru',
  } as Record<string, string>,
  bySystem: 'portal',
  forms: {
    suspend: {
      lead: 'Izin ini tidak berlaku sampai diaktifkan lagi. Pemegang langsung diberi tahu, dan halaman cek surat langsung berubah.',
      submit: 'Ya, bekukan izin ini',
    },
    lift: {
      lead: 'Izin ini berlaku lagi sejak sekarang. Pemegang langsung diberi tahu.',
      submit: 'Ya, aktifkan lagi',
    },
    revoke: {
      lead: 'Izin ini tidak berlaku lagi untuk seterusnya. Pemegang langsung diberi tahu, dengan alasannya dan cara menyatakan keberatan.',
      submit: 'Ya, cabut izin ini',
    },
  } satisfies Record<PermitVerb, { lead: string; submit: string }>,
  reasonLabel: 'Alasan, dibaca pemegang dan siapa saja yang mengecek surat',
  noReason: 'Pilih alasan',
  noteLabel: 'Penjelasan untuk pemegang',
  noteHint: 'Pemegang membaca persis seperti ini. Halaman cek surat tidak menampilkannya.',
  faults: { reason: 'Alasan belum dipilih.', note: 'Penjelasan belum ditulis.', long: 'Tulis paling banyak 500 huruf.' },
  changed: 'Keadaan izin ini baru saja berubah. Yang Anda tulis belum disimpan. Lihat keadaannya yang sekarang.',
};
