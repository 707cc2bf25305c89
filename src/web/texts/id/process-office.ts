import { wholeNumber } from '../../../catalogue/formats.ts';
import { performance } from './performance.ts';

const { days } = performance.pace;

const pair = (column: string, what: string) => ({
  [`${column}_separuh`]: `Hari kerja sampai separuh permohonan selesai ${what}; kosong kalau kurang dari 10`,
  [`${column}_9_dari_10`]: `Hari kerja sampai sembilan dari sepuluh selesai ${what}`,
});

const share = (column: string, what: string) => ({
  [column]: `Bagian yang ${what}, 0 sampai 1; kosong kalau datanya belum cukup`,
  [`${column}_batas_bawah`]: 'Batas bawah rentang 95% (Wilson)',
  [`${column}_batas_atas`]: 'Batas atas rentang 95% (Wilson)',
});

/** How fast and how smoothly the office decides: for the office. */
export const processOffice = {
  title: 'Lama proses',
  lead: 'Permohonan yang diputuskan, dan berapa lama di setiap meja.',
  invented: 'Mode peragaan: sebagian besar angka di halaman ini rekaan.',
  none: 'Belum ada permohonan yang diputuskan pada periode ini',
  noneNote: 'Angka dihitung setiap malam. Buka lagi besok setelah permohonan pertama diputuskan.',
  untold: 'belum cukup data',
  days,
  whole: {
    title: (period: string) => `Semua layanan, ${period}`,
    decided: (count: number) => `${wholeNumber(count)} permohonan diputuskan.`,
    few: 'Kurang dari 5 permohonan diputuskan.',
    pace: ({ half, nineOfTen }: { half: number; nineOfTen: number }) =>
      half === nineOfTen
        ? `Sembilan dari sepuluh selesai dalam ${days(half)}.`
        : `Separuh selesai dalam ${days(half)}, sembilan dari sepuluh dalam ${days(nineOfTen)}.`,
    noPace: 'Belum cukup data untuk menyebut lamanya.',
    returned: (share: string) => `Dikembalikan untuk diperbaiki: ${share}.`,
    refused: (share: string) => `Ditolak: ${share}.`,
    online: (share: string) => `Dikirim online oleh pemohon sendiri: ${share}.`,
    note: 'Dihitung hari kerja kantor, dari diterima sampai diputuskan. Hari saat pemohon memperbaiki atau membayar tidak ikut dihitung.',
  },
  byService: {
    title: 'Per layanan',
    head: ['Layanan', 'Diputuskan', 'Separuh selesai dalam', '9 dari 10 selesai dalam', 'Dikembalikan'],
    none: 'Belum ada layanan dengan cukup data.',
    hidden: (count: number) => `${count} layanan lain tidak ditampilkan, agar tidak terlihat siapa orangnya.`,
  },
  byStage: {
    title: 'Per meja',
    head: ['Meja', 'Permohonan', 'Separuh selesai dalam', '9 dari 10 selesai dalam'],
    stages: {
      completeness: 'Cek kelengkapan',
      technical: 'Tinjauan dinas teknis',
      review: 'Pemeriksaan terakhir',
      signing: 'Tanda tangan',
    },
    note: 'Permohonan yang dua kali di meja yang sama dihitung dengan kedua waktunya.',
  },
  corrections: { title: 'Mengapa dikembalikan', head: ['Alasan', 'Permohonan'] },
  refusals: { title: 'Mengapa ditolak', head: ['Alasan', 'Permohonan'] },
  files: { csv: 'Tabel (CSV)', dictionary: 'Arti kolom (CSV)' },
  csv: {
    columns: {
      periode: 'Periode: bulan 2026-11, triwulan 2026-t4, semester 2026-s2, atau tahun 2026',
      kelompok: 'semua, layanan, alasan_perbaikan, atau alasan_penolakan',
      nama: 'Alamat pendek layanan atau kode alasan; kosong untuk semua',
      permohonan: 'Jumlah permohonan yang diputuskan; 1 sampai 4 dikosongkan, begitu juga jumlah yang dapat memperlihatkannya',
      ...pair('seluruhnya', 'di semua meja'),
      ...pair('kelengkapan', 'di cek kelengkapan'),
      ...pair('dinas', 'di dinas teknis'),
      ...pair('pemeriksaan_terakhir', 'di pemeriksaan terakhir'),
      ...pair('tanda_tangan', 'di meja tanda tangan'),
      ...share('dikembalikan', 'dikembalikan untuk diperbaiki'),
      ...share('ditolak', 'ditolak'),
      ...share('online_sendiri', 'dikirim online oleh pemohon sendiri'),
    } as Readonly<Record<string, string>>,
    dictionaryHead: ['kolom', 'arti'],
  },
};
