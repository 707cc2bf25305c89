import { evaluateForm } from './form.ts';
import { isLocal } from './service.ts';
import type { Answers, DeskStage, Service, StageKind } from './service.ts';

type Answered = Pick<Service, 'course' | 'pages' | 'requirements'>;

/** The steps that an application with these answers goes through. */
export function courseWith(service: Answered, given: Answers): DeskStage[] {
  const { answers } = evaluateForm(service, given);
  return service.course.filter(({ when }) => when === null || when.holds(answers));
}

/** The same as the desk walks it: a last look that only the reviewing office may take falls away where no office reviews. */
export function walkedCourse(service: Answered, given: Answers): DeskStage[] {
  const course = courseWith(service, given);
  const isReviewed = course.some(({ kind }) => kind === 'technical');
  return course.filter(({ kind, by }) => kind !== 'review' || isReviewed || by.includes('front_desk'));
}

/** Whether a step is gone through with these answers. */
export const goesThrough = (service: Answered, kind: StageKind, given: Answers): boolean =>
  courseWith(service, given).some((stage) => stage.kind === kind);

/** Whether nothing is paid, whatever is answered. */
export const isAlwaysFree = ({ fee, fees }: Pick<Service, 'fee' | 'fees'>): boolean => fee.free && fees.every(({ free }) => free);

/** Whether anything is paid that the city handles itself. */
export const isAnythingPaid = (services: Iterable<Service>): boolean =>
  [...services].some((service) => isLocal(service) && !isAlwaysFree(service));

/** Everything that may be paid: with which answers, and at last what is paid otherwise. */
export const feesOf = ({ fee, fees }: Pick<Service, 'fee' | 'fees'>): { free: boolean; text: string; when: string | null }[] => [
  ...fees.map(({ free, text, whenInWords }) => ({ free, text, when: whenInWords })),
  { ...fee, when: null },
];

/** What is paid with these answers. */
export function feeWith(service: Pick<Service, 'fee' | 'fees' | 'pages' | 'requirements'>, given: Answers): Service['fee'] {
  const { answers } = evaluateForm(service, given);
  return service.fees.find(({ when }) => when.holds(answers)) ?? service.fee;
}
