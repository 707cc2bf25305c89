import { KINDS } from '../../catalogue/definition.ts';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { NEW_PAGE } from '../edit/question-rules.ts';
import type { Designed } from '../load.ts';
import { formPreview } from '../preview-rules.ts';
import { mayChange } from '../may-change.ts';
import { ColumnFields } from './column-fields.tsx';
import { ConditionFields, Entry } from './edit-parts.tsx';
import type { ListedEntry } from './edit-parts.tsx';
import { entryError, entryPage } from './entries.tsx';
import type { EntryGiven } from './entries.tsx';
import { designedPage } from './service-frame.tsx';
import type { Done } from './service-frame.tsx';

/** What a definition calls its questions. */
const LIST = 'form_fields';

/** Questions of one page of the form; `title` null = the definition names no pages. */
export type ListedPage = { title: string | null; entries: ListedEntry[] };

/** Everything that is asked, page by page. */
export function questionsPage(
  c: PortalContext,
  designed: Designed,
  { pages, done }: { pages: readonly ListedPage[]; done: Done },
) {
  const t = c.get('t').designer;
  const words = t.forms.pertanyaan;
  const [, first] = 'service' in designed.read ? designed.read.service.pages : [];
  const none = pages.every(({ entries }) => entries.length === 0);
  return designedPage(
    c,
    designed,
    {
      title: t.parts.pertanyaan,
      at: 'pertanyaan',
      preview: first === undefined ? 'halaman' : formPreview(first.id),
      faults: true,
      done,
      status: done?.danger === true ? 409 : 200,
    },
    <>
      <h2>{words.title}</h2>
      <p class="lead">{words.lead}</p>
      {none ? <p>{words.none}</p> : null}
      {pages
        .filter(({ entries }) => entries.length > 0)
        .map(({ title, entries }) => (
          <section>
            {title === null ? null : <h3>{title}</h3>}
            <ol class="rows">
              {entries.map((entry) => (
                <Entry c={c} designed={designed} part="pertanyaan" entry={entry} />
              ))}
            </ol>
          </section>
        ))}
      {mayChange(c) ? (
        <LinkButton href={paths.designedEntry(designed.slug, 'pertanyaan', 'baru')} kind="secondary" icon="plus">
          {words.add}
        </LinkButton>
      ) : null}
    </>,
  );
}

export type QuestionGiven = EntryGiven & {
  /** Titles of the pages, in order; empty = the definition names none. */
  pages: readonly string[];
  preview: string;
};

/** One question: its words, the kind of its answer, when it is asked, and where. */
export function questionEditPage(c: PortalContext, designed: Designed, given: QuestionGiven) {
  const { fields, groups, pages, preview } = given;
  const t = c.get('t').designer;
  const words = t.forms.pertanyaan;
  const frame = { part: 'pertanyaan', list: LIST, given, preview } as const;
  const error = entryError(c, designed, frame);
  const field = (name: keyof typeof words.fields, key: string) => ({
    name,
    ...words.fields[name],
    value: fields[name],
    error: error(name, key),
  });
  return entryPage(
    c,
    designed,
    frame,
    <>
      <TextField {...field('pertanyaan', 'label_id')} />
      <Select
        {...field('jenis', 'type')}
        empty={t.forms.choose}
        options={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
      />
      <TextArea {...field('pilihan', 'options')} rows={4} />
      <ColumnFields c={c} fields={fields} error={error('kolom', 'fields')} />
      <TextArea {...field('penjelasan', 'help_id')} rows={2} optional />
      <Checkbox name="wajib" label={words.fields.wajib.label} checked={(fields['wajib'] ?? '') !== ''} />
      <ConditionFields
        c={c}
        groups={groups}
        chosen={fields['syarat'] ?? ''}
        own={fields['syarat_lain'] ?? ''}
        error={error('syarat', 'when')}
        hint={words.whenHint}
      />
      {pages.length === 0 ? null : (
        <>
          <Select
            {...field('halaman', '')}
            empty={t.forms.choose}
            options={[
              ...pages.map((page, index) => ({ value: String(index + 1), label: words.page(index + 1, page) })),
              { value: NEW_PAGE, label: words.newPage },
            ]}
          />
          <TextField {...field('judul_halaman', 'title')} optional />
        </>
      )}
      <TextField {...field('contoh', 'example')} optional />
    </>,
  );
}
