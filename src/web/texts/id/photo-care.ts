import type { PhotoLook } from '../../../files/photo-look-rules.ts';

const looks: Record<PhotoLook, string> = {
  'too-dark': 'Foto ini terlalu gelap.',
  blurred: 'Foto ini buram.',
  'too-small': 'Foto ini terlalu kecil. Tulisan mungkin tidak terbaca.',
  'cut-off': 'Tepi dokumen terpotong.',
};

const betterPhotos: Record<PhotoLook, string> = {
  'too-dark': 'Foto lagi di dekat jendela atau lampu.',
  blurred: 'Pegang HP dengan dua tangan, tunggu sampai gambar tajam, lalu foto lagi.',
  'too-small': 'Foto lagi dengan kamera HP, lebih dekat.',
  'cut-off': 'Foto lagi sampai keempat sudut dokumen terlihat.',
};

/** How a photograph looks, and what can be done with it: turning, cutting its edges off, further pages. */
export const photoCare = {
  look: (look: PhotoLook) => looks[look],
  better: (look: PhotoLook) => betterPhotos[look],
  again: 'Foto ulang',
  use: 'Pakai saja',
  useFor: (name: string) => `Pakai saja: ${name}`,

  /** Nothing came back: what was chosen is still there. */
  failed: {
    device: 'HP ini tidak bisa membaca file itu.',
    network: 'Sambungan internet terputus. File belum terkirim.',
    server: 'Server kami sedang terganggu. File belum tersimpan. Ini bukan kesalahan Anda.',
  },
  stillOnDevice: 'File Anda masih ada di halaman ini.',
  chooseAgain: 'Pilih lagi, atau ambil foto baru.',
  tryAgain: 'Coba lagi',

  /** The link behind a document that is there. */
  open: 'Atur',
  openFor: (name: string) => `Atur ${name}: putar, potong, tambah halaman`,
  title: (name: string) => `Atur ${name}`,
  picture: (name: string) => `Foto ${name}`,
  firstPage: (pages: number) => `Halaman 1 dari ${pages}.`,
  turn: 'Putar ke kanan',
  cropTitle: 'Potong tepi',
  cropLead: 'Geser untuk membuang tepi yang tidak perlu, lalu tekan Potong.',
  /** Only where JavaScript runs. */
  cropByHand: 'Anda juga bisa menarik tepi pada foto.',
  sides: { top: 'Atas', right: 'Kanan', bottom: 'Bawah', left: 'Kiri' },
  crop: 'Potong',
  nothingCropped: 'Belum ada tepi yang dipotong. Geser salah satu sisi dulu.',
  addTitle: 'Tambah halaman',
  addLead: 'Foto halaman berikutnya. Semua halaman menjadi satu PDF.',
  add: 'Pilih foto',
  addFor: (name: string) => `Pilih foto: halaman berikutnya ${name}`,
  addPhoto: 'Ambil foto',
  addPhotoFor: (name: string) => `Ambil foto: halaman berikutnya ${name}`,
  addSend: 'Tambah halaman',
  done: 'Selesai',
  several: 'Lebih dari satu halaman? Pilih beberapa foto sekaligus, menjadi satu PDF.',
};
