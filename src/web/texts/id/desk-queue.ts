import type { Desk } from '../../../applications/actions.ts';
import type { QueueOrder, QueuePart } from '../../../applications/queue-rules.ts';
import { wholeNumber } from '../../../catalogue/formats.ts';

/** More than so many are not counted to the end. */
const counted = (count: number, most: number) => (count > most ? `${wholeNumber(most)}+` : wholeNumber(count));

/** The queue as officers read it: parts, filters, search, views of their own, and who is at work on what. */
export const deskQueue = {
  counted,
  partsLabel: 'Bagian antrean',
  parts: {
    giliran: 'Giliran Anda',
    semua: 'Semua',
    hampir: 'Hampir batas',
    'hari-ini': 'Batas hari ini',
    lewat: 'Lewat batas',
    menunggu: 'Menunggu pemohon',
    baru: 'Baru sejak kemarin',
  } satisfies Record<QueuePart, string>,
  caption: (order: QueueOrder) => `Antrean, ${orders[order]}`,
  head: {
    deadline: 'Batas waktu',
    number: 'Nomor berkas',
    applicant: 'Pemohon',
    service: 'Izin',
    stage: 'Tahap',
    turn: 'Giliran',
    officer: 'Petugas',
    open: 'Sedang dibuka',
  },
  turns: {
    front_desk: 'Petugas',
    technical: 'Dinas teknis',
    head: 'Kepala dinas',
    shared: 'Petugas dan dinas',
    applicant: 'Pemohon',
    nobody: 'Selesai',
  } satisfies Record<Desk | 'applicant' | 'nobody', string>,
  self: 'Anda',
  opensIt: (name: string) => `${name} membuka`,
  count: (shown: number, all: string, order: QueueOrder) => `${shown} dari ${all} berkas, ${orders[order]}.`,
  before: 'Sebelumnya',
  after: 'Berikutnya',
  pager: 'Halaman antrean',
  filters: {
    label: 'Saring antrean',
    service: 'Izin',
    allServices: 'Semua izin',
    stage: 'Tahap',
    allStages: 'Semua tahap',
    officer: 'Petugas',
    allOfficers: 'Semua petugas',
    mine: 'Saya',
    unassigned: 'Belum ada petugas',
    office: 'Dinas',
    allOffices: 'Semua dinas',
    order: 'Urutan',
    orders: {
      batas: 'Urut batas waktu',
      nomor: 'Urut nomor berkas',
      masuk: 'Urut terbaru masuk',
      izin: 'Urut izin',
    } satisfies Record<QueueOrder, string>,
    show: 'Terapkan',
  },
  search: {
    label: 'Cari nomor berkas, nama, atau NIK',
    placeholder: 'Nomor berkas, nama, atau NIK',
    find: 'Cari',
    title: 'Hasil pencarian',
    found: (count: number, most: number) => `${counted(count, most)} berkas ditemukan.`,
    first: (shown: number) => `Yang tampil ${shown} berkas pertama. Tambahkan kata agar lebih sempit.`,
    none: 'Tidak ada berkas yang cocok.',
    noneText:
      'Tulis nomor berkas, seluruh NIK, atau awal kata dari nama: paling sedikit tiga huruf. Urutan kata dan huruf besar tidak berpengaruh.',
    unfinished: (done: number) =>
      `Pencarian nama untuk berkas lama masih disiapkan. Sudah ${wholeNumber(done)} berkas. Nomor berkas sudah dapat dicari.`,
    back: 'Kembali ke antrean',
  },
  views: {
    keep: 'Simpan tampilan ini',
    keepLead: 'Bagian, saringan, dan urutan disimpan dengan nama. Kata pencarian tidak disimpan.',
    name: 'Nama tampilan',
    save: 'Simpan',
    manage: 'Atur tampilan',
    title: 'Tampilan tersimpan',
    lead: (most: number) => `Tampilan hanya untuk Anda. Paling banyak ${most}.`,
    none: 'Anda belum menyimpan tampilan.',
    isDefault: 'Buka antrean dengan tampilan ini',
    change: 'Simpan perubahan',
    remove: 'Hapus',
    full: (most: number) => `Sudah ada ${most} tampilan. Hapus satu dulu.`,
    unnamed: 'Nama tampilan belum ditulis.',
  },
  next: (number: string) => `Berikutnya: ${number}`,
  hands: {
    label: 'Petugas berkas ini',
    nobody: 'Belum ada petugas',
    yours: 'Anda memegang berkas ini',
    theirs: (name: string) => `${name} memegang berkas ini`,
    take: 'Ambil berkas ini',
    letGo: 'Lepas',
    assign: 'Serahkan',
    colleague: 'Serahkan ke rekan',
    alsoHere: (names: readonly string[]) => (names.length === 0 ? '' : `${names.join(' dan ')} juga melihat berkas ini.`),
  },
  lastAct: (moment: string, name: string, words: string) => `${moment}: ${words}${name === '' ? '' : `, oleh ${name}`}.`,
};

const orders: Record<QueueOrder, string> = {
  batas: 'batas waktu terdekat di atas',
  nomor: 'urut nomor berkas',
  masuk: 'yang terbaru masuk di atas',
  izin: 'urut izin',
};
