import { isSeq } from 'yaml';
import type { RawRecord } from '../../catalogue/record.ts';
import { TRANSACTION_QUESTION } from '../../catalogue/compile-transactions.ts';
import { asTyped, entriesOf, idsIn, recordOf } from './definition-text.ts';
import type { DefinitionText } from './definition-text.ts';

/** Up or down by one. */
export type Direction = 'naik' | 'turun';

/** Changes places with the neighbour; at the end of the list nothing happens. @param at from 0. */
export function moveEntry(document: DefinitionText, key: string, at: number, direction: Direction): void {
  swap(document, [key], at, direction === 'naik' ? at - 1 : at + 1);
}

/** Which ways a question can go, as `moveQuestion` goes them. @param at from 0. */
export function questionMoves(record: RawRecord, at: number): Moves {
  const list = entriesOf(record, 'form_fields');
  const place = pageOf(record, asTyped(list.find((each) => each.at === at)?.entry['id']));
  if (place === null) return entryMoves(list.length, at);
  const pages = entriesOf(record, 'pages');
  const questions: unknown = pages[place.page]?.entry['questions'];
  const last = Array.isArray(questions) ? questions.length - 1 : 0;
  return { up: place.page > 0 || place.at > 0, down: place.page < pages.length - 1 || place.at < last };
}

/** Whether an entry can go up and down; at an end of its list there is nowhere to go. */
export type Moves = { up: boolean; down: boolean };

/** Which ways an entry of a list can go. @param at from 0. */
export const entryMoves = (count: number, at: number): Moves => ({ up: at > 0, down: at < count - 1 });

/** Takes an entry out of a list. */
export function removeEntry(document: DefinitionText, key: string, at: number): void {
  document.deleteIn([key, at]);
  // An empty list would stand in the layout of a full one.
  const list: unknown = recordOf(document)[key];
  if (Array.isArray(list) && list.length === 0) document.set(key, document.createNode([], { flow: true }));
}

/** Where a question stands: its page and its place on it, both from 0; null = no page names it. */
export function pageOf(record: RawRecord, id: string): { page: number; at: number } | null {
  for (const { at: page, entry } of entriesOf(record, 'pages')) {
    const questions: unknown = entry['questions'];
    const at = Array.isArray(questions) ? questions.indexOf(id) : -1;
    if (at >= 0) return { page, at };
  }
  return null;
}

/**
 * The questions that are answered before one is shown, so that its condition can ask them: those of earlier pages, or where no pages are named, earlier in order.
 * What is chosen before the form begins is known everywhere.
 * @param id of the question; one that there is not yet stands last.
 */
export function answeredBefore(record: RawRecord, id: string): ReadonlySet<string> {
  const ids = idsIn(record, 'form_fields');
  const pages = entriesOf(record, 'pages');
  const at = ids.indexOf(id);
  const page = pageOf(record, id)?.page ?? pages.length - 1;
  const earlier =
    pages.length === 0
      ? ids.slice(0, at === -1 ? undefined : at)
      : ids.filter((other) => (pageOf(record, other)?.page ?? pages.length) < page);
  return new Set([...earlier, TRANSACTION_QUESTION].filter((other) => other !== id));
}

/** Moves a question on its page, from the edge of one page to the next; where no pages are named, in the list. */
export function moveQuestion(document: DefinitionText, at: number, direction: Direction): void {
  const record = recordOf(document);
  const id = asTyped(entriesOf(record, 'form_fields').find((each) => each.at === at)?.entry['id']);
  const place = pageOf(record, id);
  if (place === null) return moveEntry(document, 'form_fields', at, direction);
  const count = questionsOn(document, place.page);
  const next = direction === 'naik' ? place.at - 1 : place.at + 1;
  if (next >= 0 && next < count) return swap(document, ['pages', place.page, 'questions'], place.at, next);
  const page = direction === 'naik' ? place.page - 1 : place.page + 1;
  if (questionsOn(document, page) === 0) return;
  putOnPage(document, id, page, direction === 'naik' ? 'end' : 'start');
}

/** Puts a question on another page, and takes away the page that it leaves empty. @param page from 0. */
export function putOnPage(document: DefinitionText, id: string, page: number, where: 'start' | 'end'): void {
  const target = document.getIn(['pages', page, 'questions']);
  if (!isSeq(target)) return;
  const before = pageOf(recordOf(document), id);
  if (before?.page === page) return;
  const node = document.createNode(id);
  if (where === 'end') target.items.push(node);
  else target.items.unshift(node);
  if (before !== null) leavePage(document, before);
}

/** A page of its own for a question, after the page that it stood on, or at the end. */
export function putOnNewPage(document: DefinitionText, id: string, title: string): void {
  const before = pageOf(recordOf(document), id);
  const pages = document.get('pages');
  if (!isSeq(pages)) return;
  const node = document.createNode({ title, questions: [id] });
  if (before === null) return void pages.items.push(node);
  pages.items.splice(before.page + 1, 0, node);
  leavePage(document, before);
}

/** Takes a question out of the definition and off its page. Conditions that ask it are told as faults. */
export function removeQuestion(document: DefinitionText, at: number): void {
  const record = recordOf(document);
  const place = pageOf(record, asTyped(entriesOf(record, 'form_fields').find((each) => each.at === at)?.entry['id']));
  removeEntry(document, 'form_fields', at);
  if (place !== null) leavePage(document, place);
}

function leavePage(document: DefinitionText, { page, at }: { page: number; at: number }): void {
  document.deleteIn(['pages', page, 'questions', at]);
  if (questionsOn(document, page) > 0) return;
  document.deleteIn(['pages', page]);
  const pages = document.get('pages');
  // Without any page the order of the file counts again.
  if (isSeq(pages) && pages.items.length === 0) document.delete('pages');
}

function questionsOn(document: DefinitionText, page: number): number {
  const questions = page < 0 ? undefined : document.getIn(['pages', page, 'questions']);
  return isSeq(questions) ? questions.items.length : 0;
}

function swap(document: DefinitionText, path: readonly (string | number)[], one: number, other: number): void {
  const list = document.getIn(path);
  if (!isSeq(list)) return;
  const [a, b] = [list.items[one], list.items[other]];
  if (a === undefined || b === undefined) return;
  list.items[one] = b;
  list.items[other] = a;
}
