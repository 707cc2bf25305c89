/** "Dengarkan": what is spoken at a question or a document, and the words of its buttons. */
export const listen = {
  /** What is heard after the film's own sentence. */
  said: {
    example: (sentence: string) => `Contoh di video: ${sentence}`,
    /** Short answers in one sentence, long ones counted, so that the ear can tell them apart. */
    fewOptions: (options: readonly string[]) => `Untuk Anda, pilih yang sesuai: ${options.join(', atau ')}.`,
    options: (options: readonly string[]) =>
      ['Untuk Anda, pilih yang sesuai.', ...options.map((option, at) => `Pilihan ${at + 1}: ${option}.`)].join(' '),
    optional: (words: string) => `Ini ${words}.`,
  },
  listen: 'Dengarkan',
  pause: 'Jeda',
  goOn: 'Lanjutkan',
  again: 'Dengarkan lagi',
  fromStart: 'Dari awal',
  loading: 'Suara sedang disiapkan.',
  failed: 'Suara belum bisa dimuat. Tulisannya tetap bisa Anda baca.',
  size: (kilobytes: number) => `sekitar ${kilobytes} kB`,
  /** The whole name of a control: its words, then what they are about. */
  named: (words: string, of: string) => `${words}: ${of}`,
  sound: (of: string) => `Suara: ${of}`,
  /** The closed block on a page of the form. */
  help: {
    title: 'Butuh bantuan?',
    withFilm: 'Video singkat, panduan bergambar, dan suara.',
    withoutFilm: 'Panduan dan suara.',
    /** Somebody seems stuck. */
    offered: (about: string) => `Ada bantuan untuk ${about}. Buka yang Anda suka.`,
    offeredHere: 'Ada bantuan untuk bagian ini. Buka yang Anda suka.',
    instead: 'Video bagian ini sedang kami perbarui. Ini langkahnya:',
    guide: 'Lihat panduan bergambar',
    /** What the block's own "Dengarkan" is about. */
    about: (label: string) => `bantuan ${label}`,
    step: (stage: number, title: string) => `Langkah ${stage}, ${title}`,
  },
};
