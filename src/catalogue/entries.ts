import { accepted, refused } from './field-fault.ts';
import type { ParsedAnswer, ValueFault } from './field-fault.ts';
import type { EntryField, Question } from './service.ts';

/** How many entries a repeat group may have: names in one line are many, persons with several cells fewer. */
const MOST_LINES = 100;
const MOST_ENTRIES = 30;

type Repeat = Pick<Question, 'id' | 'fields'>;

/** How many entries may be given. */
export const mostEntries = ({ fields = [] }: Pick<Question, 'fields'>): number =>
  fields.length === 0 ? MOST_LINES : MOST_ENTRIES;

/** The names under which one entry is posted, counted from 1: one, or one a column. */
export const entryNames = ({ id, fields = [] }: Repeat, entry: number): string[] =>
  fields.length === 0 ? [`${id}-${entry}`] : fields.map((field) => `${id}-${entry}-${field.id}`);

/** The entries of a stored answer, each with its cells. */
export const readEntries = (answer: string): string[][] =>
  answer === '' ? [] : answer.split('\n').map((line) => line.split('\t'));

/** How many entries are posted or shown: up to the last that is named. At least one. */
export function shownEntries(question: Repeat, values: Readonly<Record<string, string | undefined>>): number {
  for (let entry = mostEntries(question); entry > 1; entry--)
    if (entryNames(question, entry).some((name) => values[name] !== undefined)) return entry;
  return 1;
}

/**
 * What was posted in canonical form: a line an entry, a tab between its cells. Entries without anything do not count.
 * @param parseCell a cell that is not empty.
 */
export function parseEntries(
  question: Repeat,
  cellOf: (name: string) => string,
  parseCell: (field: EntryField | null, typed: string) => { ok: true; value: string } | { ok: false; fault: ValueFault },
): ParsedAnswer {
  const { fields = [] } = question;
  const lines: string[] = [];
  for (let entry = 1; entry <= mostEntries(question); entry++) {
    const typed = entryNames(question, entry).map(cellOf);
    if (typed.every((cell) => cell === '')) continue;
    const cells: string[] = [];
    for (const [at, cell] of typed.entries()) {
      const field = fields[at] ?? null;
      const fault = (found: ValueFault) => refused({ reason: 'in-entry', entry, label: field?.label ?? '', fault: found });
      if (cell === '' && field?.required === true) return fault({ reason: 'missing', kind: field.kind });
      const parsed = cell === '' ? ({ ok: true, value: '' } as const) : parseCell(field, cell);
      if (!parsed.ok) return fault(parsed.fault);
      cells.push(parsed.value);
    }
    lines.push(cells.join('\t'));
  }
  return accepted(lines.join('\n'));
}
