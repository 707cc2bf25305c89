import { dayWithWeekday } from '../catalogue/formats.ts';
import { isDay } from '../catalogue/parse-date.ts';
import type { Texts } from '../web/texts/texts.ts';
import type { Change } from './change.ts';
import { differencesOf } from './history-rules.ts';
import type { Difference } from './history-rules.ts';

/** A change as the history tells it. */
export type ToldChange = {
  change: Change;
  /** Who made it. */
  by: string;
  /** What of the part it was. */
  what: string;
  differences: readonly Difference[];
};

/** Puts a change into words. @param nameOf the name of a person by their id; '' = not known. */
export function changeInWords(t: Texts, change: Change, nameOf: (id: string) => string): ToldChange {
  const words = t.administration.changes;
  const name = (id: string) => (nameOf(id) === '' ? words.gone : nameOf(id));
  const said = (text: string) =>
    (text in t.shell.roles ? t.shell.roles[text as keyof typeof t.shell.roles] : undefined) ?? words.value(text);
  return {
    change,
    by: name(change.personId),
    what: change.part === 'person' ? name(change.key) : isDay(change.key) ? dayWithWeekday(change.key) : change.key,
    differences: differencesOf(change).map(({ field, before, after }) => ({
      field: words.fields[field] ?? field,
      before: said(before),
      after: said(after),
    })),
  };
}
