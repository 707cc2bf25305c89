import { array, assert, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { isFew, toldCounts } from './few-rules.ts';
import { toldTable } from './few-table.ts';

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const withTotal = (parts: readonly (readonly number[])[]) => parts.map((row) => [...row, sum(row)]);
const columnsOf = (rows: readonly (readonly number[])[]) => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0));

/** Whoever has the table reckons every cell that stands alone in its row or column, again and again; answers the cells that they know then. */
function reckoned(
  rows: readonly (readonly number[])[],
  told: readonly (readonly boolean[])[],
  sums: readonly (number | null)[],
): boolean[][] {
  const known = [...told.map((row) => [...row]), sums.map((each) => each !== null)];
  const lines = [
    ...known.map((row, at) => row.map((_, column) => [at, column] as const)),
    ...sums.map((_, column) => known.map((__, at) => [at, column] as const)),
  ];
  for (let again = true; again;) {
    again = false;
    for (const line of lines) {
      const open = line.filter(([at, column]) => !known[at]![column]);
      if (open.length !== 1) continue;
      known[open[0]![0]]![open[0]![1]] = true;
      again = true;
    }
  }
  return known.slice(0, rows.length);
}

test('a cell that a column would tell is not left to tell of the few beside it', () => {
  // By its column the second row's counter would be known, and by its row then the three who came alone.
  const rows = withTotal([
    [0, 6, 10],
    [3, 0, 10],
  ]);
  const told = toldTable(rows, columnsOf(rows).map(sum));
  const known = reckoned(rows, told, columnsOf(rows).map(sum));
  expect(known[1]![0]).toBe(false);
});

test('where nothing is few all is told', () => {
  const rows = withTotal([
    [9, 0, 7],
    [30, 5, 0],
  ]);
  expect(toldTable(rows, columnsOf(rows).map(sum)).flat().every(Boolean)).toBe(true);
});

test('whatever the numbers: no one to four can be reckoned, line by line, nor a hidden sum; and in no line are the hidden ones one to four together', () => {
  assert(
    property(array(tuple(nat(12), nat(12), nat(12)), { minLength: 1, maxLength: 7 }), (parts) => {
      const rows = withTotal(parts);
      const whole = columnsOf(rows).map(sum);
      // As a month is told by itself: nothing, or its total and not all of its ways.
      const ways = toldCounts(whole.slice(0, -1));
      const sums = whole.map((each, at) => (isFew(whole.at(-1)!) || ways[at] === false ? null : each));
      const told = toldTable(rows, sums);
      const known = reckoned(rows, told, sums);
      for (const [at, row] of rows.entries())
        for (const [cell, count] of row.entries()) {
          if (told[at]![cell]) expect(isFew(count)).toBe(false);
          if (isFew(count)) expect(known[at]![cell]).toBe(false);
        }
      for (const [at, column] of columnsOf(rows).entries())
        if (sums[at] !== null) expect(isFew(sum(column.filter((_, row) => !told[row]![at])))).toBe(false);
    }),
    { numRuns: 500 },
  );
});
