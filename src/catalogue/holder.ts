import type { Answers, ProfileField, Service } from './service.ts';

/** The answer to the question that belongs to a field of the account; `''` when the service does not ask it. */
export function profileAnswer(service: Pick<Service, 'pages'>, answers: Answers, field: ProfileField): string {
  const question = service.pages.flatMap(({ questions }) => questions).find(({ profileField }) => profileField === field);
  return question === undefined ? '' : (answers[question.id] ?? '');
}

/** Who the permit is for, as the application says. */
export const holderName = (service: Pick<Service, 'pages'>, answers: Answers): string => profileAnswer(service, answers, 'name');
