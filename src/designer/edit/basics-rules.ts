import type { RawRecord } from '../../catalogue/record.ts';
import type { BasicKey } from '../fault-rules.ts';
import { asTyped, linesOf, numberOrWords, setPart } from './definition-text.ts';
import type { DefinitionText, Value } from './definition-text.ts';

/** How a field of "Data pokok" is written: needed texts stay when they are emptied, so that it is said that they are missing. */
const KINDS = {
  name_id: 'text',
  short_name: 'optional-text',
  who: 'text',
  category_id: 'text',
  channel: 'text',
  technical_team: 'text',
  output_name_id: 'text',
  working_days: 'number-or-nothing',
  fee: 'text',
  fee_amount: 'optional-number',
  validity: 'text',
  validity_months: 'optional-number',
  minutes: 'optional-number',
  legal_basis: 'lines',
  synonyms: 'optional-lines',
  letter_code: 'optional-text',
} as const satisfies Record<BasicKey, string>;

type Kind = (typeof KINDS)[BasicKey];

/** The fields of "Data pokok", in their order. */
export const BASIC_FIELDS = Object.keys(KINDS) as BasicKey[];

/** What stands in the fields of "Data pokok". */
export const basicsIn = (record: RawRecord): Record<string, string> =>
  Object.fromEntries(BASIC_FIELDS.map((key) => [key, asTyped(record[key])]));

/** Writes the fields of "Data pokok" into a definition; a field that was not sent is left as it is. */
export function setBasics(document: DefinitionText, fields: Readonly<Record<string, string>>): void {
  for (const key of BASIC_FIELDS) {
    const typed = fields[key];
    if (typed !== undefined) setPart(document, [key], valueOf(KINDS[key], typed.trim()));
  }
}

function valueOf(kind: Kind, typed: string): Value {
  switch (kind) {
    case 'text':
      return typed;
    case 'optional-text':
      return typed === '' ? undefined : typed;
    case 'number-or-nothing':
      return typed === '' ? null : numberOrWords(typed);
    case 'optional-number':
      return typed === '' ? undefined : numberOrWords(typed);
    case 'lines':
      return linesOf(typed);
    case 'optional-lines':
      return linesOf(typed).length === 0 ? undefined : linesOf(typed);
  }
}
