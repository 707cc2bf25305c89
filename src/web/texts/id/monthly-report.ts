import { wholeNumber } from '../../../catalogue/formats.ts';
import { performance } from './performance.ts';

const { month, percent, value } = performance;

/** The report of a month: a text with figures, as it is handed in. */
export const monthlyReport = {
  listTitle: 'Laporan bulanan',
  listLead:
    'Setiap laporan adalah teks dengan angka: pemakaian, kepuasan, lama proses, dan video. Bisa dibaca di sini atau disimpan sebagai PDF.',
  running: 'Bulan berjalan, angka masih berubah',
  none: 'Belum ada laporan. Laporan pertama ada setelah permohonan pertama dihitung, pada malam hari.',
  title: (of: string) => `Laporan layanan, ${month(of)}`,
  kind: 'Laporan bulanan',
  pdf: 'Simpan sebagai PDF',
  invented: 'CONTOH dari mode peragaan. Angka dalam laporan ini rekaan.',
  foot: (day: string) => `Dibuat oleh portal Pintu pada ${day}.`,
  month,
  usage: {
    title: 'Pemakaian layanan',
    none: 'Pada bulan ini tidak ada permohonan yang dihitung.',
    sent: (facts: { count: number; online: number | null; assisted: number | null; counter: number | null }) =>
      `Pada bulan ini masuk ${wholeNumber(facts.count)} permohonan: ${percent(facts.online)} dikirim online oleh pemohon sendiri, ${percent(facts.assisted)} online dengan penolong, dan ${percent(facts.counter)} lewat loket.`,
    sentFew: (count: number) =>
      `Pada bulan ini masuk ${wholeNumber(count)} permohonan. Caranya tidak dirinci untuk kurang dari 5.`,
    against: (before: number, now: number) => {
      if (before === 0) return 'Bulan sebelumnya tidak ada permohonan yang dihitung.';
      if (before === now) return 'Jumlahnya sama dengan bulan sebelumnya.';
      return `Bulan sebelumnya ${wholeNumber(before)} permohonan, jadi ${now > before ? 'bertambah' : 'berkurang'} ${wholeNumber(Math.abs(now - before))}.`;
    },
    accounts: (made: number, finished: number) =>
      made === 0
        ? 'Tidak ada akun baru.'
        : `Ada ${wholeNumber(made)} akun baru; ${wholeNumber(finished)} di antaranya sudah mengirim permohonan dalam 30 hari.`,
    most: 'Layanan yang paling banyak diminta',
    head: ['Layanan', 'Permohonan', 'Online sendiri'],
    chart: 'Permohonan per bulan',
  },
  survey: {
    title: 'Kepuasan masyarakat',
    none: 'Pada bulan ini belum ada penilaian.',
    few: 'Penilaian kurang dari 5, sehingga nilainya tidak ditampilkan.',
    result: (facts: { ikm: number; grade: string; count: number }) =>
      `Nilai kepuasan (IKM) ${value(facts.ikm)}, ${facts.grade.replace(/^M/, 'm')}, dari ${wholeNumber(facts.count)} penilaian.`,
    notEnough: (needed: number) => `Jumlah ini belum cukup: diperlukan ${wholeNumber(needed)} penilaian.`,
    enough: 'Jumlah penilaian cukup untuk mewakili pemohon bulan ini.',
    lowest: (names: readonly string[]) => `Unsur yang paling rendah: ${names.map((name) => name.toLowerCase()).join('; ')}.`,
  },
  days: {
    title: 'Lama proses',
    lead: 'Delapan dari sepuluh permohonan selesai dalam hari kerja berikut, dihitung dari dua belas bulan terakhir.',
    head: ['Layanan', 'Biasanya selesai dalam', 'Dari'],
    within: (days: number) => `${days} hari kerja`,
    cases: (cases: number) => `${wholeNumber(cases)} permohonan`,
    none: 'Belum ada layanan dengan cukup permohonan selesai untuk menyebut lama yang biasa.',
  },
  films: {
    title: 'Video panduan',
    none: 'Belum ada hasil pengukuran video untuk bulan ini.',
    verdict: (name: string, verdict: string) => `${name}. ${verdict}`,
    found: (service: string, visits: number, share: string) =>
      `Video ${service}: ditawarkan pada ${wholeNumber(visits)} kunjungan, ${share} mulai menonton.`,
  },
};
