import type { RawRecord } from '../../catalogue/record.ts';
import { setCondition } from './condition-rules.ts';
import type { ConditionGroup } from './condition-rules.ts';
import {
  addTo,
  asTyped,
  entriesOf,
  idsIn,
  linesOf,
  nameFrom,
  recordOf,
  setHelp,
  setOptional,
  setPart,
  typedIn,
} from './definition-text.ts';
import type { DefinitionText, Fields } from './definition-text.ts';

/** The fields of the form of one document. */
export const DOCUMENT_FIELDS = ['nama', 'penjelasan', 'wajib', 'syarat', 'syarat_lain', 'di_mana', 'periksa'] as const;

/** What stands in the fields for a document; `condition`: what was chosen. */
export const documentFields = (entry: RawRecord, condition: { chosen: string; own: string }): Record<string, string> => ({
  nama: asTyped(entry['name_id']),
  penjelasan: asTyped(entry['help_id']),
  wajib: entry['mandatory'] === false ? '' : 'ya',
  syarat: condition.chosen,
  syarat_lain: condition.own,
  di_mana: asTyped(entry['where_to_get']),
  periksa: asTyped(entry['checks']),
});

/** Writes one document; `at` null = a new one, at the end. Answers where it stands. */
export function setDocument(
  document: DefinitionText,
  at: number | null,
  fields: Fields,
  groups: readonly ConditionGroup[],
): number {
  const name = typedIn(fields, 'nama');
  const place =
    at ?? addTo(document, 'requirements', { id: nameFrom(name, idsIn(recordOf(document), 'requirements')), name_id: name });
  const path = ['requirements', place];
  nameAtLast(document, place, name);
  setPart(document, [...path, 'name_id'], name);
  setHelp(document, [...path, 'help_id'], typedIn(fields, 'penjelasan'));
  setPart(document, [...path, 'mandatory'], typedIn(fields, 'wajib') !== '');
  setCondition(document, path, { chosen: fields['syarat'] ?? '', own: fields['syarat_lain'] ?? '', groups, inWords: true });
  setOptional(document, [...path, 'where_to_get'], typedIn(fields, 'di_mana'));
  const checks = linesOf(fields['periksa'] ?? '');
  setPart(document, [...path, 'checks'], checks.length === 0 ? undefined : checks);
  return place;
}

/** A document that was saved without a name was never live, so its id follows the first name that it gets. */
function nameAtLast(document: DefinitionText, place: number, name: string): void {
  const record = recordOf(document);
  const before = entriesOf(record, 'requirements').find(({ at }) => at === place)?.entry ?? {};
  if (name === '' || asTyped(before['name_id']).trim() !== '') return;
  const others = entriesOf(record, 'requirements').flatMap(({ at, entry }) => (at === place ? [] : [asTyped(entry['id'])]));
  setPart(document, ['requirements', place, 'id'], nameFrom(name, others));
}
