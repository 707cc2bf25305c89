import { walkedPages } from '../catalogue/form.ts';
import type { FieldWarning } from '../catalogue/field-fault.ts';
import type { Office } from '../catalogue/office.ts';
import { postedOf } from '../catalogue/parse-answer.ts';
import { parsePage } from '../catalogue/parse-page.ts';
import type { Answers, FormPage } from '../catalogue/service.ts';
import { mendableQuestions } from './correction-rules.ts';
import type { Dossier } from './dossier.ts';
import { typedFields } from './typed-rules.ts';

/**
 * A page as it is asked now; in a correction with only the questions that may be changed. Null when nothing of it is asked.
 * @param whole with what was chosen at the start, to change it.
 */
export function shownPage({ application, outcome, documents, items }: Dossier, id: string, whole = false): FormPage | null {
  const page = outcome.pages.find((each) => each.id === id);
  if (page === undefined) return null;
  if (application.state !== 'correction') return whole ? page : (walkedPages(outcome).find((each) => each.id === id) ?? null);
  const mendable = mendableQuestions(outcome, documents, items);
  const questions = page.questions.filter((question) => mendable.includes(question.id));
  return questions.length === 0 ? null : { ...page, questions };
}

/** The questions whose stored answers a page of the form vouches for: all of it, also what it does not show. */
export const markedQuestions = ({ application, outcome }: Dossier, page: FormPage): FormPage =>
  application.state === 'draft' ? (outcome.pages.find(({ id }) => id === page.id) ?? page) : page;

/** What the fields of a page show for the stored answers. */
export const storedFields = ({ questions }: Pick<FormPage, 'questions'>, answers: Answers): Record<string, string> =>
  Object.assign({}, ...questions.map((question) => postedOf(question, answers[question.id] ?? '')));

/** What the fields of a page show: what was typed last, else what is stored. */
export function shownFields(
  { application, typed }: Pick<Dossier, 'application' | 'typed'>,
  page: FormPage,
): Record<string, string> {
  const stored = storedFields(page, application.answers);
  return { ...stored, ...typedFields(page, typed) };
}

type Given = { today: string; office: Pick<Office, 'kelurahan'> };

/** What may be a slip in the stored answers of some pages. */
export const storedWarnings = (
  pages: readonly FormPage[],
  answers: Answers,
  given: Given,
): { warning: FieldWarning; page: FormPage }[] =>
  pages.flatMap((page) => parsePage(page, storedFields(page, answers), given).warnings.map((warning) => ({ warning, page })));
