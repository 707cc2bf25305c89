import type { HeadFault } from '../../../administration/head-rules.ts';

/** Who signs, and who acts for them. */
export const officeHead = {
  title: 'Kepala dinas',
  lead: 'Nama, jabatan, dan NIP ini tercetak di surat izin yang ditandatangani pada hari itu.',
  now: 'Menandatangani hari ini',
  terms: 'Semua masa',
  head: ['Berlaku', 'Nama', 'Jabatan di surat', 'Pangkat dan NIP'],
  always: 'dari berkas kantor',
  from: (day: string) => `mulai ${day}`,
  between: (from: string, until: string) => `${from} sampai ${until}`,
  fields: { nama: 'Nama', jabatan: 'Jabatan', pangkat: 'Pangkat', nip: 'NIP', 'atas-nama': 'Atas nama' },
  remove: 'Batalkan masa ini',
  add: {
    title: 'Kepala baru atau pelaksana harian',
    text: 'Kepala baru: isi hari pertamanya saja. Pelaksana harian: isi juga hari terakhir, dan tulis jabatan seperti “Plh. Kepala Dinas”.',
    from: 'Hari pertama',
    until: 'Hari terakhir',
    untilHint: 'Hanya untuk pelaksana harian. Sesudahnya kepala menandatangani lagi.',
    note: 'Dasar',
    noteHint: 'Contoh: Surat Perintah nomor 800/15.',
    button: 'Simpan masa ini',
  },
  account: 'Yang menandatangani harus punya akun dengan peran Kepala dinas. Beri atau ubah perannya di halaman Petugas.',
  accountLink: 'Buka halaman Petugas',
  faults: {
    missing: 'Isian ini belum diisi.',
    long: 'Tulisan ini terlalu panjang. Paling panjang 100 huruf.',
    'day-missing': 'Hari pertama belum diisi.',
    'day-wrong': 'Tanggal ini tidak ada. Periksa hari, bulan, dan tahun.',
    'day-past': 'Hari ini sudah lewat. Surat dari hari itu sudah ditandatangani.',
    'day-there': 'Sudah ada masa yang mulai hari ini. Pilih hari lain, atau batalkan masa itu dulu.',
    'ends-before': 'Hari terakhir lebih awal dari hari pertama.',
  } satisfies Record<HeadFault, string>,
};
