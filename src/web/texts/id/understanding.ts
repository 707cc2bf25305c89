/** Questions after a film, for who wants to try. */
export const understanding = {
  title: 'Mana yang benar?',
  lead: (questions: number) =>
    questions === 1
      ? 'Sudah menonton? Coba satu pertanyaan. Tanpa nama, dan boleh dilewati.'
      : `Sudah menonton? Coba ${questions} pertanyaan. Tanpa nama, dan boleh dilewati.`,
  begin: 'Coba jawab',
  place: (at: number, of: number) => `Pertanyaan ${at} dari ${of}`,
  choice: (at: number) => `Pilihan ${at}`,
  answer: 'Jawab',
  missing: 'Belum dipilih. Pilih satu jawaban.',
  right: 'Benar',
  rightText: 'Anda sudah paham bagian ini.',
  wrong: 'Belum tepat',
  wrongText: 'Tidak apa-apa. Tonton lagi bagian itu, lalu coba sekali lagi.',
  scene: 'Tonton bagian itu',
  again: 'Jawab lagi',
  next: 'Pertanyaan berikutnya',
  back: 'Kembali ke video',
  service: (name: string) => `Lihat ${name}`,
};
