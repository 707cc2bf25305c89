import { dayWithWeekday } from '../../../catalogue/formats.ts';

/** What the demo outbox says, and the messages that belong to accounts. */
export const messages = {
  accounts: {
    code: (code: string, minutes: number) => ({
      subject: 'Kode masuk Pintu',
      body: `Kode masuk Pintu Anda: ${code}. Berlaku ${minutes} menit. Jangan beri tahu kode ini kepada siapa pun, termasuk petugas.`,
    }),
    hasAccount: (signIn: string, forgotten: string) => ({
      subject: 'Nomor HP Anda sudah punya akun Pintu',
      body: `Ada yang mendaftar di Pintu dengan nomor HP Anda. Nomor ini sudah punya akun, jadi tidak ada kode. Masuk di ${signIn}. Lupa sandi? Buat sandi baru di ${forgotten}. Bukan Anda yang mendaftar? Abaikan pesan ini.`,
    }),
    noAccount: (signUp: string) => ({
      subject: 'Nomor HP Anda belum punya akun Pintu',
      body: `Ada yang meminta sandi baru di Pintu untuk nomor HP Anda. Nomor ini belum punya akun. Daftar di ${signUp}. Bukan Anda yang meminta? Abaikan pesan ini.`,
    }),
    passwordChanged: (time: string, forgotten: string) => ({
      subject: 'Sandi akun Pintu Anda diganti',
      body: `Sandi akun Pintu Anda diganti pada ${time}. Bukan Anda yang mengganti? Buat sandi baru sekarang di ${forgotten}.`,
    }),
    unused: (day: string, signIn: string) => ({
      subject: `Akun Pintu Anda ditutup ${dayWithWeekday(day)}`,
      body: [
        `Akun Pintu Anda sudah lama tidak dibuka. Kami menutupnya pada ${dayWithWeekday(day)}.`,
        'Masih perlu? Masuk satu kali saja, dan akun ini tetap ada.',
        `Masuk di ${signIn}`,
      ].join('\n'),
    }),
  },
  outbox: {
    title: 'Pesan peragaan',
    lead: 'Dalam peragaan, pesan tidak dikirim ke HP. Semua pesan Pintu ada di sini, yang terbaru di atas.',
    empty: 'Belum ada pesan.',
    to: (phone: string) => `Untuk ${phone}`,
    back: 'Kembali ke halaman kode',
  },
};
