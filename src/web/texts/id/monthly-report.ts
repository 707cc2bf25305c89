import { wholeNumber } from '../../../catalogue/formats.ts';
import { performance } from './performance.ts';

const { month, value } = performance;

/** The report of a month: a text with figures, as it is handed in. */
export const monthlyReport = {
  listTitle: 'Laporan bulanan',
  listLead:
    'Setiap laporan adalah teks dengan angka: pemakaian, hambatan, video, kepuasan, dan lama proses. Bisa dibaca di sini atau disimpan sebagai PDF.',
  running: 'Bulan berjalan, angka masih berubah',
  older: 'Laporan yang lebih lama',
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
    running: (day: string) => `Bulan ini belum selesai. Angkanya dihitung sampai ${day}.`,
    sent: (facts: { count: number; online: string; assisted: string; counter: string }) =>
      `Pada bulan ini masuk ${wholeNumber(facts.count)} permohonan. Dikirim online oleh pemohon sendiri: ${facts.online}. Online dengan penolong: ${facts.assisted}. Lewat loket: ${facts.counter}.`,
    sentUntold: (count: number) =>
      `Pada bulan ini masuk ${wholeNumber(count)} permohonan. Terlalu sedikit untuk merinci caranya.`,
    fewSent: 'Pada bulan ini masuk kurang dari 5 permohonan.',
    fewBefore: 'Bulan sebelumnya masuk kurang dari 5 permohonan.',
    wholeBefore: (before: number) =>
      before === 0
        ? 'Bulan sebelumnya tidak ada permohonan yang dihitung.'
        : `Bulan sebelumnya, dihitung seluruhnya, ${wholeNumber(before)} permohonan.`,
    change: (difference: string) => `Bagian yang dikirim online sendiri, dibanding bulan sebelumnya: ${difference}.`,
    against: (before: number, now: number) => {
      if (before === 0) return 'Bulan sebelumnya tidak ada permohonan yang dihitung.';
      if (before === now) return 'Jumlahnya sama dengan bulan sebelumnya.';
      return `Bulan sebelumnya ${wholeNumber(before)} permohonan, jadi ${now > before ? 'bertambah' : 'berkurang'} ${wholeNumber(Math.abs(now - before))}.`;
    },
    accounts: (made: number, finished: number, share: string) =>
      made === 0
        ? 'Tidak ada akun baru.'
        : `Ada ${wholeNumber(made)} akun baru; ${wholeNumber(finished)} di antaranya sudah mengirim permohonan dalam 30 hari${share === '' ? '' : ` (${share})`}.`,
    accountsMade: (made: number) => `Ada ${wholeNumber(made)} akun baru.`,
    fewAccounts: 'Ada kurang dari 5 akun baru.',
    most: 'Layanan yang paling banyak diminta',
    head: ['Layanan', 'Permohonan', 'Online sendiri'],
    chart: 'Permohonan per bulan',
  },
  hurdles: {
    title: 'Di mana orang berhenti',
    none: 'Pada bulan ini belum ada langkah dengan cukup data.',
    stopped: (facts: { title: string; where: string; lost: string; between: string; trend: string }) =>
      `${facts.title} (${facts.where}): ${facts.lost} berhenti, ${facts.between}${facts.trend === '' ? '' : `, ${facts.trend}`}.`,
    acts: 'Yang dilakukan',
    noActs: 'Pada bulan ini belum ada tindakan yang dicatat.',
    acted: (facts: { what: string; at: string; note: string; outcome: string }) =>
      `${facts.what}, untuk “${facts.at}”${facts.note === '' ? '' : ` (${facts.note.replace(/\.$/, '')})`}. ${facts.outcome}`,
  },
  literacy: {
    title: 'Kemampuan digital pemohon',
    none: 'Belum cukup orang yang ditanya dua kali, atau mengajukan dua kali.',
    said: (facts: { people: number; before: string; after: string; least: string; most: string }) =>
      `${wholeNumber(facts.people)} orang menilai kemampuannya sendiri, dari 1 sampai 5: ${facts.before} di awal dan ${facts.after} setelah izin terbit. Perubahannya antara ${facts.least} dan ${facts.most}.`,
    did: (first: string, next: string) =>
      `Terkirim tanpa penolong dan tanpa perbaikan: pada permohonan pertama ${first}, pada yang berikutnya ${next}.`,
    until: (day: string) => `Angka ini dari semua pemohon sejak portal dipakai, sampai ${day}.`,
  },
  survey: {
    title: 'Kepuasan masyarakat',
    none: 'Pada bulan ini belum ada penilaian.',
    few: 'Penilaian kurang dari 5, sehingga nilainya tidak ditampilkan.',
    result: (facts: { ikm: number; grade: string; count: number }) =>
      `Nilai kepuasan (IKM) ${value(facts.ikm)}, ${facts.grade.replace(/^M/, 'm')}, dari ${wholeNumber(facts.count)} penilaian.`,
    notEnough: (needed: number) => `Jumlah ini belum cukup: diperlukan ${wholeNumber(needed)} penilaian.`,
    enough: 'Jumlah penilaian cukup untuk mewakili pemohon bulan ini.',
    plans: (period: string) => `Rencana perbaikan untuk ${period}:`,
    plan: (element: string, plan: string) => `${element}: ${plan}`,
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
      `Video ${service}: ditawarkan kepada ${wholeNumber(visits)} orang. Mulai menonton: ${share}.`,
  },
};
