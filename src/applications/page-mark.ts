import { createHmac } from 'node:crypto';
import type { Answers } from '../catalogue/service.ts';
import { sameFields } from './typed-rules.ts';
import type { Typed } from './typed-rules.ts';

/** A page as it is kept now. */
type KeptPage = { secret: string; questions: readonly string[]; answers: Answers; typed: Typed | null };

/**
 * Stands in the form of a page and says what was kept of it when it was shown, so that a page from another tab is told from one that is up to date. Only the page's
 * own answers count, and what was typed into it beside them: two tabs on two pages do not disturb each other.
 */
export function pageMark(page: KeptPage): string {
  return page.typed === null ? answersMark(page) : `${answersMark(page)}.${typedMark(page.secret, page.typed)}`;
}

/** Whether a page with this mark was shown with the answers that are stored now. */
export const knowsAnswers = (page: KeptPage, mark: string): boolean => mark.split('.')[0] === answersMark(page);

/** Whether nothing was typed elsewhere since a page was shown: it showed it, or wrote it, or says the same. */
export function knowsTyped({ secret, typed }: KeptPage, shown: { mark: string; typed?: Typed }): boolean {
  if (typed === null || shown.mark.split('.')[1] === typedMark(secret, typed)) return true;
  return shown.typed !== undefined && (shown.typed.showing === typed.showing || sameFields(shown.typed.values, typed.values));
}

const answersMark = ({ secret, questions, answers }: KeptPage): string =>
  signed(secret, `page:${JSON.stringify(questions.map((id) => [id, answers[id] ?? '']))}`);

const typedMark = (secret: string, { values }: Typed): string =>
  signed(secret, `typed:${JSON.stringify(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`);

const signed = (secret: string, words: string): string =>
  createHmac('sha256', secret).update(words).digest('base64url').slice(0, 22);
