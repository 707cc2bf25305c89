import type { Office } from '../../catalogue/office.ts';
import type { RawRecord } from '../../catalogue/record.ts';
import { optionsIn } from './condition-rules.ts';
import { entriesOf, asTyped, nameFrom, recordOf, setPart, typedIn } from './definition-text.ts';
import type { DefinitionText, Fields, Value } from './definition-text.ts';
import { optionsFrom } from './option-rules.ts';

/** The most columns that a repeat group may have, from 1. */
export const COLUMNS = [1, 2, 3, 4, 5] as const;

/** The fields of one column: its id as it was shown, its words, kind, whether it must be filled in, and its choices. */
const PARTS = ['kode', 'nama', 'jenis', 'wajib', 'pilihan'] as const;

/** How a field of a column is named. @param column from 1. */
export const columnField = (column: number, part: (typeof PARTS)[number]): string => `kolom_${column}_${part}`;

/** The fields of all columns. */
export const COLUMN_FIELDS = COLUMNS.flatMap((column) => PARTS.map((part) => columnField(column, part)));

type Words = Pick<Office, 'words'>;

/** What stands in the fields for the columns of a question. */
export const columnFields = (question: RawRecord, office: Words): Record<string, string> =>
  Object.fromEntries(
    entriesOf(question, 'fields').flatMap(({ entry }, at) => {
      const set = (part: (typeof PARTS)[number], value: string) => [columnField(at + 1, part), value] as const;
      return [
        set('kode', asTyped(entry['id'])),
        set('nama', asTyped(entry['label_id'])),
        set('jenis', asTyped(entry['type'])),
        set('wajib', entry['required'] === false ? '' : 'ya'),
        set(
          'pilihan',
          optionsIn(entry, office)
            .map(({ label }) => label)
            .join('\n'),
        ),
      ];
    }),
  );

/** Writes the columns of a repeat group; without any each entry is one line. A column without words goes, and one that stays keeps its id and what else it says. */
export function setColumns(
  document: DefinitionText,
  path: readonly (string | number)[],
  { fields, isRepeat, office }: { fields: Fields; isRepeat: boolean; office: Words },
): void {
  const question = entriesOf(recordOf(document), 'form_fields').find(({ at }) => at === path.at(-1))?.entry ?? {};
  const before = entriesOf(question, 'fields').map(({ entry }) => entry);
  const taken = before.map((column) => asTyped(column['id']));
  const columns = !isRepeat
    ? []
    : COLUMNS.flatMap((column): Value[] => {
        const typed = (part: (typeof PARTS)[number]) => typedIn(fields, columnField(column, part));
        const label = typed('nama');
        if (label === '') return [];
        const code = typed('kode');
        const known = code === '' ? undefined : before.find((each) => asTyped(each['id']) === code);
        const id = known === undefined ? nameFrom(label, taken) : code;
        if (known === undefined) taken.push(id);
        const required = typed('wajib') !== '';
        const options =
          typed('jenis') === 'select'
            ? optionsFrom(known ?? {}, fields[columnField(column, 'pilihan')] ?? '', office)
            : undefined;
        return [columnOf(known ?? {}, { id, label_id: label, type: typed('jenis') || 'text', required, options })];
      });
  setPart(document, [...path, 'fields'], columns.length === 0 ? undefined : columns);
}

/** A column with what is new of it; keys that it had stay in their order, and what it does not need to say it does not say. */
function columnOf(known: RawRecord, { required, options, ...named }: ColumnTyped): Value {
  const column: Record<string, Value> = { ...(known as Record<string, Value>), ...named };
  if (required ? known['required'] !== undefined : true) column['required'] = required;
  if (options === undefined) delete column['options'];
  else column['options'] = options;
  return column;
}

type ColumnTyped = { id: string; label_id: string; type: string; required: boolean; options: readonly Value[] | undefined };
