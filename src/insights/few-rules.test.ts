import { array, assert, boolean, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { atLeastFive, coarse, isFew, toldCounts } from './few-rules.ts';

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const hiddenSum = (counts: readonly number[], told: readonly boolean[]) => sum(counts.filter((_, at) => told[at] === false));

test('one to four are few; nobody is not, nor are five', () => {
  expect([0, 1, 4, 5].map(isFew)).toEqual([false, true, true, false]);
  expect([0, 1, 4, 5].map(atLeastFive)).toEqual([0, null, null, 5]);
});

test('what is hidden is never one to four together, while the sum is told', () => {
  expect(toldCounts([15, 1, 1])).toEqual([false, false, false]);
  expect(toldCounts([15, 9, 1, 1])).toEqual([true, false, false, false]);
  expect(toldCounts([15, 3, 4])).toEqual([true, false, false]);
  expect(toldCounts([15, 0, 9])).toEqual([true, true, true]);
  assert(
    property(array(tuple(nat(30), boolean()), { maxLength: 7 }), (given) => {
      const counts = given.map(([count]) => count);
      const told = toldCounts(
        counts,
        given.map(([, hidden]) => hidden),
      );
      for (const [at, isTold] of told.entries()) if (isTold) expect(isFew(counts[at]!)).toBe(false);
      if (!isFew(sum(counts))) expect(isFew(hiddenSum(counts, told))).toBe(false);
    }),
  );
});

test('of a chosen group only fives are told, so that the rest of the whole is not', () => {
  expect([0, 3, 4, 5, 7, 8, 113].map(coarse)).toEqual([1, 1, 1, 5, 5, 10, 115]);
});
