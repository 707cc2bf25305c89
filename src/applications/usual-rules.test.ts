import { beforeAll, expect, test } from 'vitest';
import { readOffice } from '../catalogue/office.ts';
import type { Office } from '../catalogue/office.ts';
import { countedFrom, usualTime } from './usual-rules.ts';

let office: Office;
beforeAll(async () => {
  office = { ...(await readOffice('office')), holidays: { days: new Map(), years: [] }, usualTime: { leastCases: 10 } };
});
const span = (sentOn: string, decidedOn: string, cases: number) => ({ sentOn, decidedOn, cases });

test('under ten cases nothing is said', () => {
  expect(usualTime([span('2026-11-02', '2026-11-06', 9)], office)).toBeNull();
  expect(usualTime([], office)).toBeNull();
});

test('usual is what holds for eight of ten, in working days', () => {
  const quick = span('2026-11-02', '2026-11-04', 7);
  const weekend = span('2026-11-06', '2026-11-11', 1);
  const slow = span('2026-10-01', '2026-11-30', 2);
  expect(usualTime([slow, quick, weekend], office)).toEqual({ workingDays: 3, cases: 10 });
});

test('what was done on the day of sending is done within one day', () => {
  expect(usualTime([span('2026-11-02', '2026-11-02', 10)], office)).toEqual({ workingDays: 1, cases: 10 });
});

test('twelve months count', () => {
  expect(countedFrom('2026-11-24')).toBe('2025-11-24');
});
