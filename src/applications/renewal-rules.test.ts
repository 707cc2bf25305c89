import { expect, test } from 'vitest';
import { toRenew } from './renewal-rules.ts';
import type { HeldPermit } from './renewal-rules.ts';

const today = '2026-11-24';
const held = (
  service: string,
  validUntil: string | null,
  state: HeldPermit['state'] = 'valid',
  firmId: string | null = null,
) => ({
  service,
  firmId,
  validUntil,
  state,
});
const renewed = (permits: HeldPermit[], ...running: Parameters<typeof toRenew>[1][number][]) =>
  toRenew(permits, running, today).map(({ service }) => service);

test.each([
  ['2027-02-24', ['a']],
  ['2027-02-25', []],
  ['2026-11-18', ['a']],
  ['2025-11-24', ['a']],
  ['2025-11-23', []],
  [null, []],
])('one that ends on %s: %j', (validUntil, expected) => {
  expect(renewed([held('a', validUntil)])).toEqual(expected);
});

test('a revoked one is not renewed', () => {
  expect(renewed([held('a', '2026-12-01', 'revoked')])).toEqual([]);
});

test('it is done with when a newer one is held, or one is on its way', () => {
  expect(renewed([held('a', '2026-12-01'), held('a', '2031-12-01')])).toEqual([]);
  expect(renewed([held('a', '2026-12-01'), held('a', null)])).toEqual([]);
  expect(renewed([held('a', '2026-12-01')], { service: 'a', firmId: null, state: 'technical' })).toEqual([]);
  expect(renewed([held('a', '2026-12-01')], { service: 'a', firmId: null, state: 'refused' })).toEqual(['a']);
});

test('what ends first comes first', () => {
  expect(renewed([held('a', '2027-01-10'), held('b', '2026-11-18')])).toEqual(['b', 'a']);
});

test('a permit of a firm, and one’s own, are renewed each for itself', () => {
  const ofFirm = held('a', '2026-12-01', 'valid', 'firm');
  expect(renewed([ofFirm, held('a', '2031-12-01')])).toEqual(['a']);
  expect(renewed([ofFirm], { service: 'a', firmId: null, state: 'technical' })).toEqual(['a']);
  expect(renewed([ofFirm], { service: 'a', firmId: 'firm', state: 'technical' })).toEqual([]);
});
