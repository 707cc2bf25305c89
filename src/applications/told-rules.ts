import { fixedFields } from '../accounts/identity-rules.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Office } from '../catalogue/office.ts';
import type { FormPage, Question } from '../catalogue/service.ts';
import type { Application } from './application.ts';

type Asking = { person: SignedInPerson | null; office: Pick<Office, 'identity'> };
type Of = Pick<Application, 'personId' | 'firmId' | 'answers'>;

/** Questions of a page whose answers the national sign-in told and the office does not let people change: in their own application, and as it told them. */
export function toldQuestions({ questions }: Pick<FormPage, 'questions'>, of: Of, { person, office }: Asking): Question[] {
  if (person === null || person.id !== of.personId || of.firmId !== null) return [];
  const fixed = fixedFields(person.profile, office);
  return questions.filter(({ id, profileField: field }) => {
    const told = fixed.find((each) => each === field);
    return told !== undefined && of.answers[id] === person.profile[told];
  });
}

/** A page without them; one that would be empty stays as it is. */
export function withoutTold(page: FormPage, of: Of, asking: Asking): FormPage {
  const told = toldQuestions(page, of, asking);
  const questions = page.questions.filter((question) => !told.includes(question));
  return questions.length === 0 ? page : { ...page, questions };
}
