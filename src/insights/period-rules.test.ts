import { expect, test } from 'vitest';
import { halfYearOf, monthAfter, monthsBetween, periodsToChoose, readPeriod } from './period-rules.ts';

test.each([
  ['2026-11', '2026-11-01', '2026-12-01', 1],
  ['2026-12', '2026-12-01', '2027-01-01', 1],
  ['2026-t4', '2026-10-01', '2027-01-01', 3],
  ['2026-s2', '2026-07-01', '2027-01-01', 6],
  ['2026', '2026-01-01', '2027-01-01', 12],
])('%s begins on %s and ends before %s', (key, from, until, months) => {
  const period = readPeriod(key);
  expect(period).toMatchObject({ key, from, until });
  expect(period?.months).toHaveLength(months);
});

test.each(['', '2026-13', '2026-00', '2026-t5', '2026-s3', '1999', '2026-11-01', "2026'"])('%s is no period', (key) => {
  expect(readPeriod(key)).toBeNull();
});

test('months go on over the turn of the year, both ways', () => {
  expect(monthAfter('2026-11', 3)).toBe('2027-02');
  expect(monthAfter('2026-02', -2)).toBe('2025-12');
  expect(monthsBetween('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(monthsBetween('2027-01', '2026-11')).toEqual([]);
});

test('one chooses from what a period of the day is in, newest first', () => {
  const { half, quarter, month, year } = periodsToChoose('2026-02-03');
  expect(half.map(({ key }) => key)).toEqual(['2026-s1', '2025-s2']);
  expect(quarter.map(({ key }) => key)).toEqual(['2026-t1', '2025-t4', '2025-t3', '2025-t2']);
  expect(month.map(({ key }) => key).slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(year.map(({ key }) => key)).toEqual(['2026', '2025']);
  expect(halfYearOf('2026-11-24').key).toBe('2026-s2');
});
