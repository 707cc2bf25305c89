import { wholeNumber } from '../../../catalogue/formats.ts';
import type { RegisterField } from '../../../registers/column-rules.ts';
import type { ImportState } from '../../../registers/import-rules.ts';
import type { RowFaultReason } from '../../../registers/row-rules.ts';
import type { TableFaultCode } from '../../../registers/table.ts';

const fields: Readonly<Record<RegisterField, string>> = {
  number: 'Nomor izin',
  service: 'Jenis izin',
  holder: 'Nama pemegang',
  nik: 'NIK',
  issuedOn: 'Tanggal terbit',
  validUntil: 'Berlaku sampai',
};

const states: Readonly<Record<ImportState, string>> = {
  checking: 'Sedang dibaca',
  checked: 'Siap dimasukkan',
  unreadable: 'Tidak bisa dibaca',
  entering: 'Sedang dimasukkan',
  entered: 'Sudah masuk',
  undoing: 'Sedang dibatalkan',
  undone: 'Dibatalkan',
  discarded: 'Dibuang',
};

const rows = (count: number) => `${wholeNumber(count)} baris`;
const named = (columns: string) =>
  columns
    .split(',')
    .map((column) => (fields as Readonly<Record<string, string>>)[column] ?? column)
    .join(', ');

/** Why a file cannot be read, and what to do. */
const tableFaults: Readonly<Record<TableFaultCode, (detail: string) => string>> = {
  gone: () => 'Isi file ini tidak ada lagi di penyimpanan. Pilih filenya sekali lagi.',
  'not-a-table': () => 'File ini bukan tabel. Pilih file CSV, atau XLSX dari Excel.',
  'old-excel': () => 'File ini Excel lama, atau diberi kata sandi. Buka di Excel, lalu simpan sebagai .xlsx tanpa kata sandi.',
  macros: () => 'File ini berisi makro. Simpan sebagai .xlsx biasa, tanpa makro.',
  encoding: () => 'Huruf di file ini tidak terbaca. Di Excel, simpan sebagai "CSV UTF-8".',
  broken: (row) =>
    row === ''
      ? 'File ini rusak. Simpan ulang, lalu pilih lagi.'
      : `File ini rusak mulai baris ${row}: ada tanda petik yang tidak ditutup.`,
  'too-large-unpacked': () => 'Isi file ini terlalu besar. Bagi menjadi beberapa file.',
  'cell-too-long': (row) => `Satu sel di baris ${row} terlalu panjang. Mungkin ada tanda petik yang tidak ditutup.`,
  'too-many-columns': (row) => `Baris ${row} punya terlalu banyak kolom.`,
  'too-many-rows': () => 'File ini punya lebih dari 500.000 baris. Bagi menjadi beberapa file.',
  empty: () => 'Lembar pertama file ini kosong.',
  'no-header': () => 'Baris judul tidak ditemukan. Tulis judul kolom di atas data, seperti pada contoh.',
  'header-twice': (column) => `Dua kolom punya arti yang sama: ${named(column)}. Hapus atau ganti judul salah satunya.`,
  'columns-missing': (columns) => `Kolom ini belum ada: ${named(columns)}.`,
  'merged-header': (range) => `Judul kolom digabung (${range}). Pisahkan selnya, satu judul untuk satu kolom.`,
  'merged-cells': (range) => `Ada sel yang digabung (${range}). Pisahkan selnya, lalu isi setiap baris.`,
};

const rowFaults: Readonly<Record<RowFaultReason, (shape: string) => string>> = {
  missing: () => 'Kosong. Isi dari surat izinnya.',
  formula: () => 'Berisi rumus. Salin, lalu tempel sebagai nilai.',
  'too-long': () => 'Terlalu panjang. Mungkin ada isi kolom lain di sini.',
  unreadable: () => 'Tidak terbaca. Salin dari surat izinnya.',
  'unknown-service': () => 'Jenis izin ini tidak ada di portal. Tulis seperti namanya di daftar layanan.',
  'nik-rounded': () =>
    'Excel membulatkan NIK ini, jadi angka aslinya hilang. Ubah kolom menjadi Teks, lalu ketik lagi 16 angkanya.',
  'nik-digits': () => 'NIK harus 16 angka.',
  'year-two-digits': () => 'Tahunnya dua angka. Tulis empat angka, misalnya 2024.',
  'no-such-day': () => 'Tanggal ini tidak terbaca atau tidak ada. Contoh: 12 Maret 2024 atau 12/03/2024.',
  'day-in-future': () => 'Tanggal terbit ini belum tiba.',
  'ends-before-issue': () => 'Berakhir sebelum tanggal terbit. Periksa keduanya.',
  'duplicate-number': (row) => `Nomor ini sudah ada di baris ${row}.`,
  'not-an-answer': () => 'Bukan jawaban yang cocok untuk pertanyaan layanan ini.',
};

/** Permits from before the portal: reading a file on trial, bringing it in, taking it back. */
export const deskRegister = {
  title: 'Izin lama',
  lead: 'Izin yang terbit sebelum portal ini. Pemiliknya bisa memperpanjang tanpa mengetik ulang, dan suratnya bisa dicek.',
  count: (count: number) => (count === 0 ? 'Register masih kosong.' : `Register berisi ${wholeNumber(count)} izin.`),
  choose: 'Baca file',
  chooseLead: 'File dibaca dulu untuk diperiksa. Belum ada yang berubah sampai Anda menekan "Masukkan".',
  file: 'File CSV atau XLSX',
  fileHint: (megabytes: number) => `Paling besar ${megabytes} MB. Lembar pertama yang dibaca.`,
  fileMissing: 'Belum ada file. Pilih file CSV atau XLSX.',
  fileTooLarge: (megabytes: number) => `File ini lebih dari ${megabytes} MB. Bagi menjadi beberapa file.`,
  example: 'Unduh contoh file',
  columnsTitle: 'Kolom yang dikenali',
  columns:
    'Judul kolom boleh ditulis lain, misalnya "No. Izin" atau "Tgl Terbit". Kolom lain dipakai jika judulnya sama dengan pertanyaan di formulir layanan.',
  fields,
  named,
  imports: 'File yang pernah dibaca',
  none: 'Belum ada file.',
  head: ['File', 'Dibaca', 'Keadaan', 'Baris'],
  states,
  rows,
  back: 'Semua file',
  reading: (done: number) => `${rows(done)} sudah dibaca`,
  entering: (done: number, all: number) => `${wholeNumber(done)} dari ${rows(all)}`,
  undoing: 'Sebentar, isinya sedang dikembalikan.',
  leave: 'Anda boleh meninggalkan halaman ini. Pekerjaan jalan terus.',
  stalledTitle: 'Pekerjaan ini berhenti di tengah jalan',
  stalled: 'Tidak ada yang hilang. Nanti malam portal mencoba lagi sendiri.',
  resume: 'Lanjutkan sekarang',
  unreadableTitle: 'File ini tidak bisa dibaca',
  tableFaults,
  result: 'Hasil pembacaan',
  counts: { added: 'Izin baru', changed: 'Izin yang berubah', same: 'Sudah ada, sama', faulty: 'Baris yang salah' },
  nothingNew: 'Semua baris sudah ada di register. Tidak ada yang perlu dimasukkan.',
  enter: (count: number) => `Masukkan ${rows(count)}`,
  enterNote: (faulty: number) =>
    `${rows(faulty)} yang salah tidak ikut masuk. Perbaiki di file, lalu baca lagi: yang sudah masuk tidak masuk dua kali.`,
  discard: 'Buang file ini',
  entered: (added: number, changed: number) => `${wholeNumber(added)} izin ditambah, ${wholeNumber(changed)} izin diubah.`,
  enteredTitle: 'File ini sudah masuk',
  partTitle: 'Hanya sebagian file ini yang masuk',
  undo: 'Batalkan pemasukan ini',
  undoNote: 'Izin yang ditambah dihapus, dan yang diubah kembali seperti semula. Hanya bisa selama belum ada yang memakainya.',
  builtOnTitle: 'Pemasukan ini tidak bisa dibatalkan lagi',
  builtOn: 'Sudah ada permohonan yang memakai izinnya, atau file lain yang mengubah izin yang sama.',
  undoneTitle: 'Pemasukan ini sudah dibatalkan',
  undone: 'Register kembali seperti sebelum file ini masuk.',
  discardedTitle: 'File ini sudah dibuang',
  discarded: 'Tidak ada yang masuk ke register.',
  notAnyMore: 'Itu tidak bisa dilakukan lagi. Lihat keadaan file ini di bawah.',
  unused: 'Kolom yang tidak dipakai',
  faults: 'Yang perlu diperbaiki',
  faultsLead: 'Isi sel tidak ditampilkan, hanya bentuknya: huruf menjadi a, angka menjadi 9.',
  faultHead: ['Baris', 'Kolom', 'Bentuk isi', 'Yang salah'],
  faultFile: 'Unduh daftar ini',
  faultFileName: 'kesalahan-register.csv',
  rowFaults,
  changes: 'Yang akan berubah',
  changesDone: 'Yang berubah',
  changeHead: ['Baris', 'Nomor izin', 'Yang berubah'],
  answers: 'Isian lain',
  more: 'Lihat berikutnya',
  shown: (most: number) => `Paling banyak ${most} ditampilkan.`,
  exampleRows: [
    ['Nomor izin', 'Jenis izin', 'Nama pemegang', 'NIK', 'Tanggal terbit', 'Berlaku sampai'],
    ['503/12/SIPP/2022', 'sip-perawat', 'Nama Contoh', '9999010101900001', '12 Maret 2022', '11 Maret 2027'],
  ],
};
