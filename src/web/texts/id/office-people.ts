import type { OfficerFault, OfficerRefusal } from '../../../administration/officer-rules.ts';
import { accounts } from './accounts.ts';

/** Officers and what they do. */
export const officePeople = {
  title: 'Petugas',
  lead: 'Siapa yang bekerja di Pintu, dan sebagai apa.',
  head: ['Nama', 'Peran', 'Terakhir masuk', 'Berkas di tangan', 'Keadaan'],
  states: {
    invited: 'diundang, belum memilih sandi',
    open: 'aktif',
    locked: 'dikunci',
  },
  never: 'belum pernah',
  add: 'Tambah petugas',
  newTitle: 'Petugas baru',
  newLead: 'Orang ini menerima pesan undangan. Ia membuka tautannya, menerima kode di HP, lalu memilih sandinya sendiri.',
  fields: {
    name: 'Nama',
    phone: 'Nomor HP',
    phoneHint: 'Contoh: 0812 3456 7890. Satu nomor untuk satu akun.',
    email: 'Alamat e-mail',
    role: 'Peran',
    office: 'Dinas',
    officeHint: 'Hanya untuk tim teknis. Nama dinas seperti yang disebut layanan.',
    chooseOffice: 'Pilih dinas',
    note: 'Alasan',
    noteHint: 'Contoh: SK nomor 800/12.',
  },
  roles: {
    front_desk: 'Memeriksa kelengkapan dan melayani di loket.',
    technical: 'Memeriksa permohonan yang menyebut dinasnya.',
    head: 'Menandatangani izin dan membaca semuanya.',
    publisher: 'Membuat video dan teks bantuan.',
    administrator: 'Mengatur layanan, kantor, dan petugas.',
  },
  invite: 'Tambah dan kirim undangan',
  invited: 'Petugas ditambahkan. Undangan sudah dikirim.',
  facts: { phone: 'Nomor HP', email: 'E-mail', lastUsed: 'Terakhir masuk', held: 'Berkas di tangan', state: 'Keadaan' },
  heldHint: 'Berkas itu tetap atas namanya. Petugas lain di meja yang sama boleh memprosesnya.',
  place: { title: 'Peran dan dinas', save: 'Simpan peran', hint: 'Berlaku langsung, juga bila orangnya sedang masuk.' },
  lock: {
    title: 'Kunci akun',
    text: 'Orang ini langsung keluar dari semua perangkat dan tidak dapat masuk. Yang sudah ia kerjakan tetap tersimpan.',
    button: 'Kunci akun ini',
  },
  unlock: { title: 'Buka kunci', text: 'Orang ini dapat masuk lagi dengan sandinya.', button: 'Buka kunci akun ini' },
  password: {
    title: 'Hapus sandi',
    text: 'Bila HP hilang atau sandi diketahui orang lain. Orang ini keluar dari semua perangkat dan memilih sandi baru dengan kode.',
    button: 'Hapus sandi akun ini',
  },
  again: {
    title: 'Undangan',
    text: 'Orang ini belum memilih sandi. Kirim undangannya sekali lagi bila perlu.',
    button: 'Kirim undangan lagi',
  },
  yourself: 'Ini akun Anda sendiri.',
  history: 'Semua perubahan petugas',
  done: {
    peran: 'Peran disimpan dan sudah berlaku.',
    kunci: 'Akun dikunci. Semua sesinya berakhir.',
    buka: 'Kunci dibuka.',
    sandi: 'Sandi dihapus. Orangnya diberi tahu cara memilih yang baru.',
    undangan: 'Undangan dikirim.',
  } as Readonly<Record<string, string>>,
  refusals: {
    'last-administrator':
      'Ini administrator terakhir yang dapat masuk. Jadikan orang lain administrator dulu, dan tunggu sampai ia memilih sandi.',
    'nothing-new': 'Tidak ada yang berubah.',
  } satisfies Record<OfficerRefusal, string>,
  notChanged: 'Belum diubah',
  faults: {
    ...accounts.faults,
    'name-missing': 'Nama belum diisi. Tulis nama lengkap petugas.',
    'email-missing': 'Alamat e-mail belum diisi. Kode dan undangan dikirim ke sana.',
    'role-missing': 'Peran belum dipilih. Pilih satu.',
    'office-missing': 'Dinas belum dipilih. Pilih dinas yang permohonannya diperiksa orang ini.',
    'phone-taken': 'Nomor HP ini sudah punya akun di Pintu. Pakai nomor lain untuk akun petugas.',
  } satisfies Record<OfficerFault, string>,
};
