import type { Role } from '../../../applications/actions.ts';

/** What stands around every page, and the words that shared components say by themselves. */
export const shell = {
  product: 'Pintu',
  deskName: 'Meja petugas',
  title: (page: string, wrong: boolean) => `${wrong ? 'Salah: ' : ''}${page} - Pintu`,
  /** What the switch offers: its language by its own name. */
  otherLanguage: { code: 'en', name: 'English', short: 'EN' },
  skip: 'Langsung ke isi halaman',
  demo: { label: 'Peragaan', mode: 'Mode peragaan.', note: 'Semua rekaan.', outbox: 'Lihat pesan' },
  nav: {
    label: 'Utama',
    services: 'Semua izin',
    applications: 'Permohonan saya',
    verify: 'Cek surat izin',
    help: 'Bantuan',
    signIn: 'Masuk',
    account: 'Akun saya',
    desk: 'Meja petugas',
    signOut: 'Keluar',
  },
  deskTabs: {
    label: 'Meja petugas',
    queue: 'Antrean',
    appointments: 'Janji temu',
    signing: 'Tanda tangan',
    permits: 'Izin terbit',
    tutorials: 'Studio video',
    faulty: 'Layanan bermasalah',
    unsent: 'Pesan gagal',
  },
  roles: {
    applicant: 'Pemohon',
    front_desk: 'Petugas pemeriksa',
    technical: 'Tim teknis',
    head: 'Kepala dinas',
    publisher: 'Humas',
    administrator: 'Administrator',
  } satisfies Record<Role, string>,
  footer: {
    label: 'Tentang layanan',
    phone: (number: string) => `Telepon ${number}`,
    whatsapp: (number: string) => `WhatsApp ${number}`,
    promise: 'Janji layanan kami',
    complaint: 'Sampaikan keluhan',
    privacy: 'Data pribadi Anda',
    help: 'Bantuan',
  },
  optional: 'boleh dikosongkan',
  chooseFile: 'Pilih file',
  print: 'Cetak',
  dateParts: { hari: 'Hari', bulan: 'Bulan', tahun: 'Tahun', jam: 'Jam', menit: 'Menit' },
  stepStates: { done: 'selesai', now: 'sekarang' },
  errors: {
    title: (count: number) => `Ada ${count} isian yang perlu diperbaiki`,
    kept: 'Isian lain sudah tersimpan. Tidak ada yang hilang.',
  },
};
