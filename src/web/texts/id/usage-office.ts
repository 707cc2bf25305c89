import { performance } from './performance.ts';

const { usage, month, number, percent } = performance;

/** How the portal is used, for the office: online, with help or at the counter, by month, service and kelurahan. */
export const usageOffice = {
  title: 'Penggunaan layanan',
  lead: 'Permohonan yang dikirim, menurut caranya.',
  invented: 'Mode peragaan: sebagian besar angka di halaman ini rekaan.',
  month,
  number,
  percent,
  ways: usage.ways,
  untold: usage.untold,
  difference,
  note: `${usage.note} Tanda “–”: ${usage.few.slice(0, 1).toLowerCase()}${usage.few.slice(1)}`,
  none: 'Belum ada permohonan yang dihitung',
  noneNote: 'Angka dihitung setiap malam dari permohonan yang dikirim. Buka lagi besok setelah permohonan pertama masuk.',
  byMonth: {
    title: 'Per bulan',
    caption: 'Permohonan per bulan menurut caranya',
    head: ['Bulan', 'Permohonan', 'Online sendiri', 'Online dibantu', 'Lewat loket', 'Bagian online sendiri'],
  },
  choose: { label: 'Bulan', button: 'Tampilkan' },
  byService: {
    title: (month: string) => `Per layanan, ${month}`,
    none: 'Belum ada layanan dengan 5 permohonan atau lebih pada bulan ini.',
    hidden: (count: number) => `${count} layanan lain tidak ditampilkan, agar tidak terlihat siapa orangnya.`,
    head: ['Layanan', 'Permohonan', 'Online sendiri', 'Online dibantu', 'Lewat loket', 'Bagian online sendiri'],
  },
  byKelurahan: {
    title: (month: string) => `Per kelurahan, ${month}`,
    head: ['Kelurahan', 'Permohonan', 'Online sendiri', 'Online dibantu', 'Lewat loket', 'Bagian online sendiri'],
    hidden: (count: number) => `${count} kelurahan lain tidak ditampilkan, agar tidak terlihat siapa orangnya.`,
    unsaid: 'Kelurahan tidak diisi',
    none: 'Belum ada kelurahan dengan 5 permohonan atau lebih pada bulan ini.',
  },
  accounts: {
    title: 'Akun baru yang sampai mengirim',
    lead: (days: number) => `Berapa akun baru yang mengirim permohonan pertama dalam ${days} hari.`,
    head: ['Bulan', 'Akun', 'Mengirim', 'Bagian'],
    recent: (days: number) => `Akun yang belum ${days} hari masih bisa bertambah.`,
  },
  before: {
    title: 'Dibanding sebelum ada video',
    noFilm: 'Belum ada video yang terbit, jadi belum ada yang dibandingkan.',
    noFilmDemo: 'Video di halaman Pengaruh rekaan dan tidak terbit di portal peragaan ini.',
    tooFew: 'Bulan sebelum video pertama atau bulan ini punya kurang dari 10 permohonan. Belum cukup untuk dibandingkan.',
    sentence: (given: Compared) =>
      `Sebelum video pertama (${given.before}), ${given.beforePercent}% permohonan dikirim online sendiri. Pada ${given.now}: ${given.nowPercent}%, ${difference(given)}.`,
    caution: 'Hal lain juga berubah selama itu. Angka ini menunjukkan bedanya, bukan sebabnya.',
  },
  files: { csv: 'Tabel permohonan (CSV)', accounts: 'Tabel akun (CSV)', dictionary: 'Arti kolom (CSV)' },
  csv: {
    columns: {
      bulan: 'Bulan permohonan dikirim, 2026-11',
      kelompok: 'Kelompok: semua, layanan, atau kelurahan',
      nama: 'Alamat pendek layanan atau kode kelurahan; kosong untuk semua',
      permohonan:
        'Jumlah permohonan yang dikirim. Jumlah 1 sampai 4 dikosongkan, begitu juga jumlah lain yang dapat memperlihatkannya; kelurahan seperti itu tidak dimuat',
      online_sendiri: 'Dikirim online oleh pemohon sendiri',
      online_dibantu: 'Dikirim online dengan penolong yang diberi izin',
      lewat_loket: 'Dimulai dari formulir yang diberikan loket',
    },
    accountColumns: {
      akun: 'Jumlah akun pemohon yang dibuat pada bulan itu',
      mengirim: 'Berapa di antaranya mengirim permohonan pertama dalam 30 hari',
    },
    dictionaryHead: ['kolom', 'arti'],
    all: 'semua',
    service: 'layanan',
    kelurahan: 'kelurahan',
  },
};

type Moved = { points: number; interval: { low: number; high: number } };

type Compared = Moved & { before: string; beforePercent: number; now: string; nowPercent: number };

/** While the interval holds zero, the difference may be none. */
function difference({ points, interval: { low, high } }: Moved): string {
  if (low <= 0 && high >= 0) return `belum terlihat bedanya (antara ${signed(low)} dan ${signed(high)} poin)`;
  const [least, most] = points > 0 ? [low, high] : [-high, -low];
  return `${points > 0 ? 'naik' : 'turun'} ${Math.abs(points)} poin (antara ${Math.round(least)} dan ${Math.round(most)})`;
}

const signed = (points: number): string => String(Math.round(points)).replace('-', '−').replace('−0', '0');
