import type { WorldPerson } from '../people.ts';

/** Whose document it is: an invented person. */
export type Holder = Pick<WorldPerson, 'name' | 'nik' | 'birthPlace' | 'birthDate' | 'address'>;

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

/** `1998-05-03` as `3 Mei 1998`, and with `figures` as `03-05-1998`. */
export function dayInWords(day: string, form: 'words' | 'figures' = 'words'): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return form === 'figures' ? `${date}-${month}-${year}` : `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** A NIK holds the day of birth, and 40 more for a woman. */
export const isWoman = (holder: Holder): boolean => Number(holder.nik.slice(6, 8)) > 40;
