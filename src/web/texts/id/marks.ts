import { fieldOf } from '../../../viewing/mark-rules.ts';
import type { Field, Mark } from '../../../viewing/mark-rules.ts';

const fields: Record<Field, string> = {
  'top-left': 'kiri atas',
  'top-centre': 'tengah atas',
  'top-right': 'kanan atas',
  'middle-left': 'kiri tengah',
  'middle-centre': 'tengah',
  'middle-right': 'kanan tengah',
  'bottom-left': 'kiri bawah',
  'bottom-centre': 'tengah bawah',
  'bottom-right': 'kanan bawah',
};

const page = (number: number): string => `halaman ${number}`;

/** The place on a document that an officer means, in words. */
export const marks = {
  fields,
  page,
  place: (mark: Mark, pages: number) => (pages === 1 ? fields[fieldOf(mark)] : `${page(mark.page)}, ${fields[fieldOf(mark)]}`),
  marked: (place: string) => `Bagian yang ditandai petugas: ${place}.`,
  picture: (name: string, place: string) => `${name}, bagian ${place}, dengan kotak di bagian yang ditandai petugas`,
};
