import { expect, test } from 'vitest';
import { finishedOf, noWays, totalOf, waysBy } from './rules.ts';
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

test('an account finishes when its first application is sent within thirty days of its making', () => {
  const createdAt = new Date('2026-11-01T00:00:00Z');
  const made = ['in-time', 'late', 'never'].map((id) => ({ id, createdAt }));
  const firstSent = new Map([
    ['in-time', new Date('2026-11-30T23:59:00Z')],
    ['late', new Date('2026-12-01T00:00:00Z')],
  ]);
  expect(finishedOf(made, firstSent)).toBe(1);
});
