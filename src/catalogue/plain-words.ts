import { forCitizens } from './marks.ts';
import { isRecord, pathInWords } from './record.ts';
import type { Path, RawRecord } from './record.ts';

/** Words with the everyday one for each, from `office/plain-words.yaml`. */
export type PlainWords = ReadonlyMap<string, string>;

/**
 * Something that could be said more plainly, at a path of the definition (`form_fields[3].help_id`). A proposal of a list and a count, made by no model: it
 * does not know what a sentence means.
 * - `long-sentence`: more than 20 words.
 * - `word`: `found` as it stands there; `instead` from the list.
 */
export type PlainHint =
  | { kind: 'long-sentence'; path: string; text: string; words: number }
  | { kind: 'word'; path: string; text: string; found: string; instead: string };

/** A sentence that is read on a phone by somebody who stops after each word. */
export const MOST_WORDS = 20;

/** Keys whose texts citizens read. Names of documents, permits and laws are not ours to change. */
const TEXTS = new Set([
  'who',
  'fee',
  'validity',
  'title',
  'text',
  'words',
  'when_words',
  'where_to_get',
  'label_id',
  'help_id',
  'ask_id',
  'why_id',
  'instead_id',
  'received',
  'correction',
  'issued',
  'refused',
]);

/** The permit is a letter by law; the others are for officers and searching. */
const LEFT_OUT = new Set(['permit', 'legal_basis', 'synonyms', 'sources', 'checks', 'known_by', 'note', 'channel_note']);

/** Everything in a definition that could be said more plainly, in its order. */
export function plainHints(record: RawRecord, words: PlainWords): PlainHint[] {
  const patterns = patternsOf(words);
  return citizenTexts(record).flatMap(({ path: keys, text: written }) => {
    const [path, text] = [pathInWords(keys), forCitizens(written)];
    return [...longSentences(path, text), ...officialWords(path, text, patterns)];
  });
}

/** One text of a definition as it is written there, with marks for the office; `path`: keys and places, from the root. */
export type CitizenText = { path: Path; text: string };

/** Every text of a definition that citizens read and that is ours to change, in its order. */
export const citizenTexts = (record: RawRecord): CitizenText[] => textsOf(record, []);

/** How hard a text is to read: the words of its longest sentence, and every word of offices in it. */
export type ReadingMeasure = { longest: number; hard: readonly string[] };

/** Measures a text of a definition as citizens read it. */
export function readingMeasure(text: string, words: PlainWords): ReadingMeasure {
  const read = forCitizens(text);
  return {
    longest: Math.max(0, ...sentencesOf(read).map((sentence) => sentence.words)),
    hard: officialWords('', read, patternsOf(words)).flatMap((hint) => (hint.kind === 'word' ? [hint.found] : [])),
  };
}

function textsOf(value: unknown, path: Path): CitizenText[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, at) => textsOf(each, [...path, at]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, part]): CitizenText[] => {
    if (LEFT_OUT.has(key)) return [];
    if (typeof part !== 'string') return textsOf(part, [...path, key]);
    return TEXTS.has(key) ? [{ path: [...path, key], text: part }] : [];
  });
}

const sentencesOf = (text: string): { sentence: string; words: number }[] =>
  text
    .split(/(?<=[.?!])\s+|\n+/)
    .map((sentence) => ({ sentence, words: sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length }));

const longSentences = (path: string, text: string): PlainHint[] =>
  sentencesOf(text)
    .filter(({ words }) => words > MOST_WORDS)
    .map(({ sentence, words }) => ({ kind: 'long-sentence', path, text: sentence, words }));

type Pattern = { find: RegExp; instead: string };

/** Longer phrases first: what they hold is not told once more. */
const patternsOf = (words: PlainWords): Pattern[] =>
  [...words]
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([phrase, instead]) => ({ find: wholeWords(phrase), instead }));

const wholeWords = (phrase: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}-])${phrase.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}(?![\p{L}\p{N}-])`, 'iu');

function officialWords(path: string, text: string, patterns: readonly Pattern[]): PlainHint[] {
  let rest = text;
  return patterns.flatMap(({ find, instead }): PlainHint[] => {
    const [found] = find.exec(rest) ?? [];
    if (found === undefined) return [];
    rest = rest.replaceAll(new RegExp(find.source, 'giu'), '\u0000');
    return [{ kind: 'word', path, text, found, instead }];
  });
}
