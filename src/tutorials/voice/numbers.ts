import { spellNumber } from 'indo-g2p';

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const MONTHS = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
];

/** Digit by digit: `05` → `nol lima`. */
export const sayDigits = (digits: string): string[] => digits.split('').map((digit) => DIGITS[Number(digit)] ?? '');

/** A whole number in words: `2026` → `dua ribu dua puluh enam`. */
export const sayNumber = (value: number): string[] => spellNumber(value).split(' ');

/** A time of the day: `14.30` → `empat belas tiga puluh`, `10.00` → `sepuluh`, `08.05` → `delapan lewat lima`. */
export function sayTime(hour: number, minute: number): string[] {
  if (minute === 0) return sayNumber(hour);
  return minute < 10 ? [...sayNumber(hour), 'lewat', ...sayNumber(minute)] : [...sayNumber(hour), ...sayNumber(minute)];
}

/** A calendar day: `24`, `11`, `2026` → `dua puluh empat november dua ribu dua puluh enam`; null when there is no such month. */
export function sayDay(day: number, month: number, year: number): string[] | null {
  const name = MONTHS[month - 1];
  return name === undefined ? null : [...sayNumber(day), name, ...sayNumber(year)];
}

/** Long digit strings (phone, NIK, NIB) in groups of four, as people read them out: each group ends with a comma. */
export const groupDigits = (digits: string): string[] => digits.match(/.{1,4}(?=(?:.{4})*$)|.{1,4}/g) ?? [];
