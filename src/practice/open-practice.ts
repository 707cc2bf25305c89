import { exampleAnswers } from '../catalogue/examples.ts';
import { evaluateForm, walkedPages } from '../catalogue/form.ts';
import type { FormOutcome } from '../catalogue/form.ts';
import { isLocal } from '../catalogue/service.ts';
import type { FormPage, Requirement, Service } from '../catalogue/service.ts';
import type { PortalContext } from '../web/environment.ts';
import { filmPerson } from '../world/people.ts';
import { practiceCookie } from './practice-cookie.ts';
import { practiceParts } from './practice-rules.ts';
import type { Practice, PracticePart } from './practice-rules.ts';

/** What is practised: the service's own form with invented answers. */
export type Exercise = {
  service: Service;
  outcome: FormOutcome;
  pages: readonly FormPage[];
  /** Those that must be handed in. */
  papers: readonly Requirement[];
  parts: readonly PracticePart[];
};

/** The code that a practice shows on the screen in place of a message. */
export const SAMPLE_CODE = '246810';

/** Good by the portal's own rules, and nobody's. */
export const SAMPLE_PASSWORD = 'latihan-pintu';

/** Where codes go by e-mail. */
export const SAMPLE_EMAIL = 'siti@contoh.id';

/** The invented person whose data everybody practises with. */
export const samplePerson = filmPerson;

/** Whether people apply for it here, so that there is something to practise. */
export const canBePractised = (service: Service): boolean => isLocal(service) && service.pages.length > 0;

/** The exercise of an address; null where there is none. */
export function findExercise(c: PortalContext): Exercise | null {
  const service = c.get('portal').catalogue.services.get(c.req.param('slug') ?? '');
  return service === undefined || !canBePractised(service) ? null : exerciseOf(service);
}

/** A service with its own examples, and with the invented person's data where it asks for one's own. */
export function exerciseOf(service: Service): Exercise {
  const own = service.pages
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, profileField }) => (profileField === null ? [] : [[id, samplePerson[profileField]] as const]));
  const outcome = evaluateForm(service, { ...exampleAnswers(service), ...Object.fromEntries(own) });
  const pages = walkedPages(outcome);
  const papers = outcome.documents.filter(({ mandatory }) => mandatory);
  const parts = practiceParts(
    pages.map(({ id }) => id),
    papers.length > 0,
  );
  return { service, outcome, pages, papers, parts };
}

/** The practice that this browser is in; null when it is in none of this service. */
export function readPractice(c: PortalContext, { service }: Pick<Exercise, 'service'>): Practice | null {
  const practice = practiceCookie.read(c);
  return practice?.slug === service.slug ? practice : null;
}
