import { fixedFields } from '../accounts/identity-rules.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Office } from '../catalogue/office.ts';
import type { FormPage, Question } from '../catalogue/service.ts';
import type { Application } from './application.ts';

type Asking = { person: SignedInPerson | null; office: Pick<Office, 'identity'> };
type Of = Pick<Application, 'personId' | 'firmId' | 'answers'>;

/** Served at the counter by the card that the officer saw, as there is no phone by which anybody proves who they are. */
export const isKnownByCard = (person: SignedInPerson | null): boolean =>
  person?.helping?.counter !== undefined && person.profile.phone === '';

/**
 * Questions of a page that are answered for good in the person's own application, as long as the answer is the account's: what the national sign-in told and the
 * office does not let people change, and at the counter the name and NIK of the card that the officer saw.
 */
export function toldQuestions({ questions }: Pick<FormPage, 'questions'>, of: Of, { person, office }: Asking): Question[] {
  if (person === null || person.id !== of.personId || of.firmId !== null) return [];
  const fixed = isKnownByCard(person) ? (['name', 'nik'] as const) : fixedFields(person.profile, office);
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
