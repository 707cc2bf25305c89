import { isFew, toldCounts } from './few-rules.ts';
import { fixedBy } from './fixed-unknowns.ts';

/**
 * Which cells of a table may be told whose rows have a total in their last column, and whose columns have sums that are told elsewhere. Nothing may be told from which one to
 * four could be reckoned: not in a row or column by itself, and not by all of them together.
 * @param rows counts; the last of each is the sum of the others.
 * @param sums of the columns; null = it is not told.
 */
export function toldTable(rows: readonly (readonly number[])[], sums: readonly (number | null)[]): boolean[][] {
  let told = settled(
    rows,
    rows.map((row) => row.map((count) => !isFew(count))),
    sums,
  );
  for (let leak = findLeak(rows, told, sums); leak !== null; leak = findLeak(rows, told, sums)) {
    const cell = nextToHide(rows, told, leak);
    if (cell === null) return rows.map((row) => row.map(() => false));
    told = settled(
      rows,
      told.map((row, at) => row.map((isTold, column) => isTold && !(at === cell.row && column === cell.column))),
      sums,
    );
  }
  return told;
}

type Cell = { row: number; column: number };

/** Hides more until what is hidden in a row or a column is nowhere one to four together. */
function settled(rows: readonly (readonly number[])[], given: boolean[][], sums: readonly (number | null)[]): boolean[][] {
  let told = given;
  for (;;) {
    const before = told;
    told = told.map((cells, at) => toldRow(rows[at] ?? [], cells));
    for (const [column, sum] of sums.entries()) {
      if (sum === null) continue;
      const cells = toldCounts(
        rows.map((row) => row[column] ?? 0),
        told.map((row) => row[column] === false),
      );
      told = told.map((row, at) => row.with(column, cells[at] ?? false));
    }
    if (told.flat().every((cell, at) => cell === before.flat()[at])) return told;
  }
}

/** A row whose total is not told tells nothing; else what is hidden in it is not one to four together. */
function toldRow(row: readonly number[], cells: readonly boolean[]): boolean[] {
  if (cells.at(-1) !== true) return row.map(() => false);
  const hidden = cells.slice(0, -1).map((cell) => !cell);
  return [...toldCounts(row.slice(0, -1), hidden), true];
}

/** A hidden cell of one to four that all that is told fixes, or a hidden sum that it fixes; null = there is none. */
function findLeak(rows: readonly (readonly number[])[], told: boolean[][], sums: readonly (number | null)[]): Cell | null {
  const width = sums.length;
  const numberOf = (row: number, column: number) => row * width + column;
  const isKnown = (row: number, column: number) => (row === rows.length ? sums[column] !== null : told[row]?.[column] === true);
  // What is hidden of each row adds up to what is hidden of its total; of each column to what is hidden of its sum. Parts of nothing that is told have no columns.
  const isPart = (sums.at(-1) ?? null) !== null;
  const lines = [];
  for (let row = 0; row < rows.length + (isPart ? 1 : 0); row++)
    lines.push(Array.from({ length: width }, (_, column) => ({ row, column, sign: column === width - 1 ? -1 : 1 })));
  for (let column = 0; column < (isPart ? width : 0); column++)
    lines.push(Array.from({ length: rows.length + 1 }, (_, row) => ({ row, column, sign: row === rows.length ? -1 : 1 })));
  const unknown = lines.map((line) =>
    line
      .filter(({ row, column }) => !isKnown(row, column))
      .map(({ row, column, sign }) => [numberOf(row, column), sign] as const),
  );
  for (const fixed of fixedBy(unknown)) {
    const [row, column] = [Math.floor(fixed / width), fixed % width];
    if (row === rows.length || isFew(rows[row]?.[column] ?? 0)) return { row, column };
  }
  return null;
}

/** The smallest cell that is told in the row or the column of another; nobody is not hidden, for it would hide nothing. Null = all of them are hidden. */
function nextToHide(rows: readonly (readonly number[])[], told: boolean[][], { row, column }: Cell): Cell | null {
  const last = (rows[0]?.length ?? 1) - 1;
  const open = rows.flatMap((counts, at) =>
    counts.flatMap((count, place) => {
      const isNear = (at === row) !== (place === column) && place !== last;
      return isNear && told[at]?.[place] === true && count > 0 ? [{ row: at, column: place, count }] : [];
    }),
  );
  const total = rows.flatMap((counts, at) =>
    told[at]?.[last] === true ? [{ row: at, column: last, count: counts[last] ?? 0 }] : [],
  );
  return open.toSorted((a, b) => a.count - b.count)[0] ?? total.toSorted((a, b) => a.count - b.count)[0] ?? null;
}
