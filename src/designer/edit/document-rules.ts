import type { RawRecord } from '../../catalogue/record.ts';
import { setCondition } from './condition-rules.ts';
import type { ConditionGroup } from './condition-rules.ts';
import { asTyped, entriesOf, linesOf, nameFrom, recordOf, setHelp, setPart } from './definition-text.ts';
import type { DefinitionText } from './definition-text.ts';

/** The fields of the form of one document. */
export const DOCUMENT_FIELDS = ['nama', 'penjelasan', 'wajib', 'syarat', 'syarat_lain', 'di_mana', 'periksa'] as const;

export type Fields = Readonly<Record<string, string | undefined>>;

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
  const place = at ?? addDocument(document, fields['nama'] ?? '');
  const path = ['requirements', place];
  setPart(document, [...path, 'name_id'], (fields['nama'] ?? '').trim());
  setHelp(document, [...path, 'help_id'], (fields['penjelasan'] ?? '').trim());
  setPart(document, [...path, 'mandatory'], fields['wajib'] !== undefined && fields['wajib'] !== '');
  setCondition(document, path, { chosen: fields['syarat'] ?? '', own: fields['syarat_lain'] ?? '', groups, inWords: true });
  const whereToGet = (fields['di_mana'] ?? '').trim();
  setPart(document, [...path, 'where_to_get'], whereToGet === '' ? undefined : whereToGet);
  const checks = linesOf(fields['periksa'] ?? '');
  setPart(document, [...path, 'checks'], checks.length === 0 ? undefined : checks);
  return place;
}

function addDocument(document: DefinitionText, name: string): number {
  const list = entriesOf(recordOf(document), 'requirements');
  const id = nameFrom(
    name,
    list.map(({ entry }) => asTyped(entry['id'])),
  );
  return addTo(document, 'requirements', { id, name_id: name });
}

/** Adds an entry at the end of a list, which is made where there is none. Answers its place. */
export function addTo(document: DefinitionText, key: string, entry: Readonly<Record<string, string>>): number {
  const list: unknown = recordOf(document)[key];
  const count = Array.isArray(list) ? list.length : 0;
  if (count === 0) document.set(key, document.createNode([entry]));
  else document.addIn([key], document.createNode(entry));
  return count;
}
