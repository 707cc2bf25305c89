/** Everything that stands on a letter, in words: the layout adds none of its own. */
export type Letter = {
  /** How it is set out, as Typst source. */
  layout: string;
  language: string;
  title: string;
  author: string;
  issued: { year: number; month: number; day: number };
  /** Stands above every page in a frame, such as that this is an example; null = nothing does. */
  banner: string | null;
  letterhead: { lines: readonly string[]; address: readonly string[] };
  /** What stands in the place of the crest. */
  crest: string;
  number: string;
  considering: readonly string[];
  'legal-basis': readonly string[];
  opening: string;
  rows: readonly LetterRow[];
  terms: readonly string[];
  copies: readonly string[];
  signer: { 'on-behalf-of': string; title: string; name: string; rank: string; nip: string };
  /** The QR code as SVG, and the address in it, which the code links to for who reads the file on a screen; null on a preview. */
  qr: { svg: string; address: string } | null;
  /** Where the letter can be checked, in a sentence. */
  check: string;
  footer: string;
  /** With `{page}` and `{pages}`. */
  pages: string;
  words: Record<
    'considering' | 'legal-basis' | 'terms' | 'copies' | 'decided-at' | 'decided-on' | 'signed' | 'nip' | 'no-qr' | 'qr-alt',
    string
  >;
};

export type LetterRow = { label: string; value: string; strong: boolean };
