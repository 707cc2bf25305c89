/** How an application stands, for whoever has its number and the phone, without an account. */
export const publicStatus = {
  title: 'Cek permohonan',
  onHome: { title: 'Cek dengan nomor berkas', text: 'Tanpa masuk akun' },
  lead: 'Tulis nomor berkas dan nomor HP pemohon. Kami kirim kode ke HP itu.',
  number: 'Nomor berkas',
  numberHint: 'Ada di bukti permohonan. Contoh: SMR-2026-000123',
  phoneHint: 'Nomor HP yang dipakai saat mendaftar.',
  submit: 'Kirim kode',
  numberMissing: 'Tulis nomor berkas.',
  numberWrong: 'Nomor berkas ini tidak lengkap. Salin persis dari bukti permohonan.',
  sent: 'Kalau nomor berkas dan nomor HP cocok, kode sudah dikirim.',
  codeSubmit: 'Lihat keadaan',
  change: 'Ganti nomor',
  more: 'Masuk untuk melihat semuanya',
  moreText: 'Isian, dokumen, dan perbaikan hanya terlihat setelah Anda masuk.',
  again: 'Cek nomor lain',
  message: (code: string, minutes: number, number: string) => ({
    subject: 'Kode untuk melihat permohonan',
    body: `Kode Anda ${code}. Berlaku ${minutes} menit, untuk melihat keadaan permohonan ${number}. Jangan beri tahu kode ini kepada siapa pun.`,
  }),
};
