import { createHmac } from 'node:crypto';
import type { Answers } from '../catalogue/service.ts';

/**
 * Stands in the form of a page and says which answers were stored when it was shown, so that a page from another tab is told from one that is up to date. Only the
 * page's own answers count: two tabs on two pages do not disturb each other.
 */
export function pageMark(secret: string, questions: readonly string[], answers: Answers): string {
  const stored = questions.map((id) => [id, answers[id] ?? '']);
  return createHmac('sha256', secret)
    .update(`page:${JSON.stringify(stored)}`)
    .digest('base64url')
    .slice(0, 22);
}
