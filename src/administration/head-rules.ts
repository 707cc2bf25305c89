import { z } from 'zod';
import { isDay, parseDate } from '../catalogue/parse-date.ts';
import type { Head, HeadTerm } from '../catalogue/office.ts';
import type { Change, NewChange } from './change.ts';
import type { OfficeParts } from './live-office.ts';

/** Who signs from a day on, as a change keeps it; null = it was taken back. */
const termValue = z
  .object({
    name: z.string(),
    title: z.string(),
    rank: z.string(),
    nip: z.string(),
    on_behalf_of: z.string(),
    until: z.string().nullable(),
  })
  .nullable();

/** Before every day. */
const ALWAYS = '0000-01-01';

/** Everybody who was named in the browser, and the head of the files before them; nobody where nobody was. */
export function headTerms(changes: readonly Pick<Change, 'part' | 'key' | 'by' | 'after'>[], ofFiles: Head): HeadTerm[] {
  const named = changes.flatMap(({ part, key, by, after }): HeadTerm[] => {
    const read = part === 'head' && by === 'browser' ? termValue.safeParse(after) : null;
    if (read?.success !== true || read.data === null) return [];
    const { until, on_behalf_of: onBehalfOf, ...head } = read.data;
    return [{ from: key, until, head: { ...head, onBehalfOf } }];
  });
  return named.length === 0 ? [] : [{ from: ALWAYS, until: null, head: ofFiles }, ...named];
}

export type HeadFault = 'missing' | 'long' | 'day-missing' | 'day-wrong' | 'day-past' | 'day-there' | 'ends-before';
const HEAD_FIELDS = ['nama', 'jabatan', 'pangkat', 'nip', 'atas-nama'] as const;
const DATE_PARTS = ['hari', 'bulan', 'tahun'] as const;
type DateName = 'mulai' | 'sampai';
export type HeadTyped = Readonly<Record<(typeof HEAD_FIELDS)[number] | `${DateName}-${(typeof DATE_PARTS)[number]}`, string>>;
export type HeadFaults = Partial<Record<(typeof HEAD_FIELDS)[number] | DateName, HeadFault>>;

/** Every field of the form. */
export const headFields: readonly (keyof HeadTyped)[] = [
  ...HEAD_FIELDS,
  ...DATE_PARTS.flatMap((part) => [`mulai-${part}`, `sampai-${part}`] as const),
];

/** Longest name or title on a letter, in characters. */
export const LONGEST_HEAD = 100;

/** A new term as typed, or all that is wrong with it. No term begins in the past: letters of those days are signed already. */
export function readTerm(
  typed: HeadTyped,
  { today, terms }: { today: string; terms: readonly HeadTerm[] },
): { ok: true; change: NewChange } | { ok: false; faults: HeadFaults } {
  const faults: HeadFaults = {};
  const words = Object.fromEntries(HEAD_FIELDS.map((field) => [field, typed[field].replaceAll(/\s+/g, ' ').trim()]));
  for (const field of HEAD_FIELDS) {
    if (words[field] === '') faults[field] = 'missing';
    else if ((words[field]?.length ?? 0) > LONGEST_HEAD) faults[field] = 'long';
  }
  const [from, until] = [dayOf(typed, 'mulai'), dayOf(typed, 'sampai')];
  if (from === '') faults.mulai = 'day-missing';
  else if (!isDay(from)) faults.mulai = 'day-wrong';
  else if (from < today) faults.mulai = 'day-past';
  else if (terms.some((term) => term.from === from)) faults.mulai = 'day-there';
  if (until !== '' && !isDay(until)) faults.sampai = 'day-wrong';
  else if (until !== '' && until < from) faults.sampai = 'ends-before';
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const after = {
    name: words['nama'],
    title: words['jabatan'],
    rank: words['pangkat'],
    nip: words['nip'],
    on_behalf_of: words['atas-nama'],
    until: until === '' ? null : until,
  };
  return { ok: true, change: { part: 'head', key: from, by: 'browser', before: null, after } };
}

/** What takes a term back; null = there is none. One that has begun stays: letters carry its name. */
export function takenBack(parts: OfficeParts, from: string, today: string): NewChange | null {
  const term = parts.changes.find(({ part, key }) => part === 'head' && key === from);
  if (term === undefined || term.after === null || from <= today) return null;
  return { part: 'head', key: from, by: 'browser', before: term.after, after: null };
}

/** '' = nothing was typed; no day = it cannot be read. */
function dayOf(typed: HeadTyped, name: DateName): string {
  const parsed = parseDate({
    hari: typed[`${name}-hari`],
    bulan: typed[`${name}-bulan`],
    tahun: typed[`${name}-tahun`],
    jam: '',
    menit: '',
  });
  return parsed.ok ? parsed.value : 'unreadable';
}
