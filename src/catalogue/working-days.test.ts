import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { addWorkingDays, isWorkingDay, knownUntil, nextDay } from './working-days.ts';

const days2026 = fc.integer({ min: 0, max: 364 }).map((add) => new Date(Date.UTC(2026, 0, 1 + add)).toISOString().slice(0, 10));

describe('a working day', () => {
  test.each([
    ['2026-11-24', true, 'a Tuesday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2026-08-17', false, 'a holiday'],
    ['2026-02-16', false, 'collective leave'],
    ['2026-12-24', false, 'collective leave'],
    ['2026-12-28', true, 'a Monday after a holiday'],
    ['2027-01-01', true, 'a holiday of a year that is not known yet'],
  ])('%s is one: %j (%s)', (day, working) => {
    expect(isWorkingDay(day, office)).toBe(working);
  });

  test('is lost to 17 holidays and 8 days of collective leave in 2026', () => {
    const days = [...office.holidays.days.keys()];
    expect(days).toHaveLength(25);
    expect(days.every((day) => day.startsWith('2026-') && !isWorkingDay(day, office))).toBe(true);
  });
});

describe('counting', () => {
  test.each([
    ['2026-11-24', 5, '2026-12-01', 'over a weekend'],
    ['2026-12-21', 5, '2026-12-30', 'over Christmas and its collective leave'],
    ['2026-03-17', 1, '2026-03-25', 'over Nyepi, Idul Fitri and their collective leave'],
    ['2026-11-28', 1, '2026-11-30', 'from a Saturday'],
    ['2026-11-28', 0, '2026-11-28', 'nothing'],
    ['2026-12-30', 3, '2027-01-04', 'into a year that is not known: weekends only'],
  ])('from %s, %i working days end on %s (%s)', (day, count, due) => {
    expect(addWorkingDays(day, count, office)).toBe(due);
  });

  test('ends on a working day, and in two parts ends where it ends in one', () => {
    fc.assert(
      fc.property(days2026, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (day, first, second) => {
        const end = addWorkingDays(day, first, office);
        expect(isWorkingDay(end, office)).toBe(true);
        expect(end > day).toBe(true);
        expect(addWorkingDays(end, second, office)).toBe(addWorkingDays(day, first + second, office));
      }),
    );
  });

  test('passes over exactly so many working days', () => {
    fc.assert(
      fc.property(days2026, fc.integer({ min: 0, max: 30 }), (day, count) => {
        let passed = 0;
        for (let at = day; at < addWorkingDays(day, count, office);) if (isWorkingDay((at = nextDay(at)), office)) passed++;
        expect(passed).toBe(count);
      }),
    );
  });

  test.each([-1, 1.5, Number.NaN, 1e9])('of %d days is a bug', (count) => {
    expect(() => addWorkingDays('2026-11-24', count, office)).toThrow(RangeError);
  });

  test('in a calendar without working days ends', () => {
    const days = new Map<string, string>();
    for (let day = '2026-01-01'; day < '2082-01-01'; day = nextDay(day)) days.set(day, 'tutup');
    expect(() => addWorkingDays('2026-01-01', 1, { holidays: { days, years: [] } })).toThrow('no working days');
  });
});

test.each([
  [[2026], '2026-12-31'],
  [[2027, 2026], '2027-12-31'],
  [[2026, 2028], '2026-12-31'],
  [[], '0000-12-31'],
])('with the holidays of %j all are known until %s', (years, day) => {
  expect(knownUntil({ holidays: { days: new Map(), years } })).toBe(day);
});
