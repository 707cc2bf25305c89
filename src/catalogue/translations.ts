import { forCitizens } from './marks.ts';
import { isRecord, pathInWords } from './record.ts';
import type { Path, RawRecord } from './record.ts';

/** Texts of a definition that may have their English beside them, as `…_en`. */
const TRANSLATED = new Set([
  'name_id',
  'short_name',
  'who',
  'fee',
  'validity',
  'output_name_id',
  'label_id',
  'help_id',
  'title',
  'text',
  'ask_id',
  'why_id',
  'instead_id',
  'words',
  'when_words',
  'where_to_get',
  'received',
  'correction',
  'issued',
  'refused',
]);

/** The permit is a letter in Indonesian. */
const LEFT_OUT = new Set(['permit']);

/** A text with the English that stands beside it; null = none. `path`: of the text, as people write it; `englishAt`: where its English stands. */
export type Translation = { path: string; englishAt: Path; text: string; english: string | null };

/**
 * English that may tell something else than the Indonesian by now: the text was changed while its English stayed, or it is new and nothing says it in English yet.
 * @param before what is live; null = nothing.
 * @param untranslated texts as citizens read them that have no English, also not in the office's own list; those that `before` had without English are not asked for.
 */
export function translationsToCheck(before: RawRecord | null, after: RawRecord, untranslated: readonly string[]): Translation[] {
  const old = before === null ? [] : translationsOf(before, []);
  const key = ({ englishAt, english }: Translation) => `${String(englishAt.at(-1))}\n${english}`;
  const oldTexts = new Map<string, Set<string>>();
  for (const each of old) oldTexts.set(key(each), (oldTexts.get(key(each)) ?? new Set()).add(each.text));
  const wasBare = new Set(old.filter(({ english }) => english === null).map(({ text }) => text));
  return translationsOf(after, []).filter((each) => {
    if (each.english === null) return untranslated.includes(forCitizens(each.text)) && !wasBare.has(each.text);
    return oldTexts.get(key(each))?.has(each.text) === false;
  });
}

function translationsOf(value: unknown, path: Path): Translation[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, at) => translationsOf(each, [...path, at]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, text]): Translation[] => {
    if (LEFT_OUT.has(key)) return [];
    if (typeof text !== 'string') return translationsOf(text, [...path, key]);
    if (!TRANSLATED.has(key) || text === '') return [];
    const english = value[englishKey(key)];
    return [
      {
        path: pathInWords([...path, key]),
        englishAt: [...path, englishKey(key)],
        text,
        english: typeof english === 'string' && english !== '' ? english : null,
      },
    ];
  });
}

const englishKey = (key: string): string => `${key.replace(/_id$/, '')}_en`;
