import type { ReadPart, ReasonFault, RetireRefusal } from '../../../administration/reason-rules.ts';
import type { ReasonList } from '../../../administration/overlay-rules.ts';

/** Reasons that officers choose from. */
export const officeReasons = {
  title: 'Alasan',
  lead: 'Alasan yang dipilih petugas. Kalimatnya dibaca pemohon.',
  lists: {
    corrections: 'Minta perbaikan',
    refusals: 'Penolakan',
    revocations: 'Pencabutan izin',
    suspensions: 'Pembekuan izin',
    exports: 'Mengunduh data pribadi',
  } satisfies Record<ReasonList, string>,
  head: ['Alasan', 'Yang dibaca pemohon', 'Keadaan'],
  inUse: 'dipakai',
  retired: 'tidak dipakai lagi',
  retiredTitle: (count: number) => `${count} alasan yang tidak dipakai lagi`,
  changed: 'diubah di sini',
  add: (list: string) => `Tambah alasan: ${list}`,
  newTitle: (list: string) => `Alasan baru: ${list}`,
  editTitle: (label: string) => `Ubah alasan: ${label}`,
  keeps: 'Kalimat baru menjadi alasan baru. Keputusan lama tetap memakai kalimat yang dulu dibaca pemohon.',
  fields: {
    label: 'Nama singkat',
    labelHint: 'Yang dilihat petugas di daftar.',
    parts: {
      sentence: 'Kalimat untuk pemohon',
      remedy: 'Cara memperbaiki',
      again: 'Tentang mengajukan lagi',
    } satisfies Record<ReadPart, string>,
    english: {
      sentence: 'Kalimat dalam bahasa Inggris',
      remedy: 'Cara memperbaiki dalam bahasa Inggris',
      again: 'Tentang mengajukan lagi dalam bahasa Inggris',
    } satisfies Record<ReadPart, string>,
    for: 'Dipakai untuk',
    document: 'dokumen',
    answer: 'isian',
    must: 'Petugas wajib menulis catatan',
    note: 'Alasan perubahan',
  },
  addButton: 'Tambah alasan',
  save: 'Simpan perubahan',
  order: 'Urutan',
  up: 'Naikkan satu tempat',
  down: 'Turunkan satu tempat',
  retire: {
    title: 'Berhenti memakai',
    text: 'Petugas tidak dapat memilihnya lagi. Keputusan lama tetap dapat dibaca.',
    button: 'Berhenti memakai alasan ini',
  },
  offer: { title: 'Pakai lagi', text: 'Petugas dapat memilihnya lagi.', button: 'Pakai lagi alasan ini' },
  restore: 'Kembali ke berkas',
  restoreHint: (sentence: string) => `Berkas kantor mengatakan: ${sentence}`,
  notChanged: 'Belum diubah',
  refusals: {
    last: 'Ini alasan terakhir yang dapat dipilih petugas di sini. Tambah alasan lain dulu.',
    'nothing-new': 'Tidak ada yang berubah.',
  } satisfies Record<RetireRefusal, string>,
  faults: {
    'label-missing': 'Nama singkat belum diisi.',
    'label-there': 'Nama ini sudah dipakai alasan lain dalam daftar yang sama.',
    'part-missing': 'Kalimat ini belum diisi. Tulis apa yang dibaca pemohon.',
    'part-long': 'Tulisan ini terlalu panjang. Tulis lebih singkat.',
    'english-missing': 'Kalimat bahasa Inggris belum diisi. Sebagian pemohon membacanya.',
    'target-missing': 'Pilih paling sedikit satu: dokumen atau isian.',
  } satisfies Record<ReasonFault, string>,
};
