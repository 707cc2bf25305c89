import { beforeAll, expect, test } from 'vitest';
import { readOffice } from '../catalogue/office.ts';
import type { AppointmentSettings, Office } from '../catalogue/office.ts';
import { bookableDays, isBookable, liesAhead, timesAhead, timesOn } from './rules.ts';

let office: Office;
beforeAll(async () => {
  office = { ...(await readOffice('office')), holidays: { days: new Map([['2026-11-25', 'libur']]), years: [2026] } };
});
const settings: AppointmentSettings = {
  slotsADay: 100,
  minutes: 60,
  places: 1,
  workingDaysAhead: 2,
  breaks: [{ from: '12:00', to: '13:00' }],
  bring: [],
};
const at = (local: string) => new Date(`${local}+08:00`);

test('times begin at opening, leave the breaks out and end by closing', () => {
  expect(timesOn('2026-11-24', settings, office)).toEqual(['08:00', '09:00', '10:00', '11:00', '13:00', '14:00', '15:00']);
});

test.each([
  [{ minutes: 90 }, ['08:00', '09:30', '13:00', '14:30']],
  [{ slotsADay: 2 }, ['08:00', '09:00']],
  [{ breaks: [{ from: '08:00', to: '16:00' }] }, []],
] as const)('with %j they are %j', (more, times) => {
  expect(timesOn('2026-11-24', { ...settings, ...more }, office)).toEqual(times);
});

test('a day without work has none', () => {
  expect(timesOn('2026-11-25', settings, office)).toEqual([]);
  expect(timesOn('2026-11-28', settings, office)).toEqual([]);
});

test('today can be booked while a time of it lies ahead, then working days only', () => {
  expect(bookableDays(at('2026-11-24T10:00'), settings, office)).toEqual(['2026-11-24', '2026-11-26', '2026-11-27']);
  expect(bookableDays(at('2026-11-24T15:00'), settings, office)).toEqual(['2026-11-26', '2026-11-27']);
  expect(timesAhead('2026-11-24', at('2026-11-24T13:00'), settings, office)).toEqual(['14:00', '15:00']);
});

test.each([
  ['2026-11-26', '09:00', true],
  ['2026-11-26', '09:30', false],
  ['2026-11-25', '09:00', false],
  ['2026-11-24', '09:00', false],
  ['2026-12-01', '09:00', false],
  ['bukan hari', '09:00', false],
])('on 24 November at 10.00, %s at %s: %j', (day, time, expected) => {
  expect(isBookable({ day, time }, at('2026-11-24T10:00'), settings, office)).toBe(expected);
});

test('an appointment lies ahead until the minute it begins', () => {
  const slot = { day: '2026-11-24', time: '10:00' };
  expect(liesAhead(slot, at('2026-11-24T09:59'), office)).toBe(true);
  expect(liesAhead(slot, at('2026-11-24T10:00'), office)).toBe(false);
});
