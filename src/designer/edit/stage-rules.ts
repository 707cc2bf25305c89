import type { RawRecord } from '../../catalogue/record.ts';
import type { DeskRole } from '../../catalogue/service.ts';
import { setCondition } from './condition-rules.ts';
import type { ConditionGroup } from './condition-rules.ts';
import { addTo, asTyped, entriesOf, numberOrWords, recordOf, setHelp, setOptional, setPart, typedIn } from './definition-text.ts';
import type { DefinitionText, Fields } from './definition-text.ts';

/** Who can be named as acting in a step, in the order of the desk. */
export const STAGE_ROLES = ['front_desk', 'technical', 'head'] as const satisfies readonly DeskRole[];

/** How the box of a role is named. */
export const roleField = (role: DeskRole): string => `oleh_${role}`;

/** The fields of the form of one step. */
export const STAGE_FIELDS = [
  'nama',
  'penjelasan',
  'langkah',
  'hari',
  'dinas',
  'kunjungan',
  ...STAGE_ROLES.map(roleField),
  'syarat',
  'syarat_lain',
];

/** What stands in the fields for a step. */
export function stageFields(entry: RawRecord, condition: { chosen: string; own: string }): Record<string, string> {
  const by: unknown = entry['by'];
  return {
    nama: asTyped(entry['title']),
    penjelasan: asTyped(entry['text']),
    langkah: asTyped(entry['kind']),
    hari: asTyped(entry['working_days']),
    dinas: asTyped(entry['office']),
    kunjungan: entry['site_visit'] === true ? 'ya' : '',
    ...Object.fromEntries(STAGE_ROLES.map((role) => [roleField(role), Array.isArray(by) && by.includes(role) ? 'ya' : ''])),
    syarat: condition.chosen,
    syarat_lain: condition.own,
  };
}

/** Writes one step; `at` null = a new one, at the end. Answers where it stands. */
export function setStage(document: DefinitionText, at: number | null, fields: Fields, groups: readonly ConditionGroup[]): number {
  const typed = (name: string) => typedIn(fields, name);
  const place = at ?? addTo(document, 'stages', { title: typed('nama') });
  const path = ['stages', place];
  const before = entriesOf(recordOf(document), 'stages').find((each) => each.at === place)?.entry ?? {};
  setPart(document, [...path, 'title'], typed('nama'));
  setHelp(document, [...path, 'text'], typed('penjelasan'));
  setOptional(document, [...path, 'kind'], typed('langkah'));
  setPart(document, [...path, 'working_days'], typed('hari') === '' ? undefined : numberOrWords(typed('hari')));
  setOptional(document, [...path, 'office'], typed('dinas'));
  const visits = typed('kunjungan') !== '';
  if (visits !== (before['site_visit'] === true)) setPart(document, [...path, 'site_visit'], visits ? true : undefined);
  setRoles(
    document,
    path,
    before,
    STAGE_ROLES.filter((role) => typed(roleField(role)) !== ''),
  );
  setCondition(document, path, { chosen: fields['syarat'] ?? '', own: fields['syarat_lain'] ?? '', groups, inWords: false });
  return place;
}

/** The same roles in another order are no change; none = the usual ones. */
function setRoles(
  document: DefinitionText,
  path: readonly (string | number)[],
  { by: before }: RawRecord,
  roles: readonly DeskRole[],
): void {
  const same = Array.isArray(before) && before.length === roles.length && roles.every((role) => before.includes(role));
  if (!same) setPart(document, [...path, 'by'], roles.length === 0 ? undefined : roles);
}
