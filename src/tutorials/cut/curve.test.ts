import { describe, expect, test } from 'vitest';
import { between, easeOutCubic, fade, minimumJerk, mix, passed } from './curve.ts';

const grid = Array.from({ length: 1001 }, (_, at) => at / 1000);
const speeds = (curve: (p: number) => number) => grid.slice(1).map((p, at) => (curve(p) - curve(grid[at]!)) / (p - grid[at]!));

describe('the curve of camera, cursor and slow fades', () => {
  test('leads from 0 to 1 through the middle, never back', () => {
    expect([0, 0.5, 1].map(minimumJerk)).toEqual([0, 0.5, 1]);
    expect(Math.min(...speeds(minimumJerk))).toBeGreaterThanOrEqual(0);
  });

  test('starts and stops without a jerk and peaks at 1.9 times the mean speed', () => {
    const all = speeds(minimumJerk);
    expect([all[0]!, all.at(-1)!].every((speed) => Math.abs(speed) < 0.01)).toBe(true);
    expect(Math.max(...all)).toBeCloseTo(1.875, 2);
  });
});

test('the curve of the ripple is fastest at its start', () => {
  expect([0, 1].map(easeOutCubic)).toEqual([0, 1]);
  expect(speeds(easeOutCubic)).toEqual(speeds(easeOutCubic).toSorted((a, b) => b - a));
});

test.each([
  [900, 0],
  [1000, 0],
  [1150, 0.5],
  [1300, 1],
  [9000, 1],
])('at %i ms of a span from 1000 on, 300 long, %d of it has passed', (tMs, part) => {
  expect(passed(tMs, 1000, 300)).toBe(part);
});

test('a span of no length has passed at once', () => {
  expect([999, 1000].map((tMs) => passed(tMs, 1000, 0))).toEqual([0, 1]);
});

test.each([
  [900, 0],
  [1100, 0.5],
  [1500, 1],
  [2000, 1],
  [2125, 0.5],
  [2250, 0],
])('what comes in 200 ms from 1000 on and goes in 250 from 2000 on is at %i ms %d strong', (tMs, strength) => {
  expect(fade(tMs, 1000, 2000, 200, 250)).toBe(strength);
});

test('what goes before it has come in never shows more than has come, and fades on without a leap', () => {
  const strengths = grid.map((p) => fade(1000 * p, 100, 150, 200, 200));
  expect(strengths.every((strength, at) => strength <= passed(1000 * grid[at]!, 100, 200))).toBe(true);
  expect(Math.max(...strengths.slice(1).map((strength, at) => Math.abs(strength - strengths[at]!)))).toBeLessThan(0.006);
});

test('what never goes stays', () => {
  expect(fade(1e9, 1000, null, 200, 250)).toBe(1);
});

test('a value is kept between its limits, and the lower one wins when they cross', () => {
  expect([between(5, 1, 3), between(-5, 1, 3), between(2, 1, 3), between(2, 3, 1)]).toEqual([3, 1, 2, 3]);
  expect(mix(10, 20, 0.25)).toBe(12.5);
});
