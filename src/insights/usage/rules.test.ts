import { expect, test } from 'vitest';
import { changeOf, finishedOf, isShown, noWays, percent, totalOf, waysBy } from './rules.ts';
import type { Sent } from './rules.ts';

const one = (more: Partial<Sent>): Sent => ({
  month: '2026-11',
  service: 'sip-perawat',
  kelurahan: '',
  way: 'online',
  sent: 1,
  ...more,
});

test('what was sent adds up by any name', () => {
  const sent = [one({ sent: 3 }), one({ way: 'counter', sent: 2 }), one({ month: '2026-10' }), one({ service: 'sip-bidan' })];
  expect(Object.fromEntries(waysBy(sent, ({ month }) => month))).toEqual({
    '2026-11': { online: 4, assisted: 0, counter: 2 },
    '2026-10': { ...noWays, online: 1 },
  });
  expect([...waysBy(sent, ({ service }) => service).values()].map(totalOf)).toEqual([6, 1]);
});

test('of fewer than five it is not told how they came', () => {
  expect([isShown({ ...noWays, online: 4 }), isShown({ online: 2, assisted: 2, counter: 1 })]).toEqual([false, true]);
});

test('a share of nothing is none, not zero', () => {
  expect([percent(1, 3), percent(0, 3), percent(0, 0)]).toEqual([33, 0, null]);
});

test('an account finishes when its first application is sent within thirty days of its making', () => {
  const createdAt = new Date('2026-11-01T00:00:00Z');
  const made = ['in-time', 'late', 'never'].map((id) => ({ id, createdAt }));
  const firstSent = new Map([
    ['in-time', new Date('2026-11-30T23:59:00Z')],
    ['late', new Date('2026-12-01T00:00:00Z')],
  ]);
  expect(finishedOf(made, firstSent)).toBe(1);
});

test('a month is compared with the one before films only where both say something', () => {
  const before = { online: 50, assisted: 25, counter: 25 };
  const now = { online: 66, assisted: 17, counter: 17 };
  expect(changeOf(before, now)).toEqual({ before: 50, now: 66, points: 16 });
  expect(changeOf(now, before)).toMatchObject({ points: -16 });
  expect(changeOf(before, { ...noWays, online: 4 })).toBeNull();
  expect(changeOf(undefined, now)).toBeNull();
});
