import type { GreyPicture } from './photo-look-rules.ts';

/**
 * What a paper that was handed in says about itself. It is told and never refused: nobody who reads print off photographs is always right.
 * - `blank`: nothing stands on it.
 * - `turned-90`, `turned-180`, `turned-270`: it can be read after so many degrees to the right.
 * - `aslant`: its lines fall or rise by much.
 * - `other`: no word stands on it by which the paper that was asked for is known.
 */
export type PaperFinding = (typeof paperFindings)[number];

/** All of them. */
const paperFindings = ['blank', 'turned-90', 'turned-180', 'turned-270', 'aslant', 'other'] as const;

/** Whether a stored word is one of them. */
export const isPaperFinding = (word: string | null): word is PaperFinding => paperFindings.some((finding) => finding === word);

/** A quarter, a half, three quarters to the right. */
export const turns = [90, 180, 270] as const;
export type Turn = (typeof turns)[number];

/** By how many degrees to the right a paper is to be turned; null = it is upright, or nobody can tell. */
export const turnOf = (finding: PaperFinding | null): Turn | null => turns.find((turn) => finding === `turned-${turn}`) ?? null;

/** What was read at one turn: whether a word was found by which the paper is known, and how many letters of words that can be trusted. */
export type ReadAt = { turn: 0 | Turn; found: boolean; letters: number };

/** Letters from which on a paper is upright for sure, without a word by which it is known. */
const SURELY_UPRIGHT = 60;
/** So many letters a paper has at least at its right turn, and so many times those that are read as it lies. Noise gives words too. */
const LEAST_LETTERS = 25;
const TIMES_AS_MANY = 2.5;
/** Degrees by which lines may fall: a hand is not a spirit level, and what lies a little aslant can be read. */
const ASLANT_FROM = 11;

/** Whether a paper need not be tried at other turns. A word that was found is not enough: the reader finds some on a sheet that lies on its side. */
export const isSurelyUpright = ({ found, letters }: Omit<ReadAt, 'turn'>): boolean =>
  letters >= (found ? LEAST_LETTERS : SURELY_UPRIGHT);

/** What is known of a paper when it was read. `known`: whether there are words by which it is known; `slant`: in degrees; `blank`: nothing is to be seen on it. */
type PaperRead = { readings: readonly ReadAt[]; known: boolean; slant: number; blank: boolean };

/** What should be told about a paper; null = nothing. Only one thing, the one that is to be mended first. */
export function findingOf({ readings, known, slant, blank }: PaperRead): PaperFinding | null {
  const upright = readings.find(({ turn }) => turn === 0) ?? { letters: 0, found: false };
  if (blank && upright.letters === 0) return 'blank';
  const best = bestOf(readings);
  if (best !== null && best.turn !== 0 && isTurned(best, upright.letters)) return `turned-${best.turn}`;
  if (known && !readings.some(({ found }) => found)) return 'other';
  return Math.abs(slant) >= ASLANT_FROM && upright.letters >= LEAST_LETTERS ? 'aslant' : null;
}

/** The turn at which a known word was found, of several the one with the most letters; where none was, the one with the most letters. */
function bestOf(readings: readonly ReadAt[]): ReadAt | null {
  const found = readings.filter((each) => each.found);
  return (found.length > 0 ? found : readings).toSorted((a, b) => b.letters - a.letters)[0] ?? null;
}

const isTurned = ({ letters }: ReadAt, asItLies: number): boolean =>
  letters >= LEAST_LETTERS && letters >= asItLies * TIMES_AS_MANY;

/** How large the parts of a picture are that are looked at for ink, in points; and by how many shades they may differ within when there is none. */
const PART = 16;
const EVEN_WITHIN = 7;
/** Paper is lighter than this. */
const LIGHT_FROM = 110;
/** What lies at the edges may be a table. */
const LEFT_OUT = 0.2;
/** So many of the parts are even: a fold or a shadow is none. */
const EVEN_PARTS = 0.97;

/** Whether the middle of a picture is one light sheet with nothing on it. */
export function isBlank({ width, height, grey }: GreyPicture): boolean {
  let [parts, even] = [0, 0];
  for (let top = Math.round(height * LEFT_OUT); top + PART <= height * (1 - LEFT_OUT); top += PART)
    for (let left = Math.round(width * LEFT_OUT); left + PART <= width * (1 - LEFT_OUT); left += PART) {
      let [sum, squares] = [0, 0];
      for (let y = top; y < top + PART; y++)
        for (let x = left; x < left + PART; x++) {
          const shade = grey[y * width + x] ?? 0;
          sum += shade;
          squares += shade * shade;
        }
      const mean = sum / PART ** 2;
      parts++;
      if (mean >= LIGHT_FROM && Math.sqrt(Math.max(0, squares / PART ** 2 - mean ** 2)) <= EVEN_WITHIN) even++;
    }
  return parts > 0 && even >= parts * EVEN_PARTS;
}
