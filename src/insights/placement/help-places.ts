import { questionStep, STEPS } from '../../applications/notice-step.ts';
import type { Service } from '../../catalogue/service.ts';
import { formScenes } from '../../tutorials/listen/step-rules.ts';
import type { Place } from '../../tutorials/listen/step-rules.ts';
import type { Texts } from '../../web/texts/texts.ts';

/** Steps outside of an application at which help stands, with where a film tells them. */
const BEFORE: Readonly<Record<string, Omit<Place, 'labels'>>> = {
  daftar: { stage: 3, scenes: ['sign-up'] },
  masuk: { stage: 5, scenes: ['sign-in'] },
};
/** Steps of every application, after its questions. */
const AFTER: Readonly<Record<string, Omit<Place, 'labels'>>> = {
  [STEPS.documents]: { stage: 7, scenes: ['upload'] },
  [STEPS.review]: { stage: 7, scenes: ['send'] },
};

/** The steps at which "Butuh bantuan?" can stand, in their order: those of a service, or those that all services have. */
export const helpSteps = (service: Service | null): string[] => [
  ...Object.keys(BEFORE),
  ...(service?.pages.map(({ id }) => questionStep(id)) ?? []),
  ...Object.keys(AFTER),
];

/** A step in words: pages of questions by their titles. */
export function helpStepInWords(t: Texts, service: Service | null, step: string): string {
  if (step === '') return t.placement.allSteps;
  const page = service?.pages.find(({ id }) => questionStep(id) === step);
  return page?.title ?? t.hurdles.steps[step] ?? step;
}

/** Where the film of a service tells a step; null for a step that has no help. */
export function helpPlace(service: Service, step: string): Place | null {
  const page = service.pages.find(({ id }) => questionStep(id) === step);
  if (page !== undefined)
    return { stage: 6, scenes: formScenes(service.pages, page.id), labels: page.questions.map(({ label }) => label) };
  const known = BEFORE[step] ?? AFTER[step];
  return known === undefined ? null : { ...known, labels: [] };
}
