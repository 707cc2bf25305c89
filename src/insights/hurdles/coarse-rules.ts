import { coarse } from '../few-rules.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { AttemptFigures, Hurdle, StepFigures } from './hurdle-rules.ts';
import type { Silent } from './silent-rules.ts';

/** The figures of a chosen group, its people and what was refused in fives. Of stays no person is known. */
export const coarseFigures = <Of extends StepFigures>(of: Of): Of => ({
  ...of,
  people: coarse(of.people),
  answered: coarse(of.answered),
  lost: coarse(of.lost),
  paused: coarse(of.paused),
  refusedPeople: coarse(of.refusedPeople),
  refusals: coarse(of.refusals),
  firstRefused: coarse(of.firstRefused),
  returned: coarse(of.returned),
  helped: coarse(of.helped),
  listened: coarse(of.listened),
  watched: coarse(of.watched),
});

/** A hurdle of a chosen group. Its place and its trend are those of the true figures. */
export function coarseHurdle(of: Hurdle): Hurdle {
  const told = coarseFigures(of);
  const share = { count: told.lost, of: told.people };
  return { ...told, share: share.count / share.of, interval: wilsonInterval(share) };
}

/** What nobody sees at a step of a chosen group; that it is slow or refuses is found in the true figures. */
export const coarseSilent = (of: Silent): Silent =>
  of.kind === 'first-try' ? { ...of, refused: coarse(of.refused), people: coarse(of.people) } : of;

/** How many of a chosen group began, sent and stopped, in fives. */
export const coarseAttempts = ({ begun, sent, lost }: AttemptFigures): AttemptFigures => ({
  begun: coarse(begun),
  sent: coarse(sent),
  lost: coarse(lost),
});
