import { describe, expect, test } from 'vitest';
import { intervalOf } from './interval.ts';
import { differenceOfShares } from './newcombe.ts';
import { Z95 } from './normal.ts';
import { strataOf } from './strata.ts';
import type { Arm, Observed } from './strata.ts';
import { stratifiedShares } from './stratified-shares.ts';
import { stratifiedTimes } from './stratified-times.ts';
import { effectOfWatching } from './watchers.ts';

type Some = { arm: Arm; value: number; times: number; watched?: boolean; service?: string; week?: string };

const people = (...groups: Some[]): Observed[] =>
  groups.flatMap(({ times, watched = false, service = 'a', week = '1', ...one }) =>
    Array.from({ length: times }, () => ({ ...one, watched, service, week })),
  );

const minutes = (arm: Arm, values: readonly number[]): Observed[] =>
  values.map((value) => ({ arm, value, watched: false, service: 'a', week: '1' }));

describe('shares over strata', () => {
  test('with one stratum they are method 10 of Newcombe', () => {
    const all = people(
      { arm: 'with', value: 1, times: 56 },
      { arm: 'with', value: 0, times: 14 },
      { arm: 'without', value: 1, times: 48 },
      { arm: 'without', value: 0, times: 32 },
    );
    const plain = intervalOf(differenceOfShares({ count: 56, of: 70 }, { count: 48, of: 80 }), Z95);
    const { low, high } = intervalOf(stratifiedShares(strataOf(all)), Z95);
    expect(low).toBeCloseTo(plain.low, 10);
    expect(high).toBeCloseTo(plain.high, 10);
  });

  test('a service that does better and has more of one group does not pass for an effect', () => {
    const all = people(
      { arm: 'with', value: 1, times: 72, service: 'easy' },
      { arm: 'with', value: 0, times: 8, service: 'easy' },
      { arm: 'without', value: 1, times: 18, service: 'easy' },
      { arm: 'without', value: 0, times: 2, service: 'easy' },
      { arm: 'with', value: 1, times: 4, service: 'hard' },
      { arm: 'with', value: 0, times: 16, service: 'hard' },
      { arm: 'without', value: 1, times: 16, service: 'hard' },
      { arm: 'without', value: 0, times: 64, service: 'hard' },
    );
    expect(stratifiedShares(strataOf(all)).value).toBeCloseTo(0, 10);
    expect(differenceOfShares({ count: 76, of: 100 }, { count: 34, of: 100 }).value).toBeCloseTo(0.42, 10);
  });

  test('weeks with hardly anybody are taken together, and nobody counts twice', () => {
    const few = ['1', '2', '3', '4'].flatMap((week) =>
      people({ arm: 'with', value: 1, times: 1, week }, { arm: 'without', value: 0, times: 1, week }),
    );
    const strata = strataOf(few);
    expect(strata).toHaveLength(1);
    expect(strata[0]?.with).toHaveLength(4);
    expect(strataOf(people({ arm: 'with', value: 1, times: 3 }))).toEqual([]);
  });
});

describe('times', () => {
  /** Survival of mice in days: Efron and Tibshirani 1993, table 2.1. */
  const mice = strataOf([
    ...minutes('with', [94, 197, 16, 38, 99, 141, 23]),
    ...minutes('without', [52, 104, 146, 10, 51, 30, 40, 27, 46]),
  ]);

  test('difference of means and its standard error are those of the mice of Efron and Tibshirani', () => {
    const difference = stratifiedTimes(mice, 'mean', 'mice');
    expect(difference.value).toBeCloseTo(30.63, 2);
    const { low, high } = intervalOf(difference, 1);
    expect((high - low) / 2).toBeGreaterThan(23);
    expect((high - low) / 2).toBeLessThan(31);
  });

  test('medians are of the middle person, and the same seed draws the same', () => {
    const difference = stratifiedTimes(mice, 'median', 1);
    expect(difference.value).toBe(94 - 46);
    expect(stratifiedTimes(mice, 'median', 1).low(Z95)).toBe(difference.low(Z95));
  });

  test('beyond the outermost draw the ends go on outwards', () => {
    const { low, high } = stratifiedTimes(mice, 'mean', 2);
    expect(low(5)).toBeLessThan(low(3.4));
    expect(high(5)).toBeGreaterThan(high(3.4));
  });
});

describe('who watches', () => {
  test('the vitamins of Sommer and Zeger 1991: 3.2 of 1000 children more survive among those who took them', () => {
    const all = people(
      { arm: 'with', value: 1, times: 9675 - 12, watched: true },
      { arm: 'with', value: 0, times: 12, watched: true },
      { arm: 'with', value: 1, times: 2419 - 34 },
      { arm: 'with', value: 0, times: 34 },
      { arm: 'without', value: 1, times: 11_588 - 74 },
      { arm: 'without', value: 0, times: 74 },
    );
    const effect = effectOfWatching(strataOf(all));
    expect(effect?.value).toBeCloseTo(0.0032, 4);
    expect(effect?.weak).toBe(false);
    expect(effect?.interval?.low).toBeCloseTo(0.001, 3);
    expect(effect?.interval?.high).toBeCloseTo(0.0055, 3);
  });

  test('where hardly anybody more watched, it says so and gives no false narrow interval', () => {
    const all = people(
      { arm: 'with', value: 1, times: 10 },
      { arm: 'with', value: 0, times: 38 },
      { arm: 'with', value: 1, times: 2, watched: true },
      { arm: 'without', value: 1, times: 8 },
      { arm: 'without', value: 0, times: 41 },
      { arm: 'without', value: 0, times: 1, watched: true },
    );
    expect(effectOfWatching(strataOf(all))).toMatchObject({ weak: true, interval: null });
    expect(
      effectOfWatching(strataOf(people({ arm: 'with', value: 1, times: 9 }, { arm: 'without', value: 0, times: 9 }))),
    ).toBeNull();
  });
});
