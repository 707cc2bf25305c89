import { decimal, wholeNumber } from '../../../catalogue/formats.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The way of people through a film to what it is about: for the office. */
export const gates = {
  title: 'Jalan setiap video',
  lead: 'Dari menemukan video, menonton bagian yang penting, sampai mengerjakannya sendiri.',
  empty: 'Belum ada video yang terbit.',
  since: (day: string) => `Terbit sejak ${day}.`,
  nobody: 'Belum ada kunjungan yang dihitung.',
  offered: (visits: number) => `Ditawarkan pada ${wholeNumber(visits)} kunjungan dalam 90 hari.`,
  table: (service: string) => `Jalan video ${service}, langkah demi langkah`,
  head: [
    'Langkah',
    'Mulai menonton',
    'Menonton langkah ini sampai selesai',
    'Lalu mengerjakannya dalam 24 jam',
    'Ditolak setelah menonton',
    'Ditolak tanpa menonton',
  ],
  stages: { 3: 'Membuat akun', 4: 'Memilih izin', 5: 'Masuk', 6: 'Mengisi formulir', 7: 'Mengirim dokumen' } as Record<
    number,
    string
  >,
  share: percent,
  range: (count: number, of: number, low: number, high: number) =>
    `${wholeNumber(count)} dari ${wholeNumber(of)}, antara ${Math.round(low * 100)} dan ${Math.round(high * 100)}%`,
  questions: (before: number | null, after: number | null) =>
    before === null || after === null
      ? 'Pertanyaan ke kantor per 100 permohonan: belum cukup data.'
      : `Pertanyaan ke kantor per 100 permohonan: ${decimal(before, 1)} sebelum video terbit, ${decimal(after, 1)} sesudah.`,
  understood: 'Paham sesudah menonton',
  understoodOf: (service: string) => `Jawaban pertanyaan sesudah video ${service}`,
  understoodHead: ['Pertanyaan', 'Menjawab benar'],
  allQuestions: 'Semua pertanyaan',
  understoodNote:
    'Dihitung jawaban pertama setiap kunjungan, untuk versi video ini. Yang menjawab memilih sendiri untuk menjawab.',
  caution:
    'Orang yang menonton dan yang tidak menonton berbeda. Jadi angka ini menunjukkan jalannya, bukan sebabnya. Sebabnya terlihat di perbandingan acak.',
};
