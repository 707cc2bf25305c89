import type { StaffRole } from '../../../firms/rules.ts';

const roles: Record<StaffRole, { name: string; text: string }> = {
  manage: { name: 'Kelola', text: 'Boleh semuanya untuk permohonan usaha ini: mengisi, mengirim, memperbaiki, dan membatalkan.' },
  fill: { name: 'Isi', text: 'Boleh mengisi dan mengirim dokumen. Yang mengirim permohonan adalah pemilik atau yang mengelola.' },
};

/** A firm and its staff: what its owner and those who work for it read. */
export const firms = {
  link: 'Usaha saya',
  title: 'Usaha saya',
  lead: 'Urus izin atas nama usaha Anda, dan ajak staf mengisinya dengan akun mereka sendiri.',
  own: 'Usaha Anda',
  works: 'Anda staf di',
  nib: (nib: string) => `NIB ${nib}`,
  back: 'Kembali ke usaha saya',
  add: 'Tambah usaha',
  addSubmit: 'Tambah usaha ini',
  fields: {
    name: 'Nama usaha',
    nameHint: 'Seperti di NIB. Contoh: CV Contoh Jaya',
    nameMissing: 'Tulis nama usaha seperti di NIB.',
    nib: 'NIB',
    nibHint: 'Nomor usaha dari OSS, 13 angka.',
    nibWrong: 'NIB terdiri dari 13 angka. Salin dari surat NIB Anda.',
    nibTwice: 'Usaha dengan NIB ini sudah ada di daftar Anda.',
    address: 'Alamat usaha',
    addressHint: 'Jangan disingkat. Tulis jalan, nomor, dan RT.',
  },
  facts: 'Data usaha',
  save: 'Simpan data usaha',
  staff: 'Staf',
  staffLead:
    'Semua permohonan usaha ini ada di Permohonan saya, siapa pun yang mengisinya. Riwayatnya mencatat siapa yang mengerjakan apa.',
  since: (day: string) => `Bekerja sejak ${day}.`,
  invited: (day: string) => `Diundang ${day}, belum menjawab.`,
  end: (name: string) => `Keluarkan ${name}`,
  invite: 'Undang staf',
  inviteSubmit: 'Undang',
  staffName: 'Nama staf',
  staffPhone: 'Nomor HP staf',
  staffPhoneHint: 'Ia masuk atau mendaftar dengan nomor ini, lalu menerima undangan di halaman Usaha saya.',
  role: 'Apa yang boleh ia lakukan?',
  roleMissing: 'Pilih apa yang boleh ia lakukan.',
  roles,
  ownPhone: 'Ini nomor HP Anda sendiri. Tulis nomor HP staf.',
  already: 'Nomor HP ini sudah diundang, atau sudah menjadi staf.',
  news: 'Kabar permohonan dikirim ke Anda, dan ke staf yang mengisi atau mengirimnya.',
  done: {
    diundang: 'Undangan sudah dibuat. Ia menerimanya di halaman Usaha saya.',
    akhir: 'Orang itu langsung tidak bisa membuka permohonan usaha ini lagi.',
    tersimpan: 'Data usaha sudah disimpan.',
  } as Readonly<Record<string, string>>,
  asked: (firm: string) => `${firm} mengundang Anda menjadi staf`,
  accept: 'Terima',
  decline: 'Tolak',
  leave: (firm: string) => `Berhenti dari ${firm}`,
  leaveNote: 'Anda langsung tidak bisa membuka permohonan usaha ini lagi.',
  /** Before an application begins. */
  forWhom: { legend: 'Untuk siapa?', self: 'Saya sendiri', missing: 'Belum dipilih. Pilih untuk siapa izin ini.' },
  /** On the pages of an application. */
  of: (firm: string) => `Untuk usaha ${firm}`,
  newsOf: 'Kabar dikirim ke pemilik usaha, dan ke staf yang mengisi atau mengirimnya.',
  fillOnly: 'Anda boleh mengisi. Yang mengirim permohonan ini adalah pemilik usaha atau staf yang mengelola.',
  closed: {
    title: 'Bagian ini bukan untuk Anda',
    text: 'Bagian ini hanya untuk pemilik usaha, atau staf yang mengelola. Minta mereka melakukannya.',
  },
  /** Who of the firm did what, in the history. */
  history: {
    by: (name: string, what: string) => `${name}: ${what}.`,
    start: 'permohonan dimulai',
    save: (page: string) => `${page} diisi`,
    upload_document: (document: string) => `${document} dikirim`,
    remove_document: (document: string) => `${document} dihapus`,
    submit: 'permohonan dikirim',
    resubmit: 'perbaikan dikirim',
    withdraw: 'permohonan dibatalkan',
  },
  invitation: (given: { owner: string; firm: string; address: string }) => ({
    subject: `${given.firm} mengundang Anda menjadi staf`,
    body: [
      `${given.owner} mengundang Anda mengurus izin untuk ${given.firm}.`,
      `Masuk atau daftar dengan nomor HP ini, lalu terima undangannya di ${given.address}`,
      'Tidak mengenalnya? Abaikan pesan ini.',
    ].join('\n'),
  }),
};
