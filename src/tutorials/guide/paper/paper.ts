import type { SentencePart } from '../sentences.ts';

/** Everything that stands on the A4 paper, in words: the layout adds none of its own. */
export type Paper = {
  language: string;
  title: string;
  author: string;
  made: { year: number; month: number; day: number };
  logo: string;
  kind: string;
  /** With `{page}` and `{pages}`. */
  pages: string;
  foot: { left: string; right: string };
  /** The colour of numbers and lines, as #rrggbb. */
  colour: string;
  rows: PaperBlock[];
};

/** One of the three rows of a page. */
export type PaperBlock = {
  number: string;
  title: string;
  /** `path` in the typesetter; `mark` is the letter of its sentence. */
  pictures: { path: string; alt: string; mark: string }[];
  facts: { label: string; value: string }[];
  documents: { name: string; help: string }[];
  note: string;
  items: { mark: string; parts: SentencePart[] }[];
  /** null in a row that goes on with the step of the row before. */
  qr: { address: string; caption: string; alt: string } | null;
};
