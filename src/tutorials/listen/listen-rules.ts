import { sentencesOf } from './speech-rules.ts';

/** Bits a second that the encoder is asked for, in turn: speech in mono is clear at the first. Measured, a text then takes 23 to 29 thousand with its head. */
export const LISTEN_BITS = [20_000, 16_000];

/** Where a few hissing words would take more than this, the next is taken. */
export const MOST_BITS = 31_000;

/** What a second of sound comes to, in bytes. */
const BYTES_A_SECOND = 3100;
const SYLLABLES_A_SECOND = 4.75;

/** ms of silence between two sentences (tutorial rule 9). */
export const SENTENCE_PAUSE_MS = 350;
const COMMA_SECONDS = 0.15;

/**
 * How large a sound will be, in bytes, without making it: from the syllables and pauses of its text, give or take a quarter. Cheap, as every page with questions
 * asks it for each of them.
 */
export function estimatedBytes(text: string): number {
  const vowels = text.match(/[aiueo]+/gi)?.length ?? 0;
  const digits = text.match(/\d/g)?.length ?? 0;
  const letters = text.match(/\b\p{Lu}{2,5}\b/gu)?.join('').length ?? 0;
  const commas = text.match(/[,;:]/g)?.length ?? 0;
  const pauses = (sentencesOf(text).length - 1) * (SENTENCE_PAUSE_MS / 1000) + commas * COMMA_SECONDS;
  const seconds = (vowels + digits * 2 + letters) / SYLLABLES_A_SECOND + pauses;
  return Math.round(seconds * BYTES_A_SECOND);
}
