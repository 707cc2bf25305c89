import { form as english } from '../web/texts/en/form.ts';
import { form as indonesian } from '../web/texts/id/form.ts';
import { asForeign } from './foreign.ts';
import { forCitizens } from './marks.ts';
import { isRecord } from './record.ts';
import { capitalised } from './slug-words.ts';

/** A text in English; one that has none comes back marked as foreign. */
export type Translate = (text: string) => string;

type Words = ReadonlyMap<string, string>;

/** What a definition says, else the office's list, else the words of our own form. */
export function translator(office: Words, own: Words = new Map()): Translate {
  return (text) => {
    const words = /\p{L}/u.test(text) ? (own.get(text) ?? office.get(text) ?? ownWords.get(text)) : text;
    if (words !== undefined) return words;
    const condition = madeQuestion.exec(text)?.[1];
    const known = condition === undefined ? undefined : (office.get(condition) ?? office.get(capitalised(condition)));
    return known === undefined ? asForeign(text) : english.doesItApply(known);
  };
}

/** Every `…_en` of a record, by the Indonesian that stands beside it under `…_id` or the bare name. */
export function englishOf(record: unknown): Map<string, string> {
  if (Array.isArray(record)) return new Map(record.flatMap((each) => [...englishOf(each)]));
  if (!isRecord(record)) return new Map();
  const here = Object.entries(record).flatMap(([key, text]) => {
    const base = /^(.+)_en$/.exec(key)?.[1];
    const twin = base === undefined ? undefined : (record[`${base}_id`] ?? record[base]);
    return typeof text === 'string' && typeof twin === 'string' && text !== '' ? [[forCitizens(twin), text] as const] : [];
  });
  return new Map([...here, ...Object.values(record).flatMap((each) => [...englishOf(each)])]);
}

/** Texts that the catalogue itself puts into a form, by their Indonesian. */
const ownWords = new Map([
  ...pairs(indonesian, english),
  ...[1, 2, 3, 4].map((page) => [indonesian.circumstances(page), english.circumstances(page)] as const),
]);

/** "Apakah ini berlaku untuk Anda: …?", asked because of a condition that has no question of its own. */
const madeQuestion = new RegExp(
  `^${indonesian
    .doesItApply('\n')
    .replaceAll(/[.?]/g, String.raw`\$&`)
    .replace('\n', '(.+)')}$`,
);

function pairs(from: unknown, to: unknown): (readonly [string, string])[] {
  if (typeof from === 'string' && typeof to === 'string') return [[from, to]];
  return isRecord(from) && isRecord(to) ? Object.keys(from).flatMap((key) => pairs(from[key], to[key])) : [];
}
