import { z } from 'zod';
import { dayWithWeekday } from '../catalogue/formats.ts';
import { isDay } from '../catalogue/parse-date.ts';
import type { Texts } from '../web/texts/texts.ts';
import type { Change } from './change.ts';
import { differencesOf } from './history-rules.ts';
import type { Difference } from './history-rules.ts';
import { listOf } from './reason-rules.ts';

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
    what: whatOf(t, change, name),
    differences: differencesOf(change).map(({ field, before, after }) => ({
      field: words.fields[field] ?? field,
      before: said(before),
      after: said(after),
    })),
  };
}

/** What of its part a change was about. */
function whatOf(t: Texts, { part, key, before, after }: Change, name: (id: string) => string): string {
  const words = t.administration;
  switch (part) {
    case 'person':
      return name(key);
    case 'calendar':
    case 'head':
      return isDay(key) ? dayWithWeekday(key) : key;
    case 'setting':
      return Object.entries(words.settings.places).find(([place]) => place === key)?.[1].label ?? key;
    case 'reason': {
      const named = z.object({ label: z.string() }).safeParse(after ?? before);
      return `${listName(t, key.split('/')[0] ?? '')}: ${named.success ? named.data.label : key}`;
    }
    case 'order':
      return listName(t, key);
    case 'year':
      return key;
  }
}

function listName(t: Texts, key: string): string {
  const list = listOf(key);
  return list === null ? key : t.administration.reasons.lists[list];
}
