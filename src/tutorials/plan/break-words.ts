import { findLabel } from '../script/label-words.ts';

/** A break here tears apart what belongs together. */
const FORBIDDEN = 100;
const AT_COMMA = 0;
const BEFORE_JOINT = 2;
const ANYWHERE = 5;
/** What it costs besides that a single word of a sentence, or of a part of it, stays behind. */
const LEAVES_ONE = 40;
/** And that the last one goes on alone. */
const TAKES_ONE = 8;
/** At a comma of a name that is too long to be kept whole. */
const AT_COMMA_IN_LABEL = 40;

/** Words that lean on the next one: a line never ends with them. */
const LEANING = new Set(
  (
    'yang untuk di ke dari dengan pada kepada oleh dan atau lalu agar jika bila seperti persis para per paling sangat akan ' +
    'tidak belum jangan beri bukan sudah harus bisa dapat boleh perlu nomor rp rt rw pukul tanggal'
  ).split(' '),
);
/** Words that lean on the one before: a line never begins with them. */
const TRAILING = new Set(['ini', 'itu', 'tersebut', 'pun']);
/** Words that open a part of the sentence: a line likes to begin with them. */
const JOINTS = new Set(
  'dan atau lalu kemudian yang untuk di ke dari dengan pada kepada agar jika karena sebelum setelah seperti sesuai persis'.split(
    ' ',
  ),
);

/**
 * How bad it is to break a caption behind each of its words: prepositions keep their noun, `tidak` its verb, `RT` its number, names and labels stay whole. A
 * label that has no room in a row is broken where other words would be.
 * @param labels names of controls that the caption may hold.
 * @returns one number a word but the last; from 100 on the break is forbidden.
 */
export function breakCosts(words: readonly string[], labels: readonly string[]): number[] {
  const spans = labels.flatMap((label) => findLabel(words, label) ?? []);
  return words.slice(0, -1).map((word, at) => {
    const next = words[at + 1] ?? '';
    const inLabel = spans.some(({ first, last }) => at >= first && at < last) ? FORBIDDEN : 0;
    if (endsPart(word)) return inLabel > 0 ? AT_COMMA_IN_LABEL : AT_COMMA;
    if (LEANING.has(bare(word)) || TRAILING.has(bare(next)) || next === '/' || belongTogether(word, next, at === 0))
      return inLabel + FORBIDDEN;
    const alone = (endsPart(words[at - 1] ?? '.') ? LEAVES_ONE : 0) + (endsPart(next) ? TAKES_ONE : 0);
    return inLabel + alone + (JOINTS.has(bare(next)) ? BEFORE_JOINT : ANYWHERE);
  });
}

const endsPart = (word: string): boolean => /[,;:.!?][)”"]?$/.test(word);

/** Numbers and what they count, parts of a name, parts of a number. */
function belongTogether(word: string, next: string, isFirst: boolean): boolean {
  if (/\d$/.test(word)) return /^[\p{L}\d]/u.test(next);
  if (/^\d/.test(next)) return /^\p{Lu}/u.test(word);
  return !isFirst && /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(next);
}

const bare = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
