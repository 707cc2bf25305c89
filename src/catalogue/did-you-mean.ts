/** The known word that was probably meant, or null when none is near: at most a third of the letters differ, and at least one is right. */
export function didYouMean(word: string, known: readonly string[]): string | null {
  const near = known
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.candidate ?? null;
}

/** Whether a word is a known one with a slip of the pen: one letter in a word of six or more, two in one of twelve or more. Another number is no slip. */
export function isSlip(word: string, known: string): boolean {
  const shorter = Math.min(word.length, known.length);
  return shorter >= 6 && digits(word) === digits(known) && distance(word, known) <= (shorter >= 12 ? 2 : 1);
}

const digits = (text: string): string => text.replaceAll(/\D/g, '');

/** How many letters are to be put in, taken out, changed or swapped with the next, to make one word of the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line[column] = Math.min(
        line[column - 1]! + 1,
        above[column]! + 1,
        above[column - 1]! + (same ? 0 : 1),
        swapped ? before[column - 2]! + 1 : Infinity,
      );
    }
    before = above;
    above = line;
  }
  return above[b.length]!;
}
