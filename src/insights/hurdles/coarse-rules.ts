import { coarse } from '../few-rules.ts';
import type { AttemptFigures, StepFigures, StepPlace } from './hurdle-rules.ts';

/** The figures of a chosen group, its people in fives. Of times and stays no person is known. */
export const coarseFigures = (of: StepPlace & StepFigures): StepPlace & StepFigures => ({
  ...of,
  people: coarse(of.people),
  answered: coarse(of.answered),
  lost: coarse(of.lost),
  refusedPeople: coarse(of.refusedPeople),
  firstRefused: coarse(of.firstRefused),
  returned: coarse(of.returned),
  helped: coarse(of.helped),
  listened: coarse(of.listened),
  watched: coarse(of.watched),
});

/** How many of a chosen group began, sent and stopped, in fives. */
export const coarseAttempts = ({ begun, sent, lost }: AttemptFigures): AttemptFigures => ({
  begun: coarse(begun),
  sent: coarse(sent),
  lost: coarse(lost),
});
