import { plainWords } from './label-words.ts';

/** Words of a sentence, at most (rule 7). */
const MOST_WORDS = 14;
/** A name on the screen may be long by itself; then the sentence gets this many words around it. */
const WORDS_AROUND_A_NAME = 7;

/** Words that lean on the next one: a text is never cut behind them. */
const LEANING = new Set(
  'yang untuk di ke dari dengan pada oleh dan atau agar bagi tentang sesuai serta the a an of to from with at by and or for about in on that your'.split(
    ' ',
  ),
);

/** How many words a sentence about this name may have; null = about none. */
export const wordsFor = (name: string | null): number =>
  Math.max(MOST_WORDS, name === null ? 0 : plainWords(name).length + WORDS_AROUND_A_NAME);

/**
 * One of several sentences that say the same: those that are short enough take turns, so that neighbours differ. The last one is for names that are too
 * long for all the others.
 */
export function pickSentence(sentences: readonly string[], name: string | null, turn = 0): string {
  const fitting = sentences.slice(0, -1).filter((sentence) => plainWords(sentence).length <= wordsFor(name));
  return fitting[turn % Math.max(1, fitting.length)] ?? sentences.at(-1) ?? '';
}

/** A name of a paper or a permit as it is spoken: without asides, and cut between words when it is still too long. */
export function spokenName(name: string, most: number): string {
  const bare = name.replaceAll(/\s*\([^)]*\)/g, '').trim();
  const words = bare.split(/\s+/);
  if (plainWords(bare).length <= most) return bare;
  let kept = words.slice(0, most);
  while (kept.length > 1 && LEANING.has((kept.at(-1) ?? '').toLowerCase())) kept = kept.slice(0, -1);
  return kept.join(' ').replace(/[,;:]$/, '');
}

/** A name within a sentence: small first letter, but for abbreviations and for names that are written with capitals throughout. */
export function lowered(text: string): string {
  const [first = '', second = ''] = text.split(/[\s-]/);
  const isTitle = /^\p{Lu}\p{Ll}/u.test(second);
  return /^\p{Lu}\p{Ll}*$/u.test(first) && !isTitle ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
