import { describe, expect, test } from 'vitest';
import { intervalOf, statisticOf } from './interval.ts';
import { differenceOfShares } from './newcombe.ts';
import { normalCdf, normalQuantile, studentQuantile, Z95 } from './normal.ts';
import { wilsonInterval } from './wilson.ts';

test('quantiles of the normal are those that AS 241 publishes', () => {
  expect(normalQuantile(0.25)).toBeCloseTo(-0.674_489_750_196_081_7, 14);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090_232_306_167_814, 13);
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.262_340_089_8, 9);
  expect(normalQuantile(0.975)).toBeCloseTo(Z95, 14);
  for (const x of [-6, -2.5, -0.3, 0, 1, 3.7]) expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 8);
});

test('quantiles of t are those of the tables', () => {
  expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228, 3);
  expect(studentQuantile(0.975, 20)).toBeCloseTo(2.086, 3);
  expect(studentQuantile(0.95, 8)).toBeCloseTo(1.86, 2);
});

describe('Newcombe 1998a, table I: the interval of one share', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i lies between %f and %f', (count, of, low, high) => {
    const interval = wilsonInterval({ count, of });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('Newcombe 1998b, table II: the difference of two shares by method 10', () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i against %i of %i lies between %f and %f', (a, m, b, n, low, high) => {
    const interval = intervalOf(differenceOfShares({ count: a, of: m }, { count: b, of: n }), Z95);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

test('the statistic is the multiplier at which the interval touches zero', () => {
  const better = differenceOfShares({ count: 56, of: 70 }, { count: 48, of: 80 });
  const statistic = statisticOf(better);
  expect(statistic).toBeGreaterThan(Z95);
  expect(better.low(statistic)).toBeCloseTo(0, 6);
  expect(statisticOf(differenceOfShares({ count: 48, of: 80 }, { count: 56, of: 70 }))).toBeCloseTo(-statistic, 6);
});
