/** Groups of fewer people are not shown at all: somebody could be known by them. */
export const FEWEST_SHOWN = 5;

/** Of fewer people nothing is ranked and no share is told: it would jump about from week to week. */
export const FEWEST_RANKED = 10;

/** Whether one to four people can be told from a count: then nothing is told from which it could be reckoned either. */
export const isFew = (count: number): boolean => count > 0 && count < FEWEST_SHOWN;

/** Whether a share may be told: of enough people, and not of one to four of them. */
export const isTold = ({ count, of }: { count: number; of: number }): boolean => of >= FEWEST_RANKED && !isFew(count);

/** A count as it is told; null = it is of one to four. */
export const atLeastFive = (count: number): number | null => (isFew(count) ? null : count);

/** A part of people as it is told: neither it nor the others may be one to four. */
export const partOf = (people: number, count: number): number | null => (isFew(count) || isFew(people - count) ? null : count);

/**
 * Which counts may be told of some whose sum is told, too: those of five or more, and nothing from which one to four could be reckoned. While the hidden ones together are
 * one to four, the smallest of the others is hidden with them.
 * @param hidden those that are hidden for another reason.
 * @returns for each count whether it is told.
 */
export function toldCounts(counts: readonly number[], hidden: readonly boolean[] = []): boolean[] {
  const told = counts.map((count, at) => hidden[at] !== true && !isFew(count));
  for (;;) {
    if (!isFew(sum(counts.filter((_, at) => !told[at])))) return told;
    const next = smallestTold(counts, told);
    if (next === -1) return told;
    told[next] = false;
  }
}

/** So coarse is a count of one group that is looked at alone: the whole less the group must not tell of one to four others. */
const COARSE = 5;

/** A count of a group that is chosen out of a whole, which is told elsewhere: in fives, and under five always as one, which is hidden. Nobody is hidden too: it would tell of another group. */
export const coarse = (count: number): number => (count < FEWEST_SHOWN ? 1 : Math.round(count / COARSE) * COARSE);

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** Where the smallest count that is told stands; nobody is not hidden, for it would hide nothing. */
function smallestTold(counts: readonly number[], told: readonly boolean[]): number {
  const open = counts.flatMap((count, at) => (told[at] === true && count > 0 ? [{ count, at }] : []));
  return open.toSorted((a, b) => a.count - b.count)[0]?.at ?? -1;
}
