import { openTypesetter } from '../../typeset.ts';
import layout from './letter.typ?raw';
import type { Letter } from './letter.ts';

const typesetter = openTypesetter([
  ['Noto Serif', 400],
  ['Noto Serif', 700],
  ['Noto Sans', 400],
  ['Noto Sans', 700],
]);

/** A letter as a PDF that screen readers can read out, not signed yet. The same letter is always the same bytes. */
export const letterAsPdf = (letter: Letter): Buffer => typesetter.pdf(layout, wordsOf(letter));

/** All pages of a letter below each other as one SVG. */
export const letterAsSvg = (letter: Letter): string => typesetter.svg(layout, wordsOf(letter));

const wordsOf = (letter: Letter) => ({ letter: JSON.stringify(letter) });
