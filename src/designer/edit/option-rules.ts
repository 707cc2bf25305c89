import type { Office } from '../../catalogue/office.ts';
import type { RawRecord } from '../../catalogue/record.ts';
import { optionsIn } from './condition-rules.ts';
import { linesOf, nameFrom } from './definition-text.ts';
import type { Value } from './definition-text.ts';

/**
 * Options from lines as people see them; undefined = none. A line that says what an option already says keeps that option, with its value and its English; a new
 * line becomes an option with a value of its own, because answers are stored by it.
 */
export function optionsFrom(entry: RawRecord, typed: string, office: Pick<Office, 'words'>): Value[] | undefined {
  const lines = [...new Set(linesOf(typed))];
  if (lines.length === 0) return undefined;
  const before = optionsIn(entry, office);
  const kept: unknown = entry['options'];
  const taken = before.map(({ value }) => value);
  return lines.map((label): Value => {
    const at = before.findIndex((option) => option.label === label);
    if (at >= 0 && Array.isArray(kept)) return kept[at] as Value;
    const value = nameFrom(label, taken);
    taken.push(value);
    return { value, label_id: label };
  });
}
