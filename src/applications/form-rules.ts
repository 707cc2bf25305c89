import { walkedPages } from '../catalogue/form.ts';
import type { FormOutcome } from '../catalogue/form.ts';
import type { Answers, FormPage, Service } from '../catalogue/service.ts';

/** A part of an application in the making: a page of questions, the documents, the review. */
export type Part = { kind: 'page'; page: FormPage } | { kind: 'documents' } | { kind: 'review' };

type Walked = Pick<FormOutcome, 'pages' | 'answers'>;

/** Every part that can be reached now, in order; documents and review always come last. What was chosen at the start is no part. */
export const partsOf = (outcome: Walked): Part[] => [
  ...walkedPages(outcome).map((page): Part => ({ kind: 'page', page })),
  { kind: 'documents' },
  { kind: 'review' },
];

/** Whether somebody has been on a page: each of its questions was answered, or left empty on purpose. */
export const wasAnswered = (page: Pick<FormPage, 'questions'>, answers: Answers): boolean =>
  page.questions.every(({ id, required }) => (required ? (answers[id] ?? '') !== '' : answers[id] !== undefined));

/** Ids of documents that must be there and are not. */
export const missingDocuments = ({ documents }: Pick<FormOutcome, 'documents'>, held: readonly { requirement: string }[]) =>
  documents.filter(({ id, mandatory }) => mandatory && !held.some(({ requirement }) => requirement === id));

/** The first part that is not done; the review when all is. */
export function resumeAt(outcome: FormOutcome, answers: Answers, held: readonly { requirement: string }[]): Part {
  const open = walkedPages(outcome).find((page) => !wasAnswered(page, answers));
  if (open !== undefined) return { kind: 'page', page: open };
  return missingDocuments(outcome, held).length > 0 ? { kind: 'documents' } : { kind: 'review' };
}

/**
 * What comes after a page was saved. Who came from the review goes back there, unless the answer has opened a page that is not done.
 * @param pageId may be a page that cannot be reached any more.
 */
export function partAfter(
  pageId: string,
  form: { service: Pick<Service, 'pages'>; outcome: FormOutcome; answers: Answers; fromReview: boolean },
): Part {
  const { service, outcome, answers, fromReview } = form;
  if (fromReview) {
    const open = outcome.pages.find((page) => !wasAnswered(page, answers));
    return open === undefined ? { kind: 'review' } : { kind: 'page', page: open };
  }
  const place = (id: string) => service.pages.findIndex((page) => page.id === id);
  const next = walkedPages(outcome).find((page) => place(page.id) > place(pageId));
  return next === undefined ? { kind: 'documents' } : { kind: 'page', page: next };
}

/** The page before a page; null before the first. */
export function pageBefore(outcome: Walked, pageId: string): FormPage | null {
  const pages = walkedPages(outcome);
  const at = pages.findIndex(({ id }) => id === pageId);
  return pages[at - 1] ?? null;
}
