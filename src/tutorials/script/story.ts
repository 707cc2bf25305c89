import { evaluateForm, walkedPages } from '../../catalogue/form.ts';
import type { FormOutcome } from '../../catalogue/form.ts';
import type { Office } from '../../catalogue/office.ts';
import type { Requirement, Service } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { WorldPerson } from '../../world/people.ts';

/** What a film is told from. Its words are those of the screen, so that a film and the page that it shows cannot say different things. */
export type Given = { service: Service; person: WorldPerson; office: Office; t: Texts };

/** The path that is filmed: the commonest answers, and what is asked for because of them. */
export type Story = Given & {
  form: FormOutcome;
  /** Documents that are prepared and uploaded: those that must be handed in, or, when none must, those that may. */
  documents: readonly Requirement[];
  /** Documents that may be left out are asked for besides. */
  mayLeaveOut: boolean;
};

/** Follows a service's own examples through its form. */
export function tellStory(given: Given): Story {
  const { service } = given;
  const examples = service.pages.flatMap((page) => page.questions.map(({ id, example }) => [id, example] as const));
  const outcome = evaluateForm(service, Object.fromEntries(examples));
  // What is chosen at the start is told there.
  const form = { ...outcome, pages: walkedPages(outcome) };
  const needed = form.documents.filter(({ mandatory }) => mandatory);
  return {
    ...given,
    form,
    documents: needed.length > 0 ? needed : form.documents,
    mayLeaveOut: needed.length > 0 && needed.length < form.documents.length,
  };
}
