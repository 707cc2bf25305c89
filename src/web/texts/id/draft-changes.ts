/** To whoever has begun, when the requirements of the service have become others since. */
export const draftChanges = {
  title: 'Persyaratan berubah sejak Anda mulai',
  text: 'Isian Anda tetap tersimpan. Sebelum mengirim, lihat dulu yang berubah.',
  look: 'Lihat yang berubah',
  /** In the list of one's own. */
  listed: 'Persyaratan berubah',
  lead: 'Kantor memperbarui layanan ini. Isian dan berkas Anda yang masih cocok tetap dipakai.',
  todo: 'Yang perlu Anda lengkapi',
  nothingTodo: 'Tidak ada yang perlu Anda lengkapi karena perubahan ini.',
  answer: 'Pertanyaan',
  document: 'Dokumen',
  was: (answer: string) => `Jawaban Anda sebelumnya: ${answer}`,
  gone: 'Yang tidak diminta lagi',
  goneLead: 'Isian dan berkas ini tidak ikut dikirim.',
  yours: (answer: string) => `Jawaban Anda: ${answer}`,
  typedOnly: 'Sudah Anda ketik, tetapi belum Anda simpan.',
  all: (count: number) => `Perubahan pertanyaan dan dokumen (${count})`,
  allNote: 'Dahulu dan sekarang',
  afterwards: 'Draf ini bisa dikirim setelah Anda memakai persyaratan yang baru.',
  stale: {
    title: 'Ada yang berubah lagi',
    text: 'Draf ini berubah sejak halaman dibuka. Baca sekali lagi, lalu tekan tombolnya.',
  },
  closed: {
    title: 'Layanan ini sedang tidak dibuka',
    text: 'Draf Anda tetap tersimpan, tetapi tidak bisa dikirim sekarang.',
    look: 'Baca penjelasannya',
    ask: 'Tanyakan kepada kami kapan layanan ini dibuka lagi.',
    elsewhere: (name: string) => `Layanan ini kini diurus lewat ${name}. Draf ini tidak bisa dikirim dari sini.`,
    service: 'Lihat halaman layanan',
    back: 'Kembali ke draf',
  },
};
