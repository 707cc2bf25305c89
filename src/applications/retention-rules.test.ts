import { expect, test } from 'vitest';
import { closedKeptUntil, draftKeptUntil, removalDay } from './retention-rules.ts';

const retention = { draftDays: 365, draftWarningDays: 14, closedMonths: 12, issuedYears: 5 };

test('a draft is kept from the day on which somebody last worked on it', () => {
  expect(draftKeptUntil('2026-11-24', retention)).toBe('2027-11-24');
  expect(draftKeptUntil('2026-11-24', { draftDays: null })).toBeNull();
});

test('whoever is warned late has the whole time of the warning', () => {
  expect(removalDay('2026-11-24', '2027-11-10', retention)).toBe('2027-11-24');
  expect(removalDay('2020-01-01', '2027-11-10', retention)).toBe('2027-11-24');
});

test('what was refused or withdrawn is kept after its end, what was issued after the end of the permit', () => {
  const ended = { ended: '2026-11-24', validUntil: null };
  expect(closedKeptUntil({ state: 'refused', ...ended }, retention)).toBe('2027-11-24');
  expect(closedKeptUntil({ state: 'withdrawn', ...ended }, { ...retention, closedMonths: null })).toBeNull();
  expect(closedKeptUntil({ state: 'issued', ...ended }, retention)).toBeNull();
  expect(closedKeptUntil({ state: 'issued', ended: '2026-11-24', validUntil: '2031-11-23' }, retention)).toBe('2036-11-23');
});
