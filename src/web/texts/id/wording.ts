import type { Receiver } from '../../../messages/wording/message.ts';
import type { Topic } from '../../../messages/wording/message-list.ts';
import type { WordingFault } from '../../../messages/wording/wording-rules.ts';

const part = { subject: 'Judul', body: 'Isi' };

/** What a message is called at the desk, by its code. */
const titles: Readonly<Record<string, string>> = {
  diterima: 'Permohonan diterima',
  'perbaikan-diterima': 'Perbaikan diterima',
  'diterima-lengkap': 'Diterima lengkap',
  'perlu-diperbaiki': 'Ada yang perlu diperbaiki',
  terbit: 'Izin terbit',
  ditolak: 'Permohonan ditolak',
  'izin-dicabut': 'Izin dicabut',
  'izin-dibekukan': 'Izin dibekukan',
  'izin-berlaku-lagi': 'Izin berlaku lagi',
  biaya: 'Ada biaya yang perlu dibayar',
  'pengingat-biaya': 'Biaya belum dibayar',
  'biaya-lewat-batas': 'Batas bayar sudah lewat',
  'biaya-dibayar': 'Pembayaran diterima',
  'biaya-dibatalkan': 'Tagihan dibatalkan',
  'pesan-kantor': 'Petugas menulis pesan',
  'keberatan-dijawab': 'Keberatan dijawab',
  'pengingat-draf': 'Draf belum dikirim',
  'draf-dihapus': 'Draf akan dihapus',
  'pengingat-perbaikan': 'Perbaikan ditunggu',
  'izin-berakhir': 'Izin akan berakhir',
  'izin-lama-berakhir': 'Izin lama akan berakhir',
  kunjungan: 'Kunjungan direncanakan',
  'kunjungan-dipindah': 'Kunjungan dipindah',
  'kunjungan-batal': 'Kunjungan dibatalkan',
  'kunjungan-besok': 'Besok petugas datang',
  'kode-masuk': 'Kode masuk',
  'sudah-punya-akun': 'Nomor sudah punya akun',
  'belum-punya-akun': 'Nomor belum punya akun',
  'sandi-diganti': 'Sandi diganti',
  'akun-ditutup': 'Akun akan ditutup',
  'kode-cek-permohonan': 'Kode cek permohonan',
  'kode-loket': 'Kode untuk dilayani di loket',
  'kode-kirim-loket': 'Kode kirim dari loket',
  'undangan-penolong': 'Undangan penolong',
  'kode-persetujuan': 'Kode persetujuan kirim',
  'kabar-penolong': 'Kabar untuk penolong',
  'undangan-staf': 'Undangan staf usaha',
  'janji-temu': 'Janji temu',
  'janji-temu-diganti': 'Janji temu diganti',
  'video-tidak-cocok': 'Video tidak cocok lagi',
  'undangan-petugas': 'Undangan petugas',
  'sandi-petugas-dihapus': 'Sandi petugas dihapus',
  'akun-petugas-dikunci': 'Akun petugas dikunci',
  'hari-libur-kosong': 'Hari libur belum diisi',
  'kabar-sistem-berhenti': 'Kabar ke sistem lain berhenti',
  'token-berakhir': 'Token akan berakhir',
  'batas-waktu': 'Batas waktu hari ini',
  'batas-menjawab-lewat': 'Batas menjawab lewat',
  'pendapat-lewat': 'Permintaan pendapat lewat hari',
};

/** Where the office words the messages of Pintu. */
export const wording = {
  title: 'Isi pesan',
  lead: 'Semua pesan yang dikirim Pintu. Pilih satu untuk melihat dan mengganti kalimatnya.',
  leadReading: 'Semua pesan yang dikirim Pintu, dan kalimatnya sekarang.',
  topics: {
    applications: 'Permohonan',
    fees: 'Biaya',
    reminders: 'Pengingat',
    visits: 'Kunjungan lapangan',
    accounts: 'Akun dan kode masuk',
    helpers: 'Penolong dan staf usaha',
    appointments: 'Janji temu di loket',
    films: 'Video tutorial',
    office: 'Kantor dan petugas',
    systems: 'Sistem lain',
    desk: 'Batas waktu di meja petugas',
  } satisfies Record<Topic, string>,
  titles,
  receivers: {
    applicant: 'Pemohon',
    account: 'Pemilik akun',
    visitor: 'Pengunjung',
    helper: 'Penolong',
    staff: 'Staf usaha',
    publisher: 'Penerbit tutorial',
    officer: 'Petugas',
    administrator: 'Administrator',
  } satisfies Record<Receiver, string>,
  head: ['Pesan', 'Untuk', 'Kalimat', 'Diganti'],
  standard: 'Dari Pintu',
  own: 'Dari kantor',
  ofServices: (count: number) => `${count} layanan punya kalimat sendiri`,
  back: 'Semua pesan',
  for: (receiver: string) => `Diterima oleh: ${receiver}`,
  service: {
    label: 'Berlaku untuk',
    all: 'Semua layanan',
    show: 'Tampilkan',
    hint: 'Kalimat satu layanan menang atas kalimat semua layanan.',
  },
  now: {
    standard: 'Sekarang dipakai kalimat Pintu.',
    own: 'Sekarang dipakai kalimat kantor.',
    all: 'Sekarang dipakai kalimat semua layanan.',
  },
  form: {
    title: 'Ganti kalimat',
    id: 'Bahasa Indonesia',
    en: 'Bahasa Inggris',
    enHint: 'Kosongkan judul dan isi untuk tetap memakai kalimat dari Pintu.',
    subject: 'Judul',
    body: 'Isi',
    bodyHint: 'Satu kalimat paling banyak 20 kata. Baris baru boleh.',
    fields: 'Isian yang bisa dipakai',
    fieldsHint: 'Tekan untuk memasukkannya di tempat kursor, atau ketik bersama kurungnya.',
    obligatory: (names: readonly string[]) => `Wajib ada di isi: ${names.map((name) => `{${name}}`).join(', ')}`,
    ownSentences: 'Kalimat tambahan dari layanan ikut hanya kalau {kalimat tambahan} dipakai.',
    preview: 'Lihat contohnya',
    /** `service`: whose messages change; null = this message belongs to no service. */
    usedFor: (service: string | null) =>
      service === null
        ? 'Begitu disimpan, kalimat ini langsung dipakai.'
        : `Begitu disimpan, langsung dipakai untuk: ${service}.`,
    save: 'Simpan dan pakai',
  },
  faults: (fault: WordingFault): string => {
    switch (fault.kind) {
      case 'missing':
        return `${part[fault.part]} belum ditulis.`;
      case 'too-long':
        return fault.part === 'subject'
          ? 'Judul terlalu panjang. Paling banyak 120 huruf.'
          : 'Isi terlalu panjang. Paling banyak 1.000 huruf.';
      case 'unknown-field':
        return fault.meant === null
          ? `${part[fault.part]}: isian ${fault.found} tidak ada. Pakai isian dari daftar.`
          : `${part[fault.part]}: isian ${fault.found} tidak ada. Maksud Anda ${fault.meant}?`;
      case 'obligatory':
        return `Isi harus memuat {${fault.found}}. Tanpa itu penerima tidak tahu harus ke mana atau kapan.`;
      case 'long-sentence':
        return `${part[fault.part]}: kalimat ini ${fault.words} kata, paling banyak 20. Bagi dua: “${fault.found}”`;
      case 'link':
        return `${part[fault.part]}: “${fault.found}” terbaca sebagai alamat situs. Pakai isian alamat dari Pintu saja.`;
      case 'markup':
        return `${part[fault.part]}: tanda ${fault.found} tidak boleh dipakai.`;
      case 'too-long-for-sms':
        return `${part[fault.part]}: SMS-nya menjadi ${fault.letters} huruf, paling banyak 306. Tulis lebih singkat.`;
    }
  },
  inEnglish: (said: string) => `Inggris. ${said}`,
  preview: {
    title: 'Contoh, dengan data rekaan',
    notSaved: 'Ini contoh dari kalimat yang sedang Anda tulis. Belum disimpan.',
    portal: 'Di halaman Pesan',
    email: 'E-mail',
    sms: (letters: number) => `SMS, ${letters} huruf`,
    whatsapp: 'WhatsApp',
    code: 'Pesan kode tidak tampil di halaman Pesan.',
    template: (name: string) =>
      `WhatsApp hanya mengirim kalimat yang sudah disetujui Meta, jadi templat ${name} tetap dipakai. Yang ikut dari sini:`,
    language: { id: 'Indonesia', en: 'Inggris' },
  },
  whatsapp: {
    title: 'WhatsApp memakai templat yang disetujui',
    text: 'Kalimat di sini dipakai untuk halaman Pesan, e-mail, dan SMS. Lewat WhatsApp hanya judul dan alamat yang ikut; kalimat lain berasal dari templat kantor yang sudah disetujui Meta.',
    code: 'Kalimat di sini dipakai untuk e-mail dan SMS. Lewat WhatsApp hanya kodenya yang ikut; kalimatnya dari templat kantor yang sudah disetujui Meta.',
  },
  saved: 'Kalimat baru sudah dipakai',
  restored: 'Kalimat Pintu dipakai lagi',
  restore: {
    title: 'Kembali ke kalimat Pintu',
    ofService: 'Pakai kalimat semua layanan',
    text: 'Versi yang lama tetap tersimpan di bawah.',
  },
  versions: {
    title: 'Versi',
    none: 'Kalimat ini belum pernah diganti.',
    by: (name: string, when: string) => `${name}, ${when}`,
    back: 'kembali ke kalimat Pintu',
    newest: 'dipakai sekarang',
    again: 'Isi formulir dengan versi ini',
    filled: 'Formulir diisi dengan versi lama. Tekan “Simpan dan pakai” untuk memakainya.',
  },
};
