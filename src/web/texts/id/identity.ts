import type { IdentityFault } from '../../../accounts/identity-rules.ts';

/** Signing in by a national provider (INApas), and asking the population register. `name`: what the provider is called. */
export const identity = {
  button: (name: string) => `Masuk dengan ${name}`,
  or: 'atau',
  faults: {
    cancelled: (name: string) => `Anda membatalkan masuk dengan ${name}. Coba lagi, atau pakai nomor HP dan sandi.`,
    down: (name: string) => `${name} sedang tidak bisa dihubungi. Pakai nomor HP dan sandi, atau coba lagi nanti.`,
    expired: (name: string) => `Langkah tadi sudah terlalu lama, atau sudah dipakai. Tekan lagi “Masuk dengan ${name}”.`,
    refused: (name: string) => `Jawaban dari ${name} tidak bisa kami terima. Pakai nomor HP dan sandi.`,
    incomplete: (name: string) => `${name} tidak memberi nama atau NIK Anda. Pakai nomor HP dan sandi.`,
    'other-nik': () => 'Nomor HP ini dipakai akun dengan NIK lain. Pakai nomor HP Anda sendiri, atau tanyakan ke kantor.',
    officer: () => 'Petugas masuk dengan nomor HP dan sandi.',
  } satisfies Record<IdentityFault, (name: string) => string>,
  faultTitle: (name: string) => `Belum masuk dengan ${name}`,
  phoneTitle: 'Nomor HP Anda',
  phoneLead: (person: string, name: string) =>
    `${name} mengenal Anda sebagai ${person}. Tinggal satu langkah: buktikan nomor HP Anda.`,
  phoneWhy:
    'Sudah punya akun dengan nomor ini? Akun itu kami hubungkan setelah kodenya benar. Kabar permohonan kami kirim ke nomor ini.',
  from: (name: string) => `Dari ${name}.`,
  fixed: (name: string) =>
    `Dari ${name}, jadi tidak bisa diubah di sini. Salah? Perbaiki di kantor Dukcapil, lalu masuk lagi dengan ${name}.`,
  noPassword: (name: string) =>
    `Akun Anda dibuat lewat ${name}. Perlu sandi juga? Keluar dulu, lalu pilih “Lupa sandi?” saat masuk.`,
  register: {
    title: 'Isi dari data kependudukan',
    lead: 'Kami bisa mengambil tempat lahir dan alamat Anda. Anda tidak perlu mengetik.',
    consent: 'Saya setuju NIK, nama, dan tanggal lahir saya dikirim ke data kependudukan untuk mengisi data ini.',
    consentMissing: 'Belum dicentang. Centang jika Anda setuju, atau isi sendiri di bawah.',
    birthMissing: 'Isi dan simpan tanggal lahir Anda dulu, supaya datanya bisa dicocokkan.',
    button: 'Ambil data saya',
    filledTitle: 'Data Anda sudah terisi',
    filled: 'Periksa di bawah, lalu tekan Simpan. Ada yang salah? Perbaiki dulu.',
    failed: {
      'no-match': 'Data kependudukan tidak cocok dengan NIK, nama, dan tanggal lahir Anda. Isi sendiri di bawah.',
      down: 'Data kependudukan sedang tidak bisa dihubungi. Isi sendiri di bawah.',
    },
    failedTitle: 'Belum bisa diisi otomatis',
  },
};
