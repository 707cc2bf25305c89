import type { FormOutcome } from '../catalogue/form.ts';
import type { Requirement } from '../catalogue/service.ts';
import { missingDocuments } from './form-rules.ts';

/** What these rules look at of an item that the desk named. */
type Named = { kind: 'question' | 'document'; item: string; mendedAt: Date | null };

type Held = readonly { requirement: string }[];

/**
 * What must follow although nobody named it: a mended answer can make the form ask for something that was never given. Only what is missing counts, so that
 * nothing else can be changed on the way.
 */
export function followingFrom(outcome: FormOutcome, held: Held, items: readonly Named[]) {
  const named = (kind: Named['kind'], id: string) => items.some((item) => item.kind === kind && item.item === id);
  return {
    questions: outcome.missing.filter(({ questionId }) => !named('question', questionId)),
    documents: missingDocuments(outcome, held).filter(({ id }) => !named('document', id)),
  };
}

/** Questions that can be changed in a correction: those named, and those that follow from them. */
export function mendableQuestions(outcome: FormOutcome, held: Held, items: readonly Named[]): string[] {
  const named = items.filter(({ kind }) => kind === 'question').map(({ item }) => item);
  return [...named, ...followingFrom(outcome, held, items).questions.map(({ questionId }) => questionId)];
}

/** How an item stands; `moot` = another answer changed, so it is not asked for any more. */
export function standingOf(outcome: FormOutcome, item: Named): 'mended' | 'open' | 'moot' {
  const asked =
    item.kind === 'question'
      ? outcome.pages.some(({ questions }) => questions.some(({ id }) => id === item.item))
      : outcome.documents.some(({ id }: Pick<Requirement, 'id'>) => id === item.item);
  if (!asked) return 'moot';
  return item.mendedAt === null ? 'open' : 'mended';
}

/** The documents that the desk wants again and that are not mended yet. */
export const documentsToMend = (outcome: FormOutcome, items: readonly Named[]): Requirement[] =>
  outcome.documents.filter(({ id }) =>
    items.some((item) => item.kind === 'document' && item.item === id && standingOf(outcome, item) === 'open'),
  );

/** How many things are left to do before the correction can be sent again. */
export function leftToMend(outcome: FormOutcome, held: Held, items: readonly Named[]): number {
  const { questions, documents } = followingFrom(outcome, held, items);
  const open = items.filter((item) => standingOf(outcome, item) === 'open').length;
  return open + questions.length + documents.length;
}
