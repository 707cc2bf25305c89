import { array, assert, boolean, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { atLeastFive, coarse, isFew, toldCounts, toldTable } from './few-rules.ts';

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

test('nor is it in any row or column of a table', () => {
  assert(
    property(array(tuple(nat(12), nat(12), nat(12)), { minLength: 1, maxLength: 6 }), (parts) => {
      const rows = parts.map((row) => [...row, sum(row)]);
      const columns = [0, 1, 2, 3].map((at) => rows.map((row) => row[at]!));
      const sums = columns.map((column) => !isFew(sum(column)));
      const told = toldTable(rows, sums);
      for (const [at, row] of rows.entries()) {
        for (const [cell, count] of row.entries()) if (told[at]![cell]) expect(isFew(count)).toBe(false);
        if (told[at]![3]) expect(isFew(hiddenSum(row.slice(0, 3), told[at]!.slice(0, 3)))).toBe(false);
        else expect(told[at]).toEqual([false, false, false, false]);
      }
      for (const [at, column] of columns.entries())
        if (sums[at])
          expect(
            isFew(
              hiddenSum(
                column,
                told.map((row) => row[at]!),
              ),
            ),
          ).toBe(false);
    }),
  );
});

test('of a chosen group only fives are told, so that the rest of the whole is not', () => {
  expect([0, 3, 4, 5, 7, 8, 113].map(coarse)).toEqual([0, 3, 4, 5, 5, 10, 115]);
});
