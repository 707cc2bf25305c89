import { openTypesetter, UnsetPaper } from '../../typeset.ts';
import type { Letter } from './letter.ts';

const typesetter = openTypesetter([
  ['Noto Serif', 400],
  ['Noto Serif', 700],
  ['Noto Sans', 400],
  ['Noto Sans', 700],
]);

/** A letter as a PDF that screen readers can read out, not signed yet. The same letter is always the same bytes. */
export const letterAsPdf = ({ layout, ...words }: Letter): Buffer => typesetter.pdf(layout, asInput(words));

/** All pages of a letter below each other as one SVG. */
export const letterAsSvg = ({ layout, ...words }: Letter): string => typesetter.svg(layout, asInput(words));

/** Whether it can be set: a layout of the office's own may not bear every letter. */
export function canBeSet(letter: Letter): boolean {
  try {
    letterAsPdf(letter);
    return true;
  } catch (error) {
    if (error instanceof UnsetPaper) return false;
    throw error;
  }
}

const asInput = (words: Omit<Letter, 'layout'>) => ({ letter: JSON.stringify(words) });
