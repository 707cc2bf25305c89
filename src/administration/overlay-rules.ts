import { z } from 'zod';
import type { OfficeFiles } from '../catalogue/office-files.ts';
import { holidaysSchema, reasonsSchema, settingsSchema } from '../catalogue/office-schema.ts';
import { DAY_KINDS, dayValue, PARTS } from './change.ts';
import type { Change } from './change.ts';

export type Overlaid = {
  files: OfficeFiles;
  /** Changes that do not fit the files any more, as `part:key`: what the files say counts instead. */
  unfit: readonly string[];
};

type Standing = Pick<Change, 'part' | 'key' | 'by' | 'after'>;

/** A list of `office/reasons.yaml`. */
export type ReasonList = keyof OfficeFiles['reasons'];

/** Every list of reasons, whatever the file has. */
export const REASON_LISTS = Object.keys(reasonsSchema.shape) as ReasonList[];

/** A reason as it is kept by a change: what the file may say of it, and its English. */
export const reasonValue = z.looseObject({
  code: z.string(),
  /** What applicants read; absent in lists that only officers see. */
  sentence: z.string().optional(),
  english: z.record(z.string(), z.string()).default({}),
});

/**
 * What the office says of itself: its files, and over them what was changed in the browser. A change that the schema of its file refuses is left out, so that a
 * portal always starts.
 * @param changes the newest of each key.
 */
export function overlay(files: OfficeFiles, changes: readonly Standing[]): Overlaid {
  const unfit: string[] = [];
  let now = files;
  // Reasons before their order, whichever was written first.
  const inTurn = changes.toSorted((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
  for (const change of inTurn) {
    if (change.by === 'file') continue;
    const next = applied(now, change, change.after);
    if (next === null) unfit.push(`${change.part}:${change.key}`);
    else now = next;
  }
  return { files: now, unfit };
}

function applied(files: OfficeFiles, { part, key }: Standing, value: unknown): OfficeFiles | null {
  switch (part) {
    case 'calendar':
      return withDay(files, key, value);
    case 'year':
      return withYear(files, key);
    case 'setting':
      return withSetting(files, key, value);
    case 'reason':
      return withReason(files, key, value);
    case 'order':
      return inOrder(files, key, value);
    // Who signs depends on the day, and people stand elsewhere.
    case 'head':
    case 'person':
      return files;
  }
}

/** A year of which single days are known, and not that these are all. */
const UNKNOWN_YEAR: OfficeFiles['holidays']['years'][string] = {
  holidays: {},
  collective_leave: {},
  closures: {},
  complete: false,
};

function withDay(files: OfficeFiles, day: string, value: unknown): OfficeFiles | null {
  const read = dayValue.safeParse(value);
  if (!read.success) return null;
  const days = structuredClone(files.holidays.years[day.slice(0, 4)] ?? UNKNOWN_YEAR);
  for (const kind of DAY_KINDS) delete days[kind][day];
  if (read.data !== null) days[read.data.kind][day] = read.data.name;
  return withYearAs(files, day.slice(0, 4), days);
}

const withYear = (files: OfficeFiles, year: string): OfficeFiles | null =>
  withYearAs(files, year, { ...(files.holidays.years[year] ?? UNKNOWN_YEAR), complete: true });

function withYearAs(files: OfficeFiles, year: string, days: unknown): OfficeFiles | null {
  const read = holidaysSchema.safeParse({ ...files.holidays, years: { ...files.holidays.years, [year]: days } });
  return read.success ? { ...files, holidays: read.data } : null;
}

/** A value by its place, such as `hours.opens`; undefined = there is none. */
export function settingAt(settings: unknown, place: string): unknown {
  let at: unknown = settings;
  for (const key of place.split('.')) at = isRecord(at) ? at[key] : undefined;
  return at;
}

function withSetting(files: OfficeFiles, place: string, value: unknown): OfficeFiles | null {
  const settings: Record<string, unknown> = structuredClone(files.settings);
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  let at = settings;
  for (const key of keys) {
    const next = at[key];
    if (!isRecord(next)) return null;
    at = next;
  }
  at[last] = value;
  const read = settingsSchema.safeParse(settings);
  return read.success ? { ...files, settings: read.data } : null;
}

function withReason(files: OfficeFiles, key: string, value: unknown): OfficeFiles | null {
  const [list = '', code = ''] = key.split('/');
  const read = reasonValue.safeParse(value);
  if (!isList(list) || !read.success) return null;
  const { english, ...reason } = read.data;
  const known: readonly { code: string }[] = files.reasons[list];
  const next = known.some((each) => each.code === code)
    ? known.map((each) => (each.code === code ? reason : each))
    : [...known, reason];
  const reasons = reasonsSchema.safeParse({ ...files.reasons, [list]: next });
  if (!reasons.success) return null;
  const said: Record<string, string> = {};
  for (const [field, words] of Object.entries(english)) {
    const indonesian = reason[field];
    if (typeof indonesian === 'string' && words !== '') said[indonesian] = words;
  }
  // The same sentence may be of several reasons: what was written last counts for all.
  return {
    ...files,
    reasons: reasons.data,
    english: { ...files.english, browser: { ...files.english['browser'], ...said } },
  };
}

function inOrder(files: OfficeFiles, list: string, value: unknown): OfficeFiles | null {
  const codes = z.array(z.string()).safeParse(value);
  if (!isList(list) || !codes.success) return null;
  const place = ({ code }: { code: string }) => {
    const at = codes.data.indexOf(code);
    return at === -1 ? codes.data.length : at;
  };
  const known: readonly { code: string }[] = files.reasons[list];
  const reasons = reasonsSchema.parse({ ...files.reasons, [list]: known.toSorted((a, b) => place(a) - place(b)) });
  return { ...files, reasons };
}

const isList = (list: string): list is ReasonList => list in reasonsSchema.shape;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
