import type { Child } from 'hono/jsx';
import { AddEntry, RemoveEntry } from './entry-buttons.tsx';
import { fieldId, GroupFrame } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';
import { useTexts } from './texts-context.ts';

/** One field of an entry: its name and what it is called. */
export type Cell = { name: string; label: string; control: (given: { id: string; autofocus: boolean }) => Child };

type EntriesFieldProps = Omit<FieldWords, 'label'> & {
  legend: string;
  /** Fields of each entry that is shown. */
  entries: readonly (readonly Cell[])[];
  most: number;
  /** The last entry was just added: it gets the focus. */
  added: boolean;
};

/** Several persons or things, each with one field or a few; entries come and go with the page's own buttons. */
export function EntriesField({ legend, entries, most, added, ...words }: EntriesFieldProps) {
  const t = useTexts().questions.entries;
  const { name } = words;
  const cell = ({ name: field, label, control }: Cell, number: number, at: number) => {
    const id = number === 1 && at === 0 ? fieldId(name) : fieldId(field);
    return (
      <div class="cell">
        <label for={id}>{label}</label>
        {control({ id, autofocus: added && number === entries.length && at === 0 })}
      </div>
    );
  };
  const removal = (number: number) =>
    entries.length === 1 ? null : (
      <RemoveEntry question={name} entry={number}>
        {t.remove(number)}
      </RemoveEntry>
    );
  return (
    <GroupFrame words={{ ...words, label: legend }}>
      <div class="entries">
        {entries.map((cells, index) =>
          cells.length === 1 ? (
            <div class="entry">
              {cells.map((each) => cell({ ...each, label: t.entry(index + 1) }, index + 1, 0))}
              {removal(index + 1)}
            </div>
          ) : (
            <fieldset class="entry">
              <legend>{t.entry(index + 1)}</legend>
              {cells.map((each, at) => cell(each, index + 1, at))}
              {removal(index + 1)}
            </fieldset>
          ),
        )}
        {entries.length < most ? <AddEntry question={name}>{t.add}</AddEntry> : <p class="hint">{t.full(most)}</p>}
      </div>
    </GroupFrame>
  );
}
