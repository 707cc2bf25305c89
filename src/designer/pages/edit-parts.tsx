import type { Child } from 'hono/jsx';
import { Answers } from '../../web/components/answers.tsx';
import { Button } from '../../web/components/button.tsx';
import { Details } from '../../web/components/details.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { OWN_CONDITION } from '../edit/condition-rules.ts';
import type { ConditionGroup } from '../edit/condition-rules.ts';
import type { Moves } from '../edit/order-rules.ts';
import { placeOf } from '../fault-rules.ts';
import type { FaultPlace, ListPart } from '../fault-rules.ts';
import type { Designed } from '../load.ts';
import { mayChange } from '../may-change.ts';
import { faultSentence } from './faults.tsx';
import { UpdatePreview } from './preview-frame.tsx';

/** The form of a part of a service: saves into the draft, or shows beside it how that would look, where there is something beside it (`preview`). Who only looks gets the same fields without a button. */
export function EditForm(props: {
  c: PortalContext;
  designed: Designed;
  action: string;
  preview: string | null;
  children: Child;
}) {
  const { c, designed, action, preview, children } = props;
  return (
    <Form c={c} action={action} id="design-form">
      <input type="hidden" name="versi" value={String(designed.seen)} />
      {children}
      {mayChange(c) ? (
        <div class="acts">
          <Button>{c.get('t').designer.forms.save}</Button>
          {preview === null ? null : <UpdatePreview c={c} action={action} what={preview} />}
        </div>
      ) : null}
    </Form>
  );
}

type Fields = Readonly<Record<string, string | undefined>>;

/** Somebody else saved meanwhile: what is stored now stands beside what was typed. `labels`: of all fields that can differ. */
export function StaleNotice({
  c,
  designed,
  labels,
  fields,
  stored,
}: {
  c: PortalContext;
  designed: Designed;
  labels: readonly { name: string; label: string }[];
  fields: Fields;
  stored: Fields;
}) {
  const t = c.get('t').designer.forms;
  const { savedBy } = designed;
  const said = (name: string) => stored[name] ?? '';
  return (
    <Notice kind="danger" title={t.stale}>
      <p>{savedBy === null ? t.gone : t.staleText(savedBy.name, savedBy.when)}</p>
      <p>
        <strong>{t.theirs}</strong>
      </p>
      <Answers
        rows={labels
          .filter(({ name }) => said(name) !== (fields[name] ?? ''))
          .map(({ name, label }) => ({ question: label, answer: said(name) === '' ? t.empty : said(name) }))}
      />
    </Notice>
  );
}

/** The labels of a form's fields, and that of the condition that it asks for beside them. */
export const labelsOf = (c: PortalContext, fields: Readonly<Record<string, { label: string }>>) => [
  ...Object.entries(fields).map(([name, { label }]) => ({ name, label })),
  { name: 'syarat', label: c.get('t').designer.forms.condition.label },
];

type RemoveProps = {
  c: PortalContext;
  designed: Designed;
  part: ListPart;
  at: number | null;
  words: { removeSummary: string; removeText: string };
};

/** Removing an entry that is stored, behind a fold: it is not what one came for. */
export function RemoveEntry({ c, designed, part, at, words }: RemoveProps) {
  if (at === null || !mayChange(c)) return null;
  return (
    <Details summary={words.removeSummary}>
      <Form c={c} action={paths.designedRemoval(designed.slug, part, at)}>
        <p>{words.removeText}</p>
        <input type="hidden" name="versi" value={String(designed.seen)} />
        <Button kind="danger">{c.get('t').designer.forms.remove}</Button>
      </Form>
    </Details>
  );
}

/** The way to a language model's proposals for one entry; nothing where none is connected. @param within its place in the definition. */
export function AskWording({ c, designed, within }: { c: PortalContext; designed: Designed; within: string | null }) {
  const t = c.get('t').designer.wording;
  if (within === null || c.get('portal').config.wording === null || !mayChange(c)) return null;
  return (
    <Details summary={t.ask}>
      <Form c={c} action={paths.designedPart(designed.slug, 'kata')}>
        <p>{t.askOne}</p>
        <input type="hidden" name="bagian" value={within} />
        <Button kind="secondary">{t.ask}</Button>
      </Form>
    </Details>
  );
}

/** The sentence at a field, where the draft that is stored has a fault there. */
export function faultAt(c: PortalContext, { read }: Designed, is: (place: FaultPlace) => boolean): string | undefined {
  const fault = 'faults' in read ? read.faults.find((each) => is(placeOf(each))) : undefined;
  return fault === undefined ? undefined : faultSentence(c.get('t'), fault);
}

type ConditionProps = {
  c: PortalContext;
  groups: readonly ConditionGroup[];
  chosen: string;
  own: string;
  error: string | undefined;
  /** What stands there while nothing is chosen; without it, that it holds always. */
  empty?: string;
  label?: string;
  hint?: string;
};

/** When something is asked for: an answer to choose, or an expression for who can write one. */
export function ConditionFields({ c, groups, chosen, own, error, empty, label, hint }: ConditionProps) {
  const t = c.get('t').designer.forms.condition;
  const isOwn = chosen === OWN_CONDITION;
  return (
    <>
      <Select
        name="syarat"
        label={label ?? t.label}
        hint={hint ?? t.hint}
        empty={empty ?? t.always}
        value={chosen}
        error={isOwn ? undefined : error}
        options={[]}
        groups={[
          ...groups.map(({ question, choices }) => ({ label: question ?? t.known, options: choices })),
          { label: t.own, options: [{ value: OWN_CONDITION, label: t.own }] },
        ]}
      />
      <TextField name="syarat_lain" label={t.ownLabel} hint={t.ownHint} value={own} error={isOwn ? error : undefined} optional />
    </>
  );
}

type EntryProps = {
  c: PortalContext;
  designed: Designed;
  part: ListPart;
  entry: ListedEntry;
};

/** One entry of a list: what it is called, what matters of it, and which ways it can go. @param at from 1; `code` names it in an address, where something leads to it. */
export type ListedEntry = { at: number; code: string | null; name: string; notes: readonly string[]; moves: Moves };

/** One entry of a list, with its ways up and down; at an end of the list there is none. */
export function Entry({ c, designed, part, entry }: EntryProps) {
  const t = c.get('t').designer.forms;
  const { slug, seen } = designed;
  const { at, code, name, notes, moves } = entry;
  return (
    <li class="design-entry" id={code ?? undefined}>
      <div>
        <a href={paths.designedEntry(slug, part, at)}>{name === '' ? t.unnamed : name}</a>
        <p class="hint">{notes.join(' · ')}</p>
      </div>
      {mayChange(c) && (moves.up || moves.down) ? (
        <Form c={c} action={paths.designedOrder(slug, part, at)}>
          <input type="hidden" name="versi" value={String(seen)} />
          {moves.up ? (
            <button type="submit" class="action" name="arah" value="naik" aria-label={t.upFor(name)}>
              <Icon name="chevron-up" />
              <span>{t.up}</span>
            </button>
          ) : null}
          {moves.down ? (
            <button type="submit" class="action" name="arah" value="turun" aria-label={t.downFor(name)}>
              <Icon name="chevron-down" />
              <span>{t.down}</span>
            </button>
          ) : null}
        </Form>
      ) : null}
    </li>
  );
}
