import type { PlainHint } from '../../../catalogue/plain-words.ts';

/** What could be said more plainly in a definition, to whoever writes it. */
export const deskPlainWords = {
  title: 'Bisa ditulis lebih mudah',
  lead: 'Ini usulan dari daftar kata kantor dan hitungan panjang kalimat. Anda yang memutuskan.',
  hint: (hint: PlainHint): string =>
    hint.kind === 'word'
      ? `“${hint.found}” bisa diganti “${hint.instead}”.`
      : `Kalimat ini ${hint.words} kata. Pecah menjadi beberapa kalimat: “${hint.text}”`,
};
