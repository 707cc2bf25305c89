import { dayInWords, decimal, wholeNumber } from '../../../catalogue/formats.ts';
import type { Period } from '../../../insights/period-rules.ts';
import type { Grade } from '../../../insights/survey/rules.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** `November 2026` of a month `2026-11`. */
const monthInWords = (month: string): string => dayInWords(`${month}-01`).replace(/^1 /, '');

function periodInWords({ key, kind, months }: Pick<Period, 'key' | 'kind' | 'months'>): string {
  const year = key.slice(0, 4);
  switch (kind) {
    case 'month':
      return monthInWords(months[0] ?? '');
    case 'quarter':
      return `Triwulan ${ROMAN[Number(key.slice(-1)) - 1]} ${year}`;
    case 'half':
      return `Semester ${ROMAN[Number(key.slice(-1)) - 1]} ${year}`;
    case 'year':
      return `Tahun ${year}`;
  }
}

/** Working days that something took. */
const days = (count: number): string => (count === 0 ? 'hari yang sama' : `${wholeNumber(count)} hari kerja`);

/** How well the office does, for everybody to read. */
export const performance = {
  title: 'Kinerja layanan',
  lead: (office: string) => `Seberapa baik ${office} melayani, dihitung dari penilaian pemohon dan dari pemakaian layanan.`,
  invented: 'Mode peragaan: angka di halaman ini rekaan.',
  month: monthInWords,
  period: periodInWords,
  /** Two places, as they are read here. */
  value: (value: number) => decimal(value, 2),
  number: (value: number) => wholeNumber(value),
  percent: (value: number | null) => (value === null ? 'belum ada' : `${value}%`),
  satisfaction: {
    title: 'Kepuasan masyarakat',
    grades: { A: 'Sangat baik', B: 'Baik', C: 'Kurang baik', D: 'Tidak baik' } satisfies Record<Grade, string>,
    grade: (grade: Grade, words: string) => `Mutu ${grade}, ${words.toLowerCase()}`,
    value: 'Nilai kepuasan (IKM)',
    of: 'dari 100',
    answers: (count: number, period: string) => `${wholeNumber(count)} penilaian, ${period}`,
    notEnough: 'Belum cukup jawaban',
    notEnoughText: (count: number, needed: number, period: string) =>
      `Baru ${wholeNumber(count)} dari ${wholeNumber(needed)} penilaian yang diperlukan untuk ${period}.`,
    none: (period: string) =>
      `Belum ada nilai untuk ${period}. Setiap pemohon ditawari menilai setelah permohonannya diputuskan.`,
    caption: 'Nilai setiap unsur layanan',
    head: ['Unsur', 'Nilai (25 sampai 100)'],
    how: 'Dihitung dari sembilan unsur menurut Permen PANRB 14 Tahun 2017. Setiap unsur berbobot sama.',
  },
  pace: {
    title: 'Lama proses',
    caption: 'Hari kerja sampai keputusan, dua belas bulan terakhir',
    head: ['Layanan', 'Separuh selesai dalam', '9 dari 10 selesai dalam'],
    days,
    sentence: ({ half, nineOfTen }: { half: number; nineOfTen: number }) =>
      half === nineOfTen
        ? `Dalam dua belas bulan terakhir, sembilan dari sepuluh permohonan selesai dalam ${days(half)}.`
        : `Dalam dua belas bulan terakhir, separuh permohonan selesai dalam ${days(half)}, sembilan dari sepuluh dalam ${days(nineOfTen)}.`,
    returned: ({ share, interval }: { share: number; interval: { low: number; high: number } }) =>
      `Dari 100 permohonan, ${Math.round(100 * share)} dikembalikan untuk diperbaiki (antara ${Math.round(100 * interval.low)} dan ${Math.round(100 * interval.high)}).`,
    none: 'Belum ada layanan dengan cukup permohonan yang diputuskan.',
    note: 'Dihitung hari kerja di kantor. Hari saat pemohon memperbaiki atau membayar tidak ikut dihitung.',
  },
  usage: {
    title: 'Pemakaian layanan',
    caption: 'Bagaimana permohonan dikirim, setiap bulan',
    row: (month: string, count: string) => `${month}, ${count} permohonan`,
    alone: (share: string) => `${share} sendiri`,
    table: 'Lihat angkanya',
    head: ['Bulan', 'Permohonan', 'Online sendiri', 'Online dibantu', 'Lewat loket'],
    ways: { online: 'Online sendiri', assisted: 'Online dibantu', counter: 'Lewat loket' },
    none: 'Belum ada permohonan yang dihitung. Angka dihitung setiap malam.',
    untold: 'tidak dirinci',
    few: 'Jumlah 1 sampai 4 tidak dirinci, begitu juga jumlah yang dapat memperlihatkannya.',
    note: 'Dibantu artinya ada penolong yang diberi izin oleh pemohon. Angka dihitung setiap malam.',
  },
};
