import type { Language } from '../../../catalogue/language.ts';
import type { FilmProgress } from '../../../tutorials/film-report.ts';
import type { FilmState } from '../../../tutorials/rules.ts';

/** What the publisher reads on the pages of the film studio. */
export const tutorialsOffice = {
  title: 'Studio video',
  lead: 'Pintu memfilmkan layanannya sendiri. Tekan “Buat video”, tunggu, tonton, lalu terbitkan.',
  table: 'Layanan dan videonya',
  head: { service: 'Layanan', state: 'Keadaan video', length: 'Lama, ukuran', act: 'Tindakan' },
  make: 'Buat video',
  makeFor: (service: string) => `Buat video: ${service}`,
  makeAgain: 'Buat lagi',
  makeAgainFor: (service: string) => `Buat lagi video: ${service}`,
  open: 'Lihat',
  openFor: (service: string) => `Lihat video: ${service}`,
  none: 'Belum ada video',
  states: {
    queued: 'Menunggu giliran',
    running: 'Sedang dibuat',
    ready: 'Siap ditonton, belum terbit',
    published: 'Terbit',
    withdrawn: 'Ditarik',
    removed: 'Berkas dihapus',
    failed: 'Gagal dibuat',
    cancelled: 'Dibatalkan',
  } satisfies Record<FilmState, string>,
  steps: {
    script: 'Menulis naskah',
    voice: 'Membuat suara',
    plan: 'Menyusun waktu',
    stage: 'Memfilmkan halaman',
    film: 'Menggambar video',
    publish: 'Memeriksa hasil',
  } satisfies Record<FilmProgress['step'], string>,
  progress: (step: string, percent: number) => `${step}. ${percent}% selesai.`,
  waiting: 'Video lain sedang dibuat lebih dulu, atau pekerja belum siap.',
  starting: 'Menyiapkan portal dan data contoh.',
  begunAgain: 'Pembuatan sebelumnya terputus karena gangguan pada mesin. Pintu memulainya lagi.',
  refreshing: 'Halaman ini memperbarui diri sendiri. Anda boleh menutupnya; pembuatan tetap jalan.',
  back: 'Studio video',
  filmTitle: (service: string, language: Language) =>
    language === 'id' ? `Video: ${service}` : `Video bahasa Inggris: ${service}`,
  languagesLabel: 'Bahasa video',
  languages: { id: 'Bahasa Indonesia', en: 'Bahasa Inggris' } satisfies Record<Language, string>,
  otherLanguageNote:
    'Video ini tampil bagi warga yang memakai portal dalam bahasa Inggris. Selama belum ada, mereka melihat video bahasa Indonesia.',
  publish: 'Terbitkan',
  withdraw: 'Tarik dari halaman layanan',
  cancel: 'Batalkan pembuatan',
  published: 'Video ini tampil di halaman layanannya.',
  publishedLink: 'Buka halaman layanan',
  otherPublished: 'Di halaman layanan sekarang tampil video lain.',
  otherPublishedLink: 'Lihat video yang terbit',
  readyNote: 'Tonton dulu sampai selesai. Setelah diterbitkan, video tampil di halaman layanan.',
  keptUntil: (day: string) => `Video ini dapat diterbitkan lagi sampai ${day}. Setelah itu berkasnya dihapus.`,
  removedNote: (days: number) =>
    `Video ini tidak dipakai lagi selama ${days} hari, jadi berkasnya dihapus. Buat lagi jika Anda memerlukannya.`,
  tooLate: 'Keadaan video ini sudah berubah. Lihat keadaannya yang sekarang di bawah.',
  failed: 'Video ini tidak dapat dibuat.',
  failedHelp:
    'Catatan di bawah menyebut sebabnya: label yang dicari dan yang ada di layar, atau gangguan pada mesin. Kirim catatan ini kepada administrator.',
  facts: {
    duration: 'Lama',
    size: 'Ukuran',
    loudness: 'Kekerasan suara',
    madeIn: 'Waktu pembuatan',
    filmedOn: 'Difilmkan',
    seconds: (seconds: string) => `${seconds} detik`,
    lufs: (lufs: string) => `${lufs} LUFS`,
    megabytes: (size: string) => `${size} MB`,
  },
};
