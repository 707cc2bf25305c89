import { entryNames, mostEntries, shownEntries } from '../catalogue/entries.ts';
import { hoursNames } from '../catalogue/parse-answer.ts';
import { MOST_HOURS } from '../catalogue/schedule.ts';
import type { Question } from '../catalogue/service.ts';

type Values = Readonly<Record<string, string | undefined>>;

/** Whether a question is answered with entries that come and go. */
export const hasEntries = ({ kind }: Pick<Question, 'kind'>): boolean => kind === 'repeat' || kind === 'schedule';

/** How many entries stand on the page for what stands in its fields, and how many may. */
export function entriesOn(question: Question, values: Values): { shown: number; most: number } {
  if (question.kind !== 'schedule') return { shown: shownEntries(question, values), most: mostEntries(question) };
  for (let line = MOST_HOURS; line > 1; line--)
    if (hoursNames(question.id, line).some((name) => values[name] !== undefined)) return { shown: line, most: MOST_HOURS };
  return { shown: 1, most: MOST_HOURS };
}

/** What stands in the fields after one more entry was asked for: everything that stood there, and an empty one. */
export function withEntryAdded(question: Question, values: Values): Record<string, string> {
  const { shown, most } = entriesOn(question, values);
  const more = shown < most ? namesAt(question, shown + 1).filter((name) => !isBox(question, name)) : [];
  return filled({ ...values, ...Object.fromEntries(more.map((name) => [name, ''])) });
}

/** What stands in the fields after an entry was taken out: those behind it move up. @param entry counted from 1. */
export function withEntryRemoved(question: Question, values: Values, entry: number): Record<string, string> {
  const { shown } = entriesOn(question, values);
  if (!Number.isInteger(entry) || entry < 1 || entry > shown) return filled(values);
  const kept: Record<string, string | undefined> = { ...values };
  for (let at = entry; at <= shown; at++)
    for (const [place, name] of namesAt(question, at).entries())
      kept[name] = at === shown ? undefined : values[namesAt(question, at + 1)[place] ?? ''];
  return filled(kept);
}

const namesAt = (question: Question, entry: number): string[] =>
  question.kind === 'schedule' ? hoursNames(question.id, entry) : entryNames(question, entry);

/** A box that is not ticked is not posted. */
const isBox = ({ kind }: Question, name: string): boolean => kind === 'schedule' && !/-(?:mulai|selesai)$/.test(name);

const filled = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
