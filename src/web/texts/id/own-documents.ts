import type { KeptKind } from '../../../applications/own-document-rules.ts';

const kinds: Record<KeptKind, { short: string; name: string }> = {
  ktp: { short: 'KTP', name: 'KTP' },
  str: { short: 'STR', name: 'STR' },
  pasfoto: { short: 'pas foto', name: 'Pas foto' },
};

/** Papers that are kept once and offered again. */
export const ownDocuments = {
  title: 'Dokumen saya',
  link: 'Dokumen saya',
  lead: 'Dokumen ini kami simpan agar tidak perlu Anda unggah lagi di permohonan berikutnya. Anda bisa mengganti atau menghapusnya kapan saja. Permohonan yang sudah memakainya tidak berubah.',
  name: (kind: KeptKind) => kinds[kind].name,
  keptAt: (day: string) => `Diunggah ${day}`,
  none: 'Belum ada',
  back: 'Akun',
  removed: 'Dokumen dihapus dari Dokumen saya.',
  replaced: 'Dokumen tersimpan.',
  offer: (kind: KeptKind, day: string) => `Pakai ${kinds[kind].short} yang sudah ada (diunggah ${day})`,
  offerPicture: (kind: KeptKind) => `Gambar kecil ${kinds[kind].short} yang sudah ada`,
  /** Beside the documents of an application: that they are kept, and where. */
  kept: 'KTP, STR dan pas foto kami simpan untuk permohonan berikutnya, di',
};
