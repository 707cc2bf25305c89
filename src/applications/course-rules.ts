import type { Application } from './application.ts';

export type CourseStep = 'sent' | 'check' | 'review' | 'sign' | 'issued' | 'refused' | 'withdrawn';

type Course = readonly { step: CourseStep; state: 'done' | 'now' | 'later' }[];

const STAGES = ['sent', 'check', 'review', 'sign', 'issued'] as const satisfies readonly CourseStep[];
const STAGE_OF = { completeness: 'check', technical: 'review', review: 'review', signing: 'sign' } as const;

type Looked = Pick<Application, 'state' | 'correctionFrom' | 'completeAt'> & { technicalOffice?: string | null };

/** The way of a sent application, from sending to the permit: what is done, where it is now, what comes. While the applicant has the ball it stands where it was. */
export function courseOf({ state, correctionFrom, completeAt, technicalOffice }: Looked): Course {
  // Sent, and no office was named to review it.
  const isReviewed =
    technicalOffice !== null || [state, correctionFrom].some((each) => each === 'technical' || each === 'review');
  const stages: readonly CourseStep[] = isReviewed ? STAGES : STAGES.filter((step) => step !== 'review');
  if (state === 'issued') return stages.map((step) => ({ step, state: 'done' }));
  if (state === 'refused' || state === 'withdrawn') {
    const behind: CourseStep[] = completeAt === null ? ['sent'] : ['sent', 'check'];
    return [...behind, state].map((step) => ({ step, state: 'done' }));
  }
  const at = state === 'correction' || state === 'payment' ? correctionFrom : state;
  const stage = at === 'technical' || at === 'review' || at === 'signing' ? STAGE_OF[at] : STAGE_OF.completeness;
  const here = stages.indexOf(stage);
  return stages.map((step, place) => ({ step, state: place < here ? 'done' : place === here ? 'now' : 'later' }));
}

/** Whether the promised day is over without an answer. @param today local day. */
export const isLate = ({ state, dueOn }: Pick<Application, 'state' | 'dueOn'>, today: string): boolean =>
  (state === 'completeness' || state === 'technical' || state === 'review' || state === 'signing') &&
  dueOn !== null &&
  today > dueOn;
