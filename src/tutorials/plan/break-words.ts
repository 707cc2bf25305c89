import { findLabel } from '../script/label-words.ts';

/** A break here tears apart what belongs together. */
const FORBIDDEN = 100;
const AT_COMMA = 0;
const BEFORE_JOINT = 2;
const ANYWHERE = 5;

/** Words that lean on the next one: a line never ends with them. */
const LEANING = new Set(
  (
    'yang untuk di ke dari dengan pada oleh dan atau agar jika bila para per paling sangat akan ' +
    'tidak belum jangan bukan sudah harus bisa dapat boleh perlu nomor rp rt rw pukul tanggal'
  ).split(' '),
);
/** Words that open a part of the sentence: a line likes to begin with them. */
const JOINTS = new Set('dan atau lalu kemudian yang untuk di ke dari dengan pada agar jika karena sebelum setelah'.split(' '));

/**
 * How bad it is to break a caption behind each of its words: prepositions keep their noun, `tidak` its verb, `RT` its number, names and labels stay whole.
 * @param labels names of controls that the caption may hold.
 * @returns one number a word but the last; from 100 on the break is forbidden.
 */
export function breakCosts(words: readonly string[], labels: readonly string[]): number[] {
  const spans = labels.flatMap((label) => findLabel(words, label) ?? []);
  return words.slice(0, -1).map((word, at) => {
    const next = words[at + 1] ?? '';
    if (/[,;:.!?][)”"]?$/.test(word)) return AT_COMMA;
    if (spans.some(({ first, last }) => at >= first && at < last)) return FORBIDDEN;
    if (LEANING.has(bare(word)) || belongTogether(word, next, at === 0)) return FORBIDDEN;
    return JOINTS.has(bare(next)) ? BEFORE_JOINT : ANYWHERE;
  });
}

/** Numbers and what they count, parts of a name, parts of a number. */
function belongTogether(word: string, next: string, isFirst: boolean): boolean {
  if (/\d$/.test(word)) return /^[\p{L}\d]/u.test(next);
  if (/^\d/.test(next)) return /^\p{Lu}/u.test(word);
  return !isFirst && /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(next);
}

const bare = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
