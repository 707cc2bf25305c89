import { fieldOf } from '../../../viewing/mark-rules.ts';
import type { Field } from '../../../viewing/mark-rules.ts';
import type { Texts } from '../texts.ts';

const fields: Record<Field, string> = {
  'top-left': 'top left',
  'top-centre': 'top centre',
  'top-right': 'top right',
  'middle-left': 'left',
  'middle-centre': 'middle',
  'middle-right': 'right',
  'bottom-left': 'bottom left',
  'bottom-centre': 'bottom centre',
  'bottom-right': 'bottom right',
};

const page = (number: number): string => `page ${number}`;

/** As in `id/marks.ts`. */
export const marks: Texts['marks'] = {
  fields,
  page,
  place: (mark, pages) => (pages === 1 ? fields[fieldOf(mark)] : `${page(mark.page)}, ${fields[fieldOf(mark)]}`),
  marked: (place) => `The part that the officer marked: ${place}.`,
  picture: (name, place) => `${name}, ${place}, with a frame around the part that the officer marked`,
};
