import type { TargetRole } from '../../../tutorials/script/script.ts';

/** What a control is called where a picture is described: "Kolom itu ditandai kotak." */
const things: Record<TargetRole, string> = {
  button: 'Tombol',
  link: 'Tautan',
  textbox: 'Kolom',
  searchbox: 'Kolom',
  combobox: 'Daftar',
  radio: 'Pilihan',
  checkbox: 'Kotak centang',
  file: 'Tombol',
  group: 'Bagian',
  heading: 'Judul',
  region: 'Bagian',
};

/** The illustrated guide: its page, its paper for the counter, and the packets that are handed on. */
export const guide = {
  picture: {
    /** After a sentence that names what it is about; `name` is given where it does not. */
    alt: (sentence: string, role: TargetRole, name: string | null) =>
      `${sentence} ${things[role]} ${name ?? 'itu'} ditandai kotak.`,
  },
  title: 'Panduan bergambar',
  titleOf: (service: string) => `Panduan bergambar: ${service}`,
  steps: (count: number) => `${count} langkah.`,
  shownOn: (day: string) => `Sesuai tampilan per ${day}.`,
  weight: (size: string) => `Semua gambar ${size} MB. Gambar dimuat saat Anda sampai di langkahnya.`,
  noPictures: 'Gambarnya menyusul. Langkah di bawah ini sudah lengkap.',
  play: 'Putar video',
  pdf: (size: string | null) => (size === null ? 'PDF untuk dicetak' : `PDF ${size} MB`),
  pdfLabel: (size: string | null) =>
    size === null ? 'PDF untuk dicetak, kertas A4' : `PDF ${size} MB, untuk dicetak di kertas A4`,
  packet: (size: string) => `Simpan semua, ${size} MB`,
  packetLabel: (size: string) => `Simpan semua, ${size} MB: video dan panduan untuk dibuka tanpa internet`,
  packetNote: 'Untuk dibuka tanpa internet, misalnya di kelurahan: video hemat data, panduan, dan PDF dalam satu file ZIP.',
  step: (number: number) => `Langkah ${number}: `,
  who: 'Untuk siapa',
  cost: 'Biaya',
  free: 'Gratis. Petugas tidak pernah meminta uang.',
  time: 'Lama',
  workingDays: (days: number) => `${days} hari kerja`,
  more: 'Baca lengkap tentang izin ini',
  documentsIntro: 'Centang yang sudah ada di tangan Anda.',
  noDocuments: 'Izin ini tidak selalu meminta dokumen. Siapkan KTP Anda untuk mengisi formulir.',
  playFrom: (seconds: number) => `Putar, ${seconds} detik`,
  sentenceOf: (mark: string) => `Langkah ${mark}`,
  playFromLabel: (seconds: number, about: string) => `Putar, ${seconds} detik: ${about}`,
  start: 'Mulai urus izin',
  end: 'Sudah siap? Urus izinnya di sini.',
  onService: {
    heading: 'Panduan bergambar',
    page: 'Baca panduan',
    pageText: 'Setiap langkah dengan gambarnya, tanpa video.',
    pdf: 'PDF untuk dicetak',
    pdfText: 'Kertas A4, tiga langkah di setiap halaman.',
    packet: (size: string) => `Simpan untuk dibuka tanpa internet, ${size} MB`,
    packetText: 'Video hemat data, panduan, dan PDF dalam satu file ZIP.',
  },
  /** The page that opens from a USB stick. */
  stick: {
    film: 'Video',
    filmFacts: (length: string, size: string) => `${length} · ${size} MB · tidak perlu internet`,
    captions: 'Teks Indonesia',
    transcript: 'Baca semua yang diucapkan',
    outdated: (stages: readonly number[]) =>
      `Sebagian tampilan di langkah ${stages.join(', ')} sudah berubah sejak video dibuat. Ikuti tulisan di bawah.`,
    pdf: 'Buka panduan untuk dicetak (PDF)',
    online: 'Mengirim permohonan',
    onlineHelp: 'Untuk mengirim, Anda perlu internet. Alamatnya:',
    help: (phone: string, whatsapp: string) => `Butuh bantuan? Telepon ${phone} atau WhatsApp ${whatsapp}.`,
  },
  /** What an officer puts on a video platform. */
  youtube: {
    link: 'Paket untuk YouTube dan media sosial (ZIP)',
    files: { first: 'BACA-DULU.txt', thumbnail: 'sampul.jpg', title: 'judul.txt', description: 'deskripsi.txt', tags: 'tag.txt' },
    first: [
      'Cara memasang video ini di YouTube:',
      '1. Buka YouTube Studio, tekan Buat, lalu pilih Upload video. Pilih file MP4.',
      '2. Salin isi judul.txt ke kolom Judul, dan isi deskripsi.txt ke kolom Deskripsi. Bagian-bagian video dibaca dari deskripsi.',
      '3. Pasang sampul.jpg sebagai thumbnail. Salin isi tag.txt ke kolom Tag.',
      '4. Di bagian Subtitel, pilih bahasa Indonesia, lalu unggah file SRT "dengan waktu".',
      'Untuk Facebook dan Instagram: pakai MP4 dan SRT yang sama.',
      '',
    ].join('\n'),
    title: (title: string, office: string) => `${title} | ${office}`,
    short: (service: string) => `Cara mengurus ${service}`,
    intro: (title: string, office: string) => `${title}, langkah demi langkah, dari ${office}.`,
    apply: (url: string) => `Urus di sini: ${url}`,
    guide: (url: string) => `Panduan bergambar: ${url}`,
    chapters: 'Isi video:',
    documents: 'Dokumen yang disiapkan:',
    shownOn: (day: string) => `Sesuai tampilan per ${day}.`,
    tags: (city: string) => [
      `izin ${city}`,
      `perizinan ${city}`,
      'cara mengurus izin',
      'izin online',
      'DPMPTSP',
      'pelayanan publik',
    ],
  },
  paper: {
    author: (office: string, address: string) => `${office}. ${address}`,
    pages: 'Halaman {page} dari {pages}',
    shownOn: (day: string) => `Sesuai tampilan per ${day}`,
    free: 'Gratis. Petugas tidak pernah meminta uang.',
    noMoney: 'Petugas tidak pernah meminta uang.',
    scan: (stage: number) => `Pindai untuk melihat langkah\u00A0${stage}`,
    qrAlt: (stage: number, address: string) => `Kode QR ke langkah ${stage}: ${address}`,
    further: (title: string) => `${title} (lanjutan)`,
  },
};
