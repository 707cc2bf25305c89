/** When a word is spoken, ms from the start. */
export type TimedWord = { startMs: number; endMs: number };

/** The word that is spoken at a time, in ms: between two words still the one before; -1 before the first and after the last. */
export function wordAt(words: readonly TimedWord[], ms: number): number {
  const next = words.findIndex(({ startMs }) => startMs > ms);
  const at = (next === -1 ? words.length : next) - 1;
  return at === words.length - 1 && ms > (words[at]?.endMs ?? 0) ? -1 : at;
}
