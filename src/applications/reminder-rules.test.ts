import { constantFrom, assert as holds, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, daysBetween, instantBefore, windowsAfter, windowsBefore } from './reminder-rules.ts';
import type { ReminderWindow } from './reminder-rules.ts';

const dueIn = (windows: readonly ReminderWindow[], day: number) =>
  windows.filter(({ from, until }) => from <= day && day <= until).map(({ days }) => days);

describe('reminders after something began', () => {
  const windows = windowsAfter([3, 14]);
  test.each([
    [0, []],
    [2, []],
    [3, [3]],
    [9, [3]],
    [10, []],
    [13, []],
    [14, [14]],
    [20, [14]],
    [21, []],
    [400, []],
  ])('on day %d: %j', (day, due) => expect(dueIn(windows, day)).toEqual(due));

  test('close together, the later one takes the place of the earlier', () => {
    expect(dueIn(windowsAfter([3, 5]), 4)).toEqual([3]);
    expect(dueIn(windowsAfter([5, 3]), 5)).toEqual([5]);
  });
});

describe('reminders before something ends', () => {
  const windows = windowsBefore([60, 30, 7]);
  test.each([
    [61, []],
    [60, [60]],
    [54, [60]],
    [53, []],
    [30, [30]],
    [8, []],
    [7, [7]],
    [1, [7]],
    [0, []],
    [-1, []],
  ])('%d days before: %j', (left, due) => expect(dueIn(windows, left)).toEqual(due));

  test('one for the last week never comes after the last day', () => {
    expect(dueIn(windowsBefore([3]), 0)).toEqual([3]);
    expect(dueIn(windowsBefore([3]), -1)).toEqual([]);
  });
});

test('whatever days the office chooses: on its own day each is due, and on no day are two', () => {
  const steps = uniqueArray(integer({ min: 1, max: 365 }), { minLength: 1, maxLength: 6 });
  holds(
    property(steps, integer({ min: -10, max: 400 }), constantFrom(windowsAfter, windowsBefore), (days, day, windowsOf) => {
      const windows = windowsOf(days);
      for (const step of days) expect(dueIn(windows, step)).toEqual([step]);
      expect(dueIn(windows, day).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('no days, no reminders', () => {
  expect([...windowsAfter([]), ...windowsBefore([])]).toEqual([]);
});

test('days are counted over the ends of months and years', () => {
  expect(dayAfter('2026-12-30', 60)).toBe('2027-02-28');
  expect(daysBetween('2026-12-30', '2027-02-28')).toBe(60);
  expect(daysBetween('2027-02-28', '2026-12-30')).toBe(-60);
  expect(instantBefore(new Date('2026-03-01T00:00:00Z'), 2).toISOString()).toBe('2026-02-27T00:00:00.000Z');
});
