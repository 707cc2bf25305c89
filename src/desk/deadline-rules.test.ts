import { expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { WORLD_DATE } from '../clock.ts';
import { desk } from '../web/texts/id/desk.ts';
import { deadlineOf, promiseWarning, stageStanding } from './deadline-rules.ts';

/** Tuesday, 24 November 2026, 10.00 WITA. */
const now = WORLD_DATE;
const at = (time: string) => new Date(`2026-11-24T${time}:00+08:00`);
const due = (dueOn: string | null, moment = now) =>
  deadlineOf({ state: 'technical', dueOn, clockStoppedAt: null }, moment, office);

test.each([
  ['2026-11-23', 'Lewat 1 hari kerja'],
  ['2026-11-20', 'Lewat 2 hari kerja'],
  ['2026-11-24', 'Hari ini, 16.00'],
  ['2026-11-25', 'Besok'],
  ['2026-11-26', 'Kamis, 26 November'],
  ['2026-11-27', 'Jumat, 27 November'],
  ['2026-11-30', '4 hari kerja lagi'],
  [null, 'Tanpa batas waktu'],
])('an answer due on %s is called “%s”', (dueOn, words) => {
  expect(desk.deadline(due(dueOn))).toBe(words);
});

test('a day is over when the office closes', () => {
  expect(due('2026-11-24', at('15:59')).kind).toBe('today');
  expect(due('2026-11-24', at('16:00'))).toEqual({ kind: 'late', workingDays: 0 });
});

test('a holiday is no working day in which something could be late', () => {
  const afterNewYear = new Date('2026-12-28T02:00:00Z');
  expect(due('2026-12-23', afterNewYear)).toEqual({ kind: 'late', workingDays: 1 });
});

test.each(['correction', 'payment'] as const)('in %s the clock stands still whatever day was promised', (state) => {
  const stopped = { state, dueOn: '2026-11-10', clockStoppedAt: new Date('2026-11-16T05:15:00Z') } as const;
  expect(desk.deadline(deadlineOf(stopped, now, office))).toBe('Berhenti 8 hari');
  expect(desk.deadline(deadlineOf({ ...stopped, clockStoppedAt: now }, now, office))).toBe('Berhenti sejak hari ini');
});

test.each(['issued', 'refused', 'withdrawn'] as const)('nothing is due any more when it is %s', (state) => {
  expect(deadlineOf({ state, dueOn: '2026-11-01', clockStoppedAt: null }, now, office).kind).toBe('over');
});

/** How an application of five promised days is warned of. */
const warned = (dueOn: string | null, more: { clockStoppedAt?: Date | null; promisedDays?: number | null } = {}) => {
  const state = more.clockStoppedAt === undefined ? ('technical' as const) : ('correction' as const);
  const application = { state, dueOn, clockStoppedAt: null, promisedDays: 5, ...more };
  return promiseWarning(application, deadlineOf(application, now, office), now, office);
};

test.each([
  ['2026-12-01', null],
  ['2026-11-27', null],
  ['2026-11-26', 60],
  ['2026-11-25', 80],
  ['2026-11-24', null],
  ['2026-11-23', null],
  [null, null],
])('of five days until %s the warning is %s', (dueOn, share) => {
  expect(warned(dueOn)).toBe(share);
});

test('nothing is warned of while the applicant has the ball, or where it is not known how many days were promised', () => {
  expect(warned('2026-11-25', { clockStoppedAt: now })).toBeNull();
  expect(warned('2026-11-25', { promisedDays: null })).toBeNull();
});

test('a stage is warned of by its own limit, but not by one that the office only proposes', () => {
  const limit = { days: 5, proposed: false };
  expect([2, 3, 4, 5].map((used) => stageStanding(used, limit))).toEqual([
    null,
    { kind: 'warned', share: 60 },
    { kind: 'warned', share: 80 },
    { kind: 'warned', share: 80 },
  ]);
  expect(stageStanding(7, limit)).toEqual({ kind: 'late', over: 2 });
  expect(stageStanding(7, { ...limit, proposed: true })).toBeNull();
  expect(stageStanding(7, null)).toBeNull();
});
