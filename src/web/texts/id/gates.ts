import { decimal, signedDecimal, wholeNumber } from '../../../catalogue/formats.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

type Asked = { before: number | null; after: number | null; change: { low: number; high: number } | null };

/** While the interval holds zero, the difference may be none. */
function moved({ low, high }: { low: number; high: number }): string {
  const between = `antara ${signedDecimal(low, 1)} dan ${signedDecimal(high, 1)}`;
  if (high < 0) return `Berkurang, ${between}.`;
  return low > 0 ? `Bertambah, ${between}.` : `Belum terlihat bedanya, ${between}.`;
}

/** The columns of one share: of how many, the share, and its interval. */
const measured = (name: string, of: string, what: string): (readonly [string, string])[] => [
  [`${name}_dari`, of],
  [`${name}_bagian`, `bagian yang ${what}, 0 sampai 1; kosong kalau datanya belum cukup`],
  [`${name}_batas_bawah`, 'batas bawah rentang 95% (Wilson)'],
  [`${name}_batas_atas`, 'batas atas rentang 95% (Wilson)'],
];

/** The way of people through a film to what it is about: for the office. */
export const gates = {
  title: 'Jalan setiap video',
  lead: 'Dari menemukan video, menonton bagian yang penting, sampai mengerjakannya sendiri.',
  empty: 'Belum ada video yang terbit.',
  emptyNote:
    'Setelah video terbit, halaman ini menghitung siapa yang menemukannya, menontonnya, lalu mengerjakannya sendiri. Pilih layanan di Studio video, buat videonya, lalu terbitkan.',
  demo: 'Mode peragaan: video di halaman Pengaruh rekaan dan tidak terbit di portal ini, jadi belum ada jalannya di sini.',
  since: (day: string) => `Terbit sejak ${day}.`,
  nobody: 'Belum ada kunjungan yang dihitung.',
  offered: (people: number) => `Ditawarkan kepada ${wholeNumber(people)} orang dalam 90 hari.`,
  table: (service: string) => `Jalan video ${service}, langkah demi langkah`,
  head: [
    'Langkah',
    'Mulai menonton',
    'Menonton langkah ini sampai selesai',
    'Lalu mengerjakannya dalam 24 jam',
    'Ditolak di langkah itu, setelah menonton',
    'Ditolak di langkah itu, tanpa menonton',
  ],
  stages: { 3: 'Membuat akun', 4: 'Memilih izin', 5: 'Masuk', 6: 'Mengisi formulir', 7: 'Mengirim dokumen' } as Record<
    number,
    string
  >,
  share: percent,
  range: (count: number, of: number, low: number, high: number) =>
    `${wholeNumber(count)} dari ${wholeNumber(of)}, antara ${Math.round(low * 100)} dan ${Math.round(high * 100)}%`,
  questions: ({ before, after, change }: Asked) =>
    before === null || after === null || change === null
      ? 'Pertanyaan ke kantor per 100 permohonan: belum cukup data.'
      : `Pertanyaan ke kantor per 100 permohonan: ${decimal(before, 1)} sebelum video terbit, ${decimal(after, 1)} sesudah. ${moved(change)}`,
  understood: 'Paham sesudah menonton',
  understoodOf: (service: string) => `Jawaban pertanyaan sesudah video ${service}`,
  question: 'Pertanyaan',
  version: (day: string, isShown: boolean) => (isShown ? `Versi sekarang, ${day}` : `Versi ${day}`),
  allQuestions: 'Semua pertanyaan',
  understoodNote:
    'Bagian yang menjawab benar dalam setahun terakhir. Dihitung jawaban pertama setiap kunjungan. Yang menjawab memilih sendiri untuk menjawab.',
  caution:
    'Orang yang menonton dan yang tidak menonton berbeda. Jadi angka ini menunjukkan jalannya, bukan sebabnya. Sebabnya terlihat di perbandingan acak.',
  export: 'Unduh tabel (CSV)',
  exportUnderstood: 'Unduh tabel paham (CSV)',
  understoodColumns: [
    ['layanan', 'kode layanan'],
    ['terbit_sejak', 'hari versi video itu terbit'],
    ['versi_sekarang', '1 = versi yang tampil sekarang'],
    ['pertanyaan', 'pertanyaan sesudah video; * = semua pertanyaan'],
    ...measured('benar', 'jawaban pertama dalam setahun terakhir', 'menjawab benar'),
  ] as readonly (readonly [string, string])[],
  columns: [
    ['layanan', 'kode layanan'],
    ['terbit_sejak', 'hari video terbit'],
    ['langkah_video', 'nomor langkah di dalam video, 3 sampai 7'],
    ['ditawarkan', 'orang yang ditawari video dalam 90 hari; kosong kalau 1 sampai 4'],
    ...measured('mulai', 'orang yang ditawari video', 'mulai menonton'),
    ...measured('tonton', 'orang yang mulai menonton', 'menonton langkah ini sampai selesai'),
    ...measured('kerjakan', 'orang yang menonton langkah ini', 'lalu mengerjakannya dalam 24 jam'),
    ...measured('ditolak', 'orang yang menonton langkah ini, lalu sampai di sana dalam 24 jam', 'ditolak di sana'),
    ...measured('ditolak_tanpa', 'orang yang tidak menonton langkah ini, dan sampai di sana dalam 24 jam', 'ditolak di sana'),
    ['tanya_sebelum', 'pertanyaan ke kantor per 100 permohonan, sebelum video terbit'],
    ['tanya_sesudah', 'pertanyaan ke kantor per 100 permohonan, sesudah video terbit'],
  ] as readonly (readonly [string, string])[],
};
