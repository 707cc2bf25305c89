import type { Office } from '../../catalogue/office.ts';
import { isRecord } from '../../catalogue/record.ts';
import type { RawRecord } from '../../catalogue/record.ts';
import { optionsIn, setCondition } from './condition-rules.ts';
import type { ConditionGroup } from './condition-rules.ts';
import { asTyped, entriesOf, linesOf, nameFrom, recordOf, setHelp, setPart } from './definition-text.ts';
import type { DefinitionText, Value } from './definition-text.ts';
import { addTo } from './document-rules.ts';
import type { Fields } from './document-rules.ts';
import { pageOf, putOnNewPage, putOnPage } from './order-rules.ts';

/** The fields of the form of one question. */
export const QUESTION_FIELDS = [
  'pertanyaan',
  'jenis',
  'wajib',
  'penjelasan',
  'pilihan',
  'syarat',
  'syarat_lain',
  'contoh',
  'halaman',
  'judul_halaman',
] as const;

/** The choice of a page of its own. */
export const NEW_PAGE = 'baru';

const WITH_OPTIONS = ['radio', 'select', 'checkbox'];

/** What stands in the fields for a question. */
export const questionFields = (
  record: RawRecord,
  entry: RawRecord,
  given: { condition: { chosen: string; own: string }; office: Pick<Office, 'words'> },
): Record<string, string> => ({
  pertanyaan: asTyped(entry['label_id']),
  jenis: asTyped(entry['type']),
  wajib: entry['required'] === false ? '' : 'ya',
  penjelasan: asTyped(entry['help_id']),
  pilihan: optionsIn(entry, given.office)
    .map(({ label }) => label)
    .join('\n'),
  syarat: given.condition.chosen,
  syarat_lain: given.condition.own,
  contoh: asTyped(entry['example']),
  halaman: pageField(pageOf(record, asTyped(entry['id']))),
  judul_halaman: '',
});

/** Writes one question; `at` null = a new one, at the end. Answers where it stands. */
export function setQuestion(
  document: DefinitionText,
  at: number | null,
  fields: Fields,
  given: { groups: readonly ConditionGroup[]; office: Pick<Office, 'words'> },
): number {
  const typed = (name: string) => (fields[name] ?? '').trim();
  const place = at ?? addQuestion(document, typed('pertanyaan'));
  const path = ['form_fields', place];
  setPart(document, [...path, 'label_id'], typed('pertanyaan'));
  setPart(document, [...path, 'type'], typed('jenis'));
  setPart(document, [...path, 'required'], typed('wajib') !== '');
  setHelp(document, [...path, 'help_id'], typed('penjelasan'));
  setOptions(document, path, { typed: fields['pilihan'] ?? '', type: typed('jenis'), office: given.office });
  const condition = { chosen: fields['syarat'] ?? '', own: fields['syarat_lain'] ?? '', groups: given.groups };
  setCondition(document, path, { ...condition, inWords: false });
  setPart(document, [...path, 'example'], typed('contoh') === '' ? undefined : typed('contoh'));
  const id = asTyped(entriesOf(recordOf(document), 'form_fields').find((each) => each.at === place)?.entry['id']);
  setPage(document, id, { page: typed('halaman'), title: typed('judul_halaman') || typed('pertanyaan') });
  return place;
}

/**
 * Options as people see them, one a line. A line that says what an option already says keeps that option, with its value and its English; a new line becomes an
 * option with a value of its own, because answers are stored by it.
 */
function setOptions(
  document: DefinitionText,
  path: readonly (string | number)[],
  { typed, type, office }: { typed: string; type: string; office: Pick<Office, 'words'> },
): void {
  const lines = WITH_OPTIONS.includes(type) ? [...new Set(linesOf(typed))] : [];
  if (lines.length === 0) return setPart(document, [...path, 'options'], undefined);
  const entry: unknown = recordAt(document, path);
  const before = isRecord(entry) ? optionsIn(entry, office) : [];
  if (before.map(({ label }) => label).join('\n') === lines.join('\n')) return;
  const kept: unknown = isRecord(entry) ? entry['options'] : [];
  const taken = before.map(({ value }) => value);
  const options = lines.map((label): Value => {
    const at = before.findIndex((option) => option.label === label);
    if (at >= 0 && Array.isArray(kept)) return kept[at] as Value;
    const value = nameFrom(label, taken);
    taken.push(value);
    return { value, label_id: label };
  });
  setPart(document, [...path, 'options'], options);
}

function setPage(document: DefinitionText, id: string, { page, title }: { page: string; title: string }): void {
  if (page === NEW_PAGE) putOnNewPage(document, id, title);
  else if (/^\d{1,3}$/.test(page)) putOnPage(document, id, Number(page) - 1, 'end');
}

function addQuestion(document: DefinitionText, label: string): number {
  const record = recordOf(document);
  const taken = entriesOf(record, 'form_fields').map(({ entry }) => asTyped(entry['id']));
  return addTo(document, 'form_fields', { id: nameFrom(label, [...taken, ...RESERVED_NAMES]), label_id: label });
}

/** Words of conditions, which no question may be called. */
const RESERVED_NAMES = ['and', 'or', 'not', 'in', 'has', 'constructor'];

const recordAt = (document: DefinitionText, path: readonly (string | number)[]): unknown => {
  let part: unknown = recordOf(document);
  for (const key of path) part = isRecord(part) || Array.isArray(part) ? Reflect.get(part, key) : undefined;
  return part;
};

const pageField = (place: { page: number } | null): string => (place === null ? '' : String(place.page + 1));
