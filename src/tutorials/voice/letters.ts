/** What the letters are called in Indonesian. */
const LETTER_NAMES: Readonly<Record<string, string>> = {
  a: 'a',
  b: 'bé',
  c: 'cé',
  d: 'dé',
  e: 'é',
  f: 'éf',
  g: 'gé',
  h: 'ha',
  i: 'i',
  j: 'jé',
  k: 'ka',
  l: 'él',
  m: 'ém',
  n: 'én',
  o: 'o',
  p: 'pé',
  q: 'ki',
  r: 'ér',
  s: 'és',
  t: 'té',
  u: 'u',
  v: 'vé',
  w: 'wé',
  x: 'éks',
  y: 'yé',
  z: 'zét',
};

/** The names of the letters of a word: `DLH` → `dé él ha`. */
export const spellLetters = (word: string): string[] =>
  word
    .toLowerCase()
    .split('')
    .flatMap((letter) => LETTER_NAMES[letter] ?? []);

/** True when no Indonesian would try to read these capitals as a word: no vowel, or none between consonants that can carry it (`TPU`, `SIPF`). */
export function isSpelledOut(capitals: string): boolean {
  const shape = capitals
    .toLowerCase()
    .replaceAll(/[aiueo]/g, 'V')
    .replaceAll(/[a-z]/g, 'C');
  return !/^(?:C?V){1,}C?$|^(?:C?VC?){2,}$|^CVVC$/.test(shape) || capitals.length < 3;
}
