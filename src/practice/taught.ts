import type { FormPage, Question } from '../catalogue/service.ts';
import { mannerOf } from '../tutorials/script/answer.ts';

/**
 * The question of a page that people answer by themselves; the others stand filled in, as a film fills them in one go. The first of a manner that no page
 * before has shown, else the first that must be answered.
 */
export function taughtOn(pages: readonly FormPage[], page: FormPage): Question | undefined {
  const before = pages
    .slice(
      0,
      pages.findIndex(({ id }) => id === page.id),
    )
    .flatMap(({ questions }) => questions);
  const known = new Set(before.map(mannerOf));
  const must = page.questions.filter(({ required }) => required);
  return must.find((question) => !known.has(mannerOf(question))) ?? must[0] ?? page.questions[0];
}
