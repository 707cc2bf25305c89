/** Five questions about one's own skill, offered to applicants. */
export const literacy = {
  title: 'Seberapa bisa Anda memakai portal ini?',
  lead: 'Lima pertanyaan, satu menit. Tidak ada jawaban yang salah.',
  privacy: 'Boleh tidak diisi. Jawaban disimpan tanpa nama dan tidak memengaruhi permohonan Anda.',
  back: 'Permohonan saya',
  offer: {
    first: 'Bantu kami membuat portal lebih mudah: lima pertanyaan singkat tentang kemampuan Anda.',
    after: 'Izin Anda sudah terbit. Apakah sekarang lebih mudah bagi Anda? Lima pertanyaan singkat.',
  },
  go: 'Jawab sekarang',
  later: 'Nanti saja',
  questions: {
    account: 'Membuat akun',
    form: 'Mengisi formulir',
    upload: 'Memotret dan mengunggah surat',
    status: 'Melihat sampai di mana permohonan',
    password: 'Menjaga kata sandi tetap aman',
  },
  answers: [
    'Tidak bisa',
    'Bisa kalau dibantu terus',
    'Bisa, kadang perlu dibantu',
    'Bisa sendiri, kadang ragu',
    'Bisa sendiri dan yakin',
  ],
  choose: 'Pilih satu jawaban.',
  missing: (question: string) => `${question}: pilih satu jawaban.`,
  submit: 'Kirim jawaban',
  thanks: 'Terima kasih.',
  thanksText: 'Jawaban Anda membantu kami memperbaiki portal ini.',
};
