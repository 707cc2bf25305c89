import type { Finding } from '../applications/store-checklist.ts';
import type { CorrectionReason } from '../catalogue/office.ts';
import { answerKey, lookAt, pageKey, reasonsFor } from './check-rules.ts';
import type { Look, Looks } from './check-rules.ts';
import type { Case } from './load-case.ts';

/** Names of the fields of the check, as they stand in the form. */
export const checkFields = {
  document: (requirement: string) => `d-${requirement}`,
  page: (page: string) => `h-${page}`,
  answer: (question: string) => `j-${question}`,
  reason: (field: string) => `${field}-alasan`,
  note: (field: string) => `${field}-catatan`,
  /** Where on a document: a field or `DRAWN`, the page of that field, and the frame that was drawn. */
  place: (field: string) => `${field}-tempat`,
  placePage: (field: string) => `${field}-halaman`,
  frame: (field: string) => `${field}-kotak`,
} as const;

/** What stands for a frame that was drawn, in the list of fields. */
export const DRAWN = 'kotak';

/** Longest note that is kept, in characters. */
export const LONGEST_NOTE = 500;

type Field = { key: string; field: string; what: 'document' | 'page' | 'answer' };

/** Every field that the form of the check may post. */
export const fieldNames = (found: Case): string[] =>
  fieldsOf(found).flatMap(({ field, what }) => [
    field,
    checkFields.reason(field),
    checkFields.note(field),
    ...(what === 'document' ? [checkFields.place(field), checkFields.placePage(field), checkFields.frame(field)] : []),
  ]);

/** What was found before with what was posted over it; what the form did not hold stays. */
export function looksWith(found: Case, posted: Readonly<Record<string, string>>, reasons: readonly CorrectionReason[]): Looks {
  const looks = new Map(found.looks);
  for (const each of fieldsOf(found)) {
    const look = postedLook(each, lookAt(found.looks, each.key), posted, reasons);
    if (look !== null) looks.set(each.key, look);
  }
  return looks;
}

/** What is new in `looks` and must be stored. */
export function newFindings(found: Case, looks: Looks): Finding[] {
  return [...looks].flatMap(([key, { good, reason, note }]): Finding[] => {
    const before = lookAt(found.looks, key);
    if (good === null || (before.good === good && before.reason === reason && before.note === note)) return [];
    return [{ requirement: key, good, reason: emptyAsNull(reason), note: emptyAsNull(note) }];
  });
}

function postedLook(
  { field, what }: Field,
  before: Look,
  posted: Readonly<Record<string, string>>,
  reasons: readonly CorrectionReason[],
): Look | null {
  const said = posted[field];
  const code = posted[checkFields.reason(field)];
  if (said === undefined && code === undefined) return null;
  const known = reasonsFor(reasons, what === 'document' ? 'document' : 'answer', before.reason).some(
    (reason) => reason.code === code,
  );
  const reason = known && code !== undefined ? code : '';
  const note = (posted[checkFields.note(field)] ?? '').trim().slice(0, LONGEST_NOTE);
  if (what === 'answer') return reason === '' && before.good === null ? null : { good: reason === '', reason, note };
  return { good: said === 'ya' ? true : said === 'tidak' ? false : before.good, reason, note };
}

function fieldsOf(found: Case): Field[] {
  return [
    ...found.form.documents.map(({ id }): Field => ({ key: id, field: checkFields.document(id), what: 'document' })),
    ...found.form.pages.map(({ id }): Field => ({ key: pageKey(id), field: checkFields.page(id), what: 'page' })),
    ...found.form.pages
      .flatMap(({ questions }) => questions)
      .map(({ id }): Field => ({ key: answerKey(id), field: checkFields.answer(id), what: 'answer' })),
  ];
}

const emptyAsNull = (text: string): string | null => (text === '' ? null : text);
