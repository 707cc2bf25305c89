import type { Answers, FormPage, Requirement, Service } from './service.ts';

/** A form at one moment, as plain data. */
export type FormOutcome = {
  /** Pages that can be reached, in order, each with only the questions that are asked; none is empty. */
  pages: readonly FormPage[];
  /** Documents that are asked for, mandatory or not. */
  documents: readonly Requirement[];
  /** Answers to questions that are asked; empty ones left out. */
  answers: Answers;
  /** Questions that must be answered and are not yet. */
  missing: readonly { pageId: string; questionId: string }[];
};

/**
 * Which pages, questions and documents follow from the answers. Answers that can no longer be reached count for nothing, not even in later conditions.
 * @param given may hold more than is asked, and empty texts for what was left empty.
 */
export function evaluateForm(service: Pick<Service, 'pages' | 'requirements'>, given: Answers): FormOutcome {
  const answers: Record<string, string> = {};
  const pages: FormPage[] = [];
  const missing: { pageId: string; questionId: string }[] = [];
  // What was chosen before the form began counts from the first page on.
  for (const { id, options, chosenAtStart } of service.pages.flatMap(({ questions }) => questions))
    if (chosenAtStart === true && options.some(({ value }) => value === given[id])) answers[id] = given[id] ?? '';
  for (const page of service.pages) {
    const questions = page.questions.filter(({ when }) => when === null || when.holds(answers));
    if (questions.length > 0) pages.push({ ...page, questions });
    for (const { id, required, options, kind } of questions) {
      const answer = given[id] ?? '';
      const chosen = kind === 'checkbox' ? answer.split('\n') : [answer];
      const possible = options.length === 0 || chosen.every((one) => options.some(({ value }) => value === one));
      if (answer !== '' && possible) answers[id] = answer;
      else if (required) missing.push({ pageId: page.id, questionId: id });
    }
  }
  const documents = service.requirements.filter(({ when }) => when === null || when.holds(answers));
  return { pages, documents, answers, missing };
}

/** Pages as they are gone through after the start: without what was chosen there and is answered; none is empty. */
export function walkedPages({ pages, answers }: Pick<FormOutcome, 'pages' | 'answers'>): FormPage[] {
  return pages.flatMap((page) => {
    const questions = page.questions.filter(({ id, chosenAtStart }) => chosenAtStart !== true || answers[id] === undefined);
    return questions.length === page.questions.length ? [page] : questions.length === 0 ? [] : [{ ...page, questions }];
  });
}
