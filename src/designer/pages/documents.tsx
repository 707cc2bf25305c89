import { Checkbox } from '../../web/components/checkbox.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { ConditionGroup } from '../edit/condition-rules.ts';
import type { Designed } from '../load.ts';
import { mayChange } from '../may-change.ts';
import { AskWording, ConditionFields, EditForm, Entry, faultAt, labelsOf, RemoveEntry, StaleNotice } from './edit-parts.tsx';
import { designedPage } from './service-frame.tsx';
import type { Done } from './service-frame.tsx';

/** One document of the list; `at` from 1. */
export type ListedEntry = { at: number; name: string; notes: string[] };

/** Everything that is asked for, in its order. */
export function documentsPage(
  c: PortalContext,
  designed: Designed,
  { entries, done }: { entries: readonly ListedEntry[]; done: Done },
) {
  const t = c.get('t').designer;
  const words = t.forms.documents;
  return designedPage(
    c,
    designed,
    { title: t.parts.dokumen, at: 'dokumen', preview: 'halaman', faults: true, done, status: done?.danger === true ? 409 : 200 },
    <>
      <h2>{words.title}</h2>
      <p class="lead">{entries.length === 0 ? words.none : words.lead}</p>
      {entries.length === 0 ? null : (
        <ol class="rows">
          {entries.map(({ at, name, notes }) => (
            <Entry c={c} designed={designed} part="dokumen" at={at} name={name} notes={notes} />
          ))}
        </ol>
      )}
      {mayChange(c) ? (
        <LinkButton href={paths.designedEntry(designed.slug, 'dokumen', 'baru')} kind="secondary" icon="plus">
          {words.add}
        </LinkButton>
      ) : null}
    </>,
  );
}

export type EntryGiven = {
  /** From 1; null = a new one. */
  at: number | null;
  fields: Readonly<Record<string, string | undefined>>;
  /** The id of the entry, by which it is found again when it has moved; empty = a new one. */
  code: string;
  groups: readonly ConditionGroup[];
  /** What is stored, where somebody else saved since. */
  stored?: Readonly<Record<string, string | undefined>>;
};

/** One document: what it is called, whether it must be handed in, and when. */
export function documentPage(c: PortalContext, designed: Designed, { at, code, fields, groups, stored }: EntryGiven) {
  const t = c.get('t').designer;
  const words = t.forms.documents;
  const { slug } = designed;
  const title = at === null ? words.add : words.one(at);
  const error = (key: string) =>
    faultAt(c, designed, (place) => place.part === 'dokumen' && place.at === at && place.key === key);
  const field = (name: 'nama' | 'penjelasan' | 'di_mana' | 'periksa', key: string) => ({
    name,
    ...words.fields[name],
    value: fields[name],
    error: error(key),
  });
  return designedPage(
    c,
    designed,
    {
      title,
      at: 'dokumen',
      preview: 'halaman',
      faults: true,
      status: stored === undefined ? 200 : 409,
      error: stored !== undefined,
    },
    <>
      <h2>{title}</h2>
      {stored === undefined ? null : (
        <StaleNotice c={c} designed={designed} labels={labelsOf(c, words.fields)} fields={fields} stored={stored} />
      )}
      <EditForm c={c} designed={designed} action={paths.designedEntry(slug, 'dokumen', at ?? 'baru')} preview="halaman">
        <input type="hidden" name="kode" value={code} />
        <TextField {...field('nama', 'name_id')} />
        <TextArea {...field('penjelasan', 'help_id')} rows={2} optional />
        <Checkbox name="wajib" label={words.fields.wajib.label} checked={(fields['wajib'] ?? '') !== ''} />
        <ConditionFields
          c={c}
          groups={groups}
          chosen={fields['syarat'] ?? ''}
          own={fields['syarat_lain'] ?? ''}
          error={error('when') ?? error('applies_when')}
        />
        <TextField {...field('di_mana', 'where_to_get')} optional />
        <TextArea {...field('periksa', 'checks')} rows={3} optional />
      </EditForm>
      <AskWording c={c} designed={designed} within={at === null ? null : `requirements[${at - 1}]`} />
      <RemoveEntry c={c} designed={designed} part="dokumen" at={at} words={words} />
    </>,
  );
}
