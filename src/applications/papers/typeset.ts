import { openTypesetter } from '../../typeset.ts';
import layout from './paper.typ?raw';
import type { Paper } from './paper.ts';

const typesetter = openTypesetter([
  ['Noto Sans', 400],
  ['Noto Sans', 700],
]);

/** A paper as a PDF that screen readers can read out. The same paper is always the same bytes. */
export const paperAsPdf = (paper: Paper): Buffer => typesetter.pdf(layout, { paper: JSON.stringify(paper) });
