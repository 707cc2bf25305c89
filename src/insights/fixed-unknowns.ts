/** A sum of unknowns whose value is known: which of them, with their factors. */
type Line = readonly (readonly [unknown: number, factor: number])[];

/** Factors smaller than this are none: what elimination leaves of a zero. */
const NOTHING = 1e-9;

/** Which unknowns are fixed by all lines together, whatever their values are: found by elimination (Gauss and Jordan). */
export function fixedBy(lines: readonly Line[]): number[] {
  const reduced: Map<number, number>[] = [];
  for (const line of lines) {
    let row = new Map(line);
    for (const done of reduced) row = without(row, pivotOf(done), done);
    const pivot = pivotOf(row);
    if (pivot === undefined) continue;
    const factor = row.get(pivot) ?? 1;
    const unit = new Map([...row].map(([unknown, value]) => [unknown, value / factor]));
    for (const [at, done] of reduced.entries()) reduced[at] = without(done, pivot, unit);
    reduced.push(unit);
  }
  return reduced.flatMap((row) => (row.size === 1 ? [...row.keys()] : []));
}

/** The first unknown of a row, which no other row has. */
const pivotOf = (row: ReadonlyMap<number, number>): number | undefined => row.keys().next().value;

/** A row less so much of another that an unknown is gone from it. @param other with the factor 1 at it */
function without(row: Map<number, number>, unknown: number | undefined, other: ReadonlyMap<number, number>): Map<number, number> {
  const factor = unknown === undefined ? undefined : row.get(unknown);
  if (factor === undefined) return row;
  const rest = new Map(row);
  for (const [each, value] of other) {
    const left = (rest.get(each) ?? 0) - factor * value;
    if (Math.abs(left) < NOTHING) rest.delete(each);
    else rest.set(each, left);
  }
  return rest;
}
