/** Shorter words must stand there letter by letter and by themselves: with a fault they would be found in every text. */
const SHORT = 6;
/** One letter in so many may be misread. */
const LETTERS_A_FAULT = 7;

/** Figures that are read for letters and the other way round. */
const lookAlike: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };

/** Whether one of some words stands in a text that was read off a picture, in which letters are misread and words run together. */
export function hasOneOf(text: string, words: readonly string[]): boolean {
  const read = tokensOf(text);
  const joined = read.join('');
  return words.some((word) => {
    const wanted = tokensOf(word).join('');
    if (wanted === '') return false;
    return wanted.length < SHORT ? read.includes(wanted) : standsIn(joined, wanted, Math.floor(wanted.length / LETTERS_A_FAULT));
  });
}

const tokensOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[0158]/g, (figure) => lookAlike[figure] ?? figure)
    .split(/[^A-Z0-9]+/)
    .filter((token) => token !== '');

/** Whether something of a text differs from what is wanted by so many letters at most: changed, missing or too many (Sellers). */
function standsIn(text: string, wanted: string, faults: number): boolean {
  let before = Array.from({ length: wanted.length + 1 }, (_, letters) => letters);
  for (const letter of text) {
    // What is looked for may begin anywhere, so that nothing of it costs nothing.
    const now = [0];
    for (let at = 1; at <= wanted.length; at++) {
      const changed = (before[at - 1] ?? 0) + (wanted[at - 1] === letter ? 0 : 1);
      now.push(Math.min(changed, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    if ((now[wanted.length] ?? 0) <= faults) return true;
    before = now;
  }
  return false;
}
