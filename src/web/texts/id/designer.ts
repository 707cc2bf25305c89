import type { BasicKey, FaultPlace, ListPart, Part } from '../../../designer/fault-rules.ts';
import type { PublishRefusal } from '../../../designer/publish.ts';
import type { FileState } from '../../../designer/load-list.ts';
import type { PublicationKind } from '../../../designer/store-live.ts';
import { designerForms } from './designer-forms.ts';
import { designerTranslations } from './designer-translations.ts';
import { designerWording } from './designer-wording.ts';

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What parts of a definition are called on the editor's pages. */
const basics = {
  name_id: 'Nama resmi',
  short_name: 'Nama sehari-hari',
  who: 'Siapa yang boleh mengajukan',
  category_id: 'Kelompok layanan',
  channel: 'Diurus di mana',
  technical_team: 'Dinas yang memeriksa',
  output_name_id: 'Nama surat yang terbit',
  working_days: 'Janji waktu (hari kerja)',
  fee: 'Biaya',
  fee_amount: 'Jumlah untuk tagihan',
  validity: 'Masa berlaku',
  validity_months: 'Masa berlaku dalam bulan',
  minutes: 'Lama mengisi (menit)',
  legal_basis: 'Dasar hukum',
  synonyms: 'Kata pencarian lain',
  letter_code: 'Kode di nomor surat',
} satisfies Record<BasicKey, string>;

/** Keys of a document or question in words, for the place of a fault. */
const keys: Readonly<Record<string, string>> = {
  id: 'kode',
  name_id: 'nama',
  label_id: 'pertanyaan',
  help_id: 'penjelasan',
  type: 'jenis jawaban',
  options: 'pilihan jawaban',
  when: 'syarat tampil',
  applies_when: 'syarat',
  mandatory: 'wajib atau tidak',
  required: 'wajib atau tidak',
  not_before: 'tidak boleh sebelum',
  when_words: 'syarat dalam kata-kata',
  where_to_get: 'tempat mendapatkannya',
  ask_id: 'pertanyaan',
  must: 'jawaban yang diharapkan',
  why_id: 'alasan',
  instead_id: 'yang dapat dilakukan',
  link: 'alamat web',
  fee: 'biaya',
  words: 'syarat dalam kata-kata',
  title: 'nama tahap',
  text: 'penjelasan',
  kind: 'langkah di meja petugas',
  office: 'dinas',
  by: 'petugas',
  working_days: 'hari kerja',
  fields: 'kolom',
};

function place(at: FaultPlace): string {
  switch (at.part) {
    case 'pokok':
      return `Data pokok, ${lowerFirst(basics[at.key])}`;
    case 'yaml':
      return `${at.line === null ? 'YAML' : `YAML baris ${at.line}`}${at.path === '' ? '' : `, ${at.path}`}`;
    case 'dokumen':
    case 'pertanyaan':
    case 'kelayakan':
    case 'biaya':
    case 'tahap':
      return `${entries[at.part]}${at.at === null ? '' : ` ke-${at.at}`}${at.key === '' ? '' : `, ${keys[at.key] ?? at.key}`}`;
  }
}

/** What one entry of each list is called. */
const entries = {
  dokumen: 'Dokumen',
  pertanyaan: 'Pertanyaan',
  kelayakan: 'Syarat awal',
  biaya: 'Biaya khusus',
  tahap: 'Tahap',
} satisfies Record<ListPart, string>;

/** What the administrator reads where services are changed. */
export const designer = {
  title: 'Layanan',
  lead: 'Ubah isi layanan di sini. Warga melihat perubahan setelah Anda menerbitkannya.',
  back: 'Semua layanan',
  create: 'Buat layanan baru',
  table: 'Layanan, yang tayang, dan drafnya',
  head: { service: 'Layanan', live: 'Yang tayang', draft: 'Draf' },
  change: 'Ubah layanan ini',
  goOn: 'Lanjutkan draf',
  copy: 'Buat layanan seperti ini',
  version: (version: number) => `Versi ${version}`,
  since: (day: string) => `sejak ${day}`,
  notLive: 'Belum tayang',
  closed: 'Tidak dibuka lagi',
  draftOf: (name: string, when: string) => `${name}, ${when}`,
  fileStates: {
    same: '',
    missing: 'Belum ada berkasnya.',
    older: 'Berkas berisi versi lain dari yang tayang.',
    unknown: 'Berkas berisi definisi yang belum pernah tayang.',
    faulty: 'Berkas berisi kesalahan.',
  } satisfies Record<FileState, string>,
  fileNote: {
    same: '',
    missing: 'Yang tayang dari basis data. Folder layanan di server belum berisi berkas ini.',
    older: 'Yang tayang tetap dari basis data. Samakan dengan mengunduh YAML ini ke server.',
    unknown: 'Berkas itu akan tayang saat portal dijalankan ulang. Anda bisa memeriksanya dulu sebagai draf.',
    faulty: 'Isinya belum dipakai. Perbaiki berkasnya, atau jadikan draf dan perbaiki di sini.',
  } satisfies Record<FileState, string>,
  files: {
    title: 'Layanan ini sebagai berkas',
    text: 'Untuk cadangan, atau untuk dipindahkan ke server lain. Biasanya tidak perlu dibuka.',
  },
  download: 'Unduh YAML',
  downloadDraft: 'Unduh YAML draf',
  takeFile: 'Ambil dari berkas',
  takeFileNote: 'Isi berkas menjadi draf. Belum ada yang berubah untuk warga.',
  upload: 'Unggah YAML',
  uploadNote: 'Isi berkas menjadi draf. Anda bisa memeriksanya sebelum terbit.',
  uploadButton: 'Jadikan draf',
  uploadMissing: 'Berkasnya belum dipilih. Pilih satu berkas YAML.',
  uploadTooLong: 'Berkas ini terlalu besar untuk sebuah definisi.',
  tooLong: (most: number) => `Tulisan ini terlalu panjang. Paling banyak ${most} huruf.`,
  parts: {
    label: 'Bagian layanan',
    overview: 'Ringkasan',
    pokok: 'Data pokok',
    dokumen: 'Dokumen',
    pertanyaan: 'Pertanyaan',
    kelayakan: 'Syarat awal',
    biaya: 'Biaya khusus',
    tahap: 'Tahap',
    kata: 'Kata yang lebih mudah',
    yaml: 'Teks lengkap (YAML)',
    publish: 'Terbitkan',
  } satisfies Record<Part | 'label' | 'overview' | 'kata' | 'publish', string>,
  basics,
  place,
  state: {
    live: (version: number, since: string) => `Versi ${version} tayang sejak ${since}.`,
    fresh: 'Layanan baru, belum tayang.',
    draft: (name: string, when: string) => `Ada draf. Terakhir disimpan oleh ${name}, ${when}.`,
    none: 'Tidak ada draf. Draf dibuat saat Anda menyimpan perubahan pertama.',
    closed: 'Layanan ini tidak dibuka lagi. Permohonan yang sudah berjalan tetap diproses.',
    base: (base: number, live: number) =>
      `Draf ini dimulai dari versi ${base}, padahal sekarang tayang versi ${live}. Periksa perbedaannya sebelum terbit.`,
  },
  faults: {
    title: (count: number) => `${count} hal perlu diperbaiki sebelum terbit`,
    kept: 'Draf tetap tersimpan. Warga belum melihatnya.',
    none: 'Draf ini siap diterbitkan.',
    empty: 'Belum diisi. Tulis isinya.',
  },
  view: 'Lihat halaman warga',
  discard: 'Buang draf',
  discardTitle: (name: string) => `Buang draf ${name}?`,
  discardText: 'Semua perubahan di draf ini hilang. Yang tayang tidak berubah.',
  discarded: 'Draf sudah dibuang.',
  discardChanged: 'Draf ini baru saja diubah orang lain, jadi tidak dibuang. Lihat dulu isinya.',
  yaml: {
    title: 'Semua sebagai YAML',
    label: 'Definisi layanan',
    hint: 'Untuk yang tidak ada di halaman lain. Spasi di awal baris ikut berarti.',
    save: 'Simpan draf',
    saved: 'Draf tersimpan.',
    taken: 'Isi berkas sudah menjadi draf.',
    stale: 'Belum tersimpan: draf ini baru saja diubah orang lain',
    staleText: (name: string, when: string) =>
      `${name} menyimpan draf ini ${when}. Tulisan Anda masih ada di bawah. Gabungkan keduanya, lalu simpan.`,
    theirs: 'Yang tersimpan sekarang',
    yours: 'Tulisan Anda',
    saveYours: 'Simpan tulisan saya',
  },
  history: {
    title: 'Riwayat',
    head: { when: 'Waktu', what: 'Kejadian', who: 'Oleh', note: 'Catatan', act: 'Tindakan' },
    kinds: {
      published: (version: number) => `Versi ${version} terbit`,
      restored: (version: number) => `Kembali ke versi ${version}`,
      file: (version: number) => `Versi ${version} dari berkas`,
      removed: (version: number) => `Versi ${version} dicabut: berkasnya dihapus`,
      closed: () => 'Tidak dibuka lagi',
      opened: () => 'Dibuka kembali',
    } satisfies Record<PublicationKind, (version: number) => string>,
    system: 'Pintu',
    see: 'Lihat',
    seeFor: (version: number) => `Lihat versi ${version}`,
    empty: 'Belum ada.',
  },
  diff: {
    title: 'Perbedaan',
    from: 'Dari',
    to: 'Ke',
    choose: 'Pilih versi',
    draft: 'Draf',
    compare: 'Bandingkan',
    same: 'Tidak ada perbedaan.',
    added: 'ditambah',
    removed: 'dihapus',
    skipped: (lines: number) => `${lines} baris sama`,
    between: (from: string, to: string) => `${from} dibandingkan dengan ${lowerFirst(to)}`,
  },
  publish: {
    title: 'Terbitkan draf',
    lead: 'Setelah terbit, warga langsung melihatnya. Yang sudah dikirim tetap memakai versi lama. Yang belum dikirim diberi tahu apa yang berubah.',
    note: 'Apa yang berubah?',
    noteHint: 'Satu kalimat untuk riwayat. Jangan tulis data pribadi.',
    noteMissing: 'Catatan belum diisi. Tulis apa yang berubah.',
    button: 'Terbitkan sekarang',
    done: (version: number) => `Versi ${version} sudah tayang.`,
    faulty: 'Draf ini belum bisa diterbitkan',
    nothing: 'Tidak ada yang bisa diterbitkan',
    nothingText: 'Isi draf sama dengan yang tayang, atau belum ada draf.',
    first: 'Layanan ini terbit untuk pertama kali.',
    changes: 'Perubahan baris demi baris',
    changesNote: 'untuk petugas teknis',
    forApplicants: 'Yang berubah bagi pemohon',
    fileNote: 'Berkas layanan di server belum ikut berubah. Keterangannya ada di bawah.',
  },
  refusals: {
    'no-draft': 'Draf ini tidak ada lagi. Mungkin orang lain sudah menerbitkan atau membuangnya.',
    'changed-meanwhile': 'Belum terbit: draf atau yang tayang baru saja berubah. Lihat perbedaannya sekali lagi.',
    faults: 'Belum terbit: definisi ini masih ada salahnya.',
    layout: 'Belum terbit: surat izinnya tidak dapat disusun dengan tata letak kantor ini. Beri tahu teknisi kantor.',
    'nothing-new': 'Tidak ada yang berubah: ini sudah tayang.',
  } satisfies Record<PublishRefusal, string>,
  restore: {
    title: (version: number) => `Versi ${version}`,
    isLive: 'Versi ini yang sedang tayang.',
    heading: 'Tayangkan lagi versi ini',
    text: 'Warga langsung melihat versi ini lagi. Nomor versinya tetap, dan draf yang ada tidak berubah.',
    button: 'Tayangkan lagi',
    done: (version: number) => `Versi ${version} tayang lagi.`,
    toDraft: 'Jadikan draf',
    toDraftNote: 'Bila Anda ingin mengubahnya dulu sebelum terbit.',
    whole: 'Isi lengkap',
    difference: (live: number) => `Di bawah ini yang berubah bila versi ini menggantikan versi ${live}.`,
  },
  close: {
    heading: 'Menutup layanan',
    button: 'Tidak dibuka lagi',
    title: (name: string) => `Tutup ${name}?`,
    text: 'Warga tidak bisa mulai mengajukan. Permohonan yang sudah berjalan tetap diproses.',
    note: 'Mengapa ditutup?',
    confirm: 'Tutup layanan',
    done: 'Layanan ini sudah ditutup.',
    open: 'Buka kembali',
    opened: 'Layanan ini dibuka kembali.',
    openNote: 'Dibuka kembali.',
  },
  fresh: {
    title: 'Layanan baru',
    lead: 'Layanan baru mulai sebagai draf. Warga melihatnya setelah Anda menerbitkannya.',
    name: 'Nama layanan',
    nameHint: 'Nama sehari-hari, paling banyak 49 huruf. Contoh: Izin penampungan satwa.',
    slug: 'Nama di alamat web',
    slugHint: 'Kosongkan, lalu dibuat dari namanya. Tidak bisa diubah lagi.',
    from: 'Mulai dari',
    fromNothing: 'Kosong',
    like: (service: string) => `Seperti ${service}`,
    button: 'Buat draf',
    faults: {
      name: 'Nama layanan belum diisi.',
      nameLong: 'Nama layanan terlalu panjang. Paling banyak 49 huruf.',
      slug: 'Tulis dengan huruf kecil, angka, dan tanda hubung saja.',
      taken: 'Nama ini sudah dipakai layanan lain. Pilih nama lain.',
      from: 'Layanan ini tidak ada lagi. Pilih yang lain.',
    },
  },
  forms: designerForms,
  wording: designerWording,
  translations: designerTranslations,
  preview: {
    title: 'Pratinjau',
    mark: 'Pratinjau. Tidak ada yang terkirim.',
    page: 'Halaman layanan',
    form: (page: string) => `Isian: ${page}`,
    letter: 'Surat izin',
    update: 'Perbarui pratinjau',
    faulty: 'Pratinjau belum bisa dibuat',
    faultyText: 'Perbaiki dulu yang salah. Pratinjau lalu tampil lagi.',
    show: 'Tampilkan',
    alone: 'Buka pratinjau di tab lain',
    choose: 'Yang dilihat',
  },
};
