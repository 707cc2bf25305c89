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
  for (const page of service.pages) {
    const questions = page.questions.filter(({ when }) => when === null || when.holds(answers));
    if (questions.length > 0) pages.push({ ...page, questions });
    for (const { id, required, options } of questions) {
      const answer = given[id] ?? '';
      const possible = options.length === 0 || options.some(({ value }) => value === answer);
      if (answer !== '' && possible) answers[id] = answer;
      else if (required) missing.push({ pageId: page.id, questionId: id });
    }
  }
  const documents = service.requirements.filter(({ when }) => when === null || when.holds(answers));
  return { pages, documents, answers, missing };
}
