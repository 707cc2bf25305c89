import type { Office } from '../../catalogue/office.ts';
import type { RawRecord } from '../../catalogue/record.ts';
import { optionsIn, setCondition } from './condition-rules.ts';
import type { ConditionGroup } from './condition-rules.ts';
import { COLUMN_FIELDS, columnFields, setColumns } from './column-rules.ts';
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
import { optionsFrom } from './option-rules.ts';
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
  ...COLUMN_FIELDS,
] as const;

/** The choice of a page of its own. */
export const NEW_PAGE = 'baru';

const WITH_OPTIONS = ['radio', 'select', 'checkbox'];

/** Kinds that are nothing without choices: a box to tick can stand alone, a list to choose from cannot. */
const NEEDS_OPTIONS = ['radio', 'select'];

/** Whether a question to choose from was typed without anything to choose. Definitions that were written so stay readable: people answer those in words. */
export const lacksOptions = (fields: Fields): boolean =>
  NEEDS_OPTIONS.includes(typedIn(fields, 'jenis')) && linesOf(fields['pilihan'] ?? '').length === 0;

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
  ...columnFields(entry, given.office),
});

/** Writes one question; `at` null = a new one, at the end. Answers where it stands. */
export function setQuestion(
  document: DefinitionText,
  at: number | null,
  fields: Fields,
  given: { groups: readonly ConditionGroup[]; office: Pick<Office, 'words'> },
): number {
  const typed = (name: string) => typedIn(fields, name);
  const place = at ?? addQuestion(document, typed('pertanyaan'));
  const path = ['form_fields', place];
  nameAtLast(document, place, typed('pertanyaan'));
  setPart(document, [...path, 'label_id'], typed('pertanyaan'));
  setPart(document, [...path, 'type'], typed('jenis'));
  setPart(document, [...path, 'required'], typed('wajib') !== '');
  setHelp(document, [...path, 'help_id'], typed('penjelasan'));
  setColumns(document, path, { fields, isRepeat: typed('jenis') === 'repeat', office: given.office });
  setOptions(document, path, { typed: fields['pilihan'] ?? '', type: typed('jenis'), office: given.office });
  const condition = { chosen: fields['syarat'] ?? '', own: fields['syarat_lain'] ?? '', groups: given.groups };
  setCondition(document, path, { ...condition, inWords: false });
  setOptional(document, [...path, 'example'], typed('contoh'));
  const id = asTyped(entriesOf(recordOf(document), 'form_fields').find((each) => each.at === place)?.entry['id']);
  setPage(document, id, { page: typed('halaman'), title: typed('judul_halaman') || typed('pertanyaan') });
  return place;
}

/** Writes what there is to choose, where it says something else than before. */
function setOptions(
  document: DefinitionText,
  path: readonly (string | number)[],
  { typed, type, office }: { typed: string; type: string; office: Pick<Office, 'words'> },
): void {
  const entry = entriesOf(recordOf(document), 'form_fields').find(({ at }) => at === path.at(-1))?.entry ?? {};
  const options = WITH_OPTIONS.includes(type) ? optionsFrom(entry, typed, office) : undefined;
  setPart(document, [...path, 'options'], options);
}

function setPage(document: DefinitionText, id: string, { page, title }: { page: string; title: string }): void {
  if (page === NEW_PAGE) putOnNewPage(document, id, title);
  else if (/^\d{1,3}$/.test(page)) putOnPage(document, id, Number(page) - 1, 'end');
}

function addQuestion(document: DefinitionText, label: string): number {
  const taken = idsIn(recordOf(document), 'form_fields');
  return addTo(document, 'form_fields', { id: nameFrom(label, [...taken, ...RESERVED_NAMES]), label_id: label });
}

/** A question that was saved without words was never live, so its id follows the first words that it gets, unless a condition asks it by now. */
function nameAtLast(document: DefinitionText, place: number, label: string): void {
  const record = recordOf(document);
  const before = entriesOf(record, 'form_fields').find(({ at }) => at === place)?.entry ?? {};
  const id = asTyped(before['id']);
  if (label === '' || asTyped(before['label_id']).trim() !== '' || isAsked(record, id)) return;
  const onPage = pageOf(record, id);
  const others = idsIn(record, 'form_fields').filter((other) => other !== id);
  const name = nameFrom(label, [...others, ...RESERVED_NAMES]);
  setPart(document, ['form_fields', place, 'id'], name);
  if (onPage !== null) setPart(document, ['pages', onPage.page, 'questions', onPage.at], name);
}

const isAsked = (record: RawRecord, id: string): boolean =>
  new RegExp(String.raw`"when":"[^"]*(?<!\w)${id}(?!\w)`).test(JSON.stringify(record));

/** Words of conditions, which no question may be called. */
const RESERVED_NAMES = ['and', 'or', 'not', 'in', 'has', 'constructor'];

const pageField = (place: { page: number } | null): string => (place === null ? '' : String(place.page + 1));
