import type { Child } from 'hono/jsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { ConditionGroup } from '../edit/condition-rules.ts';
import type { Fields } from '../edit/definition-text.ts';
import type { ListPart } from '../fault-rules.ts';
import type { Designed } from '../load.ts';
import { mayChange } from '../may-change.ts';
import { AskWording, EditForm, Entry, faultAt, labelsOf, RemoveEntry, StaleNotice } from './edit-parts.tsx';
import type { ListedEntry } from './edit-parts.tsx';
import { designedPage } from './service-frame.tsx';
import type { Done } from './service-frame.tsx';

/** Everything of one list, in its order. */
export function entriesPage(
  c: PortalContext,
  designed: Designed,
  { part, entries, done }: { part: Exclude<ListPart, 'pertanyaan'>; entries: readonly ListedEntry[]; done: Done },
) {
  const t = c.get('t').designer;
  const words = t.forms[part];
  const fault = faultAt(c, designed, (place) => place.part === part && place.at === null);
  return designedPage(
    c,
    designed,
    { title: t.parts[part], at: part, preview: 'halaman', faults: true, done, status: done?.danger === true ? 409 : 200 },
    <>
      <h2>{words.title}</h2>
      <p class="lead">{entries.length === 0 ? words.none : words.lead}</p>
      {fault === undefined ? null : <p class="field-error">{fault}</p>}
      {entries.length === 0 ? null : (
        <ol class="rows">
          {entries.map((entry) => (
            <Entry c={c} designed={designed} part={part} entry={entry} />
          ))}
        </ol>
      )}
      {mayChange(c) ? (
        <LinkButton href={paths.designedEntry(designed.slug, part, 'baru')} kind="secondary" icon="plus">
          {words.add}
        </LinkButton>
      ) : null}
    </>,
  );
}

export type EntryGiven = {
  /** From 1; null = a new one. */
  at: number | null;
  fields: Fields;
  /** By what the entry is found again when it has moved; empty = a new one. */
  code: string;
  groups: readonly ConditionGroup[];
  /** What is stored, where somebody else saved since. */
  stored?: Fields;
  /** What is refused of what was typed, by field: nothing was saved. */
  refused?: Readonly<Record<string, string>>;
};

type EntryFrame = {
  part: ListPart;
  /** The list that it stands in, as a definition names it. */
  list: string;
  given: EntryGiven;
  /** Beside the form: the public page, or a page of the form. */
  preview: string;
};

/** The sentence at a field of an entry: what was refused just now, else what is wrong with what is stored. */
export const entryError =
  (c: PortalContext, designed: Designed, { part, given }: Pick<EntryFrame, 'part' | 'given'>) =>
  (name: string, key: string): string | undefined =>
    given.refused?.[name] ?? faultAt(c, designed, (place) => place.part === part && place.at === given.at && place.key === key);

/** The form of one entry, what somebody else saved meanwhile above it, and below it the way to be rid of it. */
export function entryPage(c: PortalContext, designed: Designed, frame: EntryFrame, fields: Child) {
  const { part, list, given, preview } = frame;
  const { at, code, stored, refused } = given;
  const words = c.get('t').designer.forms[part];
  const title = at === null ? words.add : words.one(at);
  return designedPage(
    c,
    designed,
    {
      title,
      at: part,
      preview,
      faults: true,
      status: refused !== undefined ? 422 : stored === undefined ? 200 : 409,
      error: refused !== undefined || stored !== undefined,
    },
    <>
      <h2>{title}</h2>
      {stored === undefined ? null : (
        <StaleNotice c={c} designed={designed} labels={labelsOf(c, words.fields)} fields={given.fields} stored={stored} />
      )}
      <EditForm c={c} designed={designed} action={paths.designedEntry(designed.slug, part, at ?? 'baru')} preview={preview}>
        <input type="hidden" name="kode" value={code} />
        {fields}
      </EditForm>
      <AskWording c={c} designed={designed} within={at === null ? null : `${list}[${at - 1}]`} />
      <RemoveEntry c={c} designed={designed} part={part} at={at} words={words} />
    </>,
  );
}
