import { questionStep, STEPS } from '../../applications/notice-step.ts';
import type { Catalogue } from '../../catalogue/read-catalogue.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { StepPlace } from './hurdle-rules.ts';

/** A step in words: what it is called, and where it lies. */
export type StepWords = { title: string; where: string };

/** Names a step as the people who meet it see it. What the live definition does not have any more keeps its code. */
export function stepInWords(t: Texts, catalogue: Pick<Catalogue, 'services'>, place: StepPlace): StepWords {
  const words = t.hurdles;
  const service = catalogue.services.get(place.service);
  if (place.service === '') return { title: words.steps[place.step] ?? place.step, where: words.noService };
  if (service === undefined) return { title: words.steps[place.step] ?? place.step, where: place.service };
  return { title: titleIn(words, service, place), where: whereIn(words, service, place.step) };
}

function titleIn(words: Texts['hurdles'], service: Service, { step, item }: StepPlace): string {
  const page = service.pages.find(({ id }) => questionStep(id) === step);
  if (page !== undefined) return page.title;
  const requirement = service.requirements.find(({ id }) => id === item);
  if (step === STEPS.documents && requirement !== undefined) return words.document(requirement.name);
  return words.steps[step] ?? step;
}

function whereIn(words: Texts['hurdles'], service: Service, step: string): string {
  const order = [...service.pages.map(({ id }) => questionStep(id)), STEPS.documents, STEPS.review];
  const at = order.indexOf(step);
  return at < 0 ? service.shortName : words.where(service.shortName, at + 1);
}

/** The question that a refusal is about, by its label; '' where it is about none. */
export function itemInWords(catalogue: Pick<Catalogue, 'services'>, { service: slug, item }: StepPlace): string {
  const service = catalogue.services.get(slug);
  const question = service?.pages.flatMap(({ questions }) => questions).find(({ id }) => id === item);
  return question?.label ?? service?.requirements.find(({ id }) => id === item)?.name ?? '';
}

/** How many questions a step asks; null where it is no page of questions. */
export function questionsAt(catalogue: Pick<Catalogue, 'services'>, { service, step }: StepPlace): number | null {
  const page = catalogue.services.get(service)?.pages.find(({ id }) => questionStep(id) === step);
  return page === undefined || page.questions.length === 0 ? null : page.questions.length;
}
