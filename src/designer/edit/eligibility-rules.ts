import { TRANSACTION_KINDS } from '../../catalogue/definition.ts';
import type { RawRecord } from '../../catalogue/record.ts';
import type { TransactionKind } from '../../catalogue/service.ts';
import {
  addTo,
  asTyped,
  entriesOf,
  idsIn,
  nameFrom,
  recordOf,
  setHelp,
  setOptional,
  setPart,
  typedIn,
} from './definition-text.ts';
import type { DefinitionText, Fields } from './definition-text.ts';

/** How the box of a kind of transaction is named. */
export const forField = (kind: TransactionKind): string => `untuk_${kind}`;

/** The fields of the form of one question before the start. */
export const ELIGIBILITY_FIELDS = [
  'pertanyaan',
  'penjelasan',
  'harus',
  'alasan',
  'sebagai_ganti',
  'tautan',
  ...TRANSACTION_KINDS.map(forField),
];

/** What stands in the fields for a question before the start. */
export function eligibilityFields(entry: RawRecord): Record<string, string> {
  const kinds: unknown = entry['for'];
  const isFor = (kind: TransactionKind) => Array.isArray(kinds) && kinds.includes(kind);
  return {
    pertanyaan: asTyped(entry['ask_id']),
    penjelasan: asTyped(entry['help_id']),
    harus: asTyped(entry['must']) || 'ya',
    alasan: asTyped(entry['why_id']),
    sebagai_ganti: asTyped(entry['instead_id']),
    tautan: asTyped(entry['link']),
    ...Object.fromEntries(TRANSACTION_KINDS.map((kind) => [forField(kind), isFor(kind) ? 'ya' : ''])),
  };
}

/** Writes one question before the start; `at` null = a new one, at the end. Answers where it stands. */
export function setEligibility(document: DefinitionText, at: number | null, fields: Fields): number {
  const typed = (name: string) => typedIn(fields, name);
  const ask = typed('pertanyaan');
  const place =
    at ?? addTo(document, 'eligibility', { id: nameFrom(ask, idsIn(recordOf(document), 'eligibility')), ask_id: ask });
  const path = ['eligibility', place];
  setPart(document, [...path, 'ask_id'], ask);
  setHelp(document, [...path, 'help_id'], typed('penjelasan'));
  // "ya" is what is meant where nothing is said.
  if (typed('harus') !== 'ya' || document.hasIn([...path, 'must'])) setPart(document, [...path, 'must'], typed('harus') || 'ya');
  setPart(document, [...path, 'why_id'], typed('alasan'));
  setPart(document, [...path, 'instead_id'], typed('sebagai_ganti'));
  setOptional(document, [...path, 'link'], typed('tautan'));
  setKinds(
    document,
    place,
    TRANSACTION_KINDS.filter((kind) => typed(forField(kind)) !== ''),
  );
  return place;
}

/** The same kinds in another order are no change; none = all. */
function setKinds(document: DefinitionText, place: number, kinds: readonly TransactionKind[]): void {
  const before: unknown = entriesOf(recordOf(document), 'eligibility').find(({ at }) => at === place)?.entry['for'];
  const same = Array.isArray(before) && before.length === kinds.length && kinds.every((kind) => before.includes(kind));
  if (!same) setPart(document, ['eligibility', place, 'for'], kinds.length === 0 ? undefined : kinds);
}
