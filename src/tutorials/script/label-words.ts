/** Words as they are compared: without case and punctuation. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');

/**
 * Where in a sentence a control is called by its name.
 * @param words the words of the sentence, with their punctuation, as captions show them.
 * @returns places of the first and last word of the name, or null when the sentence does not hold it whole.
 */
export function findLabel(words: readonly string[], name: string): { first: number; last: number } | null {
  const sought = plainWords(name);
  const spoken = words.flatMap((word, at) => plainWords(word).map((plain) => ({ plain, at })));
  if (sought.length === 0) return null;
  for (let start = 0; start + sought.length <= spoken.length; start += 1) {
    if (sought.every((word, offset) => spoken[start + offset]?.plain === word))
      return { first: spoken[start]!.at, last: spoken[start + sought.length - 1]!.at };
  }
  return null;
}
