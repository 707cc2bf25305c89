import { fieldNames } from '../catalogue/parse-answer.ts';
import type { FormPage } from '../catalogue/service.ts';

/** Fields by name, exactly as they stand on the screen. */
export type Fields = Readonly<Record<string, string>>;

/**
 * What one showing of a page holds in its fields. `showing`: a random name that each showing of a page is given; `order`: the how many-th time it sends them,
 * because what was sent first may arrive last.
 */
export type Typed = { values: Fields; showing: string; order: number };

/** The same, kept for a page until its button is pressed. */
export type TypedPage = Typed & { page: string; at: Date };

/** Longest a page may be in all, in characters: far more than its questions accept, far less than could fill a disk. */
export const LONGEST_TYPED = 40_000;

/** Longest a name of a showing is; ours have eight characters. */
const LONGEST_SHOWING = 40;

/** What a page posts, without what is not of its questions. What no page of ours sends as name or order of a showing counts as none. */
export function readTyped(page: Pick<FormPage, 'questions'>, posted: Readonly<Record<string, string | undefined>>): Typed {
  const names = page.questions.flatMap(fieldNames);
  const values = Object.fromEntries(names.map((name) => [name, plain(posted[name] ?? '')]));
  return { values, showing: (posted['_tampilan'] ?? '').slice(0, LONGEST_SHOWING), order: orderOf(posted['_urutan']) };
}

function orderOf(posted: string | undefined): number {
  const order = Number(posted ?? 0);
  return Number.isSafeInteger(order) && order > 0 ? order : 0;
}

/** Whether fields say the same; one that is not there is empty. */
export function sameFields(some: Fields, others: Fields): boolean {
  const names = [...Object.keys(some), ...Object.keys(others)];
  return names.every((name) => plain(some[name] ?? '').trim() === plain(others[name] ?? '').trim());
}

/** What was typed into a page and not handed in; null = nothing. */
export const typedOn = (typed: readonly TypedPage[], page: Pick<FormPage, 'id'>): TypedPage | null =>
  typed.find((each) => each.page === page.id) ?? null;

/** Its fields, as far as they are asked now. */
export function typedFields(page: Pick<FormPage, 'id' | 'questions'>, typed: readonly TypedPage[]): Fields {
  const values = typedOn(typed, page)?.values ?? {};
  const asked = new Set(page.questions.flatMap(fieldNames));
  return Object.fromEntries(Object.entries(values).filter(([name]) => asked.has(name)));
}

/** Pages that are asked and hold what was typed but not handed in: sent now, an application would say something older. */
export const unpressedPages = (outcome: { pages: readonly FormPage[] }, typed: readonly TypedPage[]): FormPage[] =>
  outcome.pages.filter((page) => typedOn(typed, page) !== null);

/** Browsers send the ends of lines as two signs. */
const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
