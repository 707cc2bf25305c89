import { expect, test } from 'vitest';
import { deviceOf, lineClass, visitOf, widthClass } from './visit-rules.ts';

const now = new Date('2026-11-24T02:00:00Z');
const hoursAgo = (hours: number) => now.getTime() - hours * 3600_000;

test('a visit keeps its number for a day and not longer', () => {
  expect(visitOf(`4711.${hoursAgo(23.9)}`, now)).toBe(4711);
  expect(visitOf(`4711.${hoursAgo(24)}`, now)).toBeNull();
});

test.each([
  undefined,
  '',
  '4711',
  '4711.',
  'x.1',
  `0.${hoursAgo(1)}`,
  `4711.${hoursAgo(-1)}`,
  `-5.${hoursAgo(1)}`,
  `${'9'.repeat(16)}.${hoursAgo(1)}`,
])('what we did not write is no visit: %s', (cookie) => {
  expect(visitOf(cookie, now)).toBeNull();
});

test('devices are classes, and nothing is guessed', () => {
  expect(deviceOf({ mobile: '?1', ect: '3g' })).toEqual({ width: 'phone', connection: 'slow' });
  expect(deviceOf({ agent: 'Mozilla/5.0 (Linux; Android 9) Mobile Safari', saveData: 'on' })).toEqual({
    width: 'phone',
    connection: 'slow',
  });
  expect(deviceOf({ agent: 'Mozilla/5.0 (Windows NT 10.0; Win64)', ect: '4g' })).toEqual({ width: 'wide', connection: 'good' });
  expect(deviceOf({})).toEqual({ width: '', connection: '' });
  expect([360, 599, 600, 999, 1000].map(widthClass)).toEqual(['phone', 'phone', 'tablet', 'tablet', 'wide']);
  expect(lineClass('made up by somebody')).toBe('');
});
