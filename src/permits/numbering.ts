import { fillPattern } from '../catalogue/numbering.ts';
import { romanMonth } from '../catalogue/formats.ts';
import type { Office } from '../catalogue/office.ts';

type Patterns = { numbers: Pick<Office['numbers'], 'letter'> };

/**
 * The series in which letters of one kind are counted: one a kind where the office's pattern tells kinds apart, else one for all, so that
 * no two letters of a year can have the same number.
 * @param code stands for `{code}`, as the service tells it.
 */
export const letterSeries = (office: Patterns, code: string): string =>
  office.numbers.letter.includes('{code') ? `letter:${code}` : 'letter';

/** The number of a letter, from the office's pattern: `503/12/SIPP/100.26/XI/2026`. @param day local day of signing. @param sequence from 1. */
export function letterNumber(office: Patterns, letter: { code: string; sequence: number; day: string }): string {
  const { code, sequence, day } = letter;
  return fillPattern(office.numbers.letter, { code, sequence, month: romanMonth(monthOf(day)), year: yearOf(day) });
}

/** The year of a local day, in which the counter runs. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

const monthOf = (day: string): number => Number(day.slice(5, 7));
