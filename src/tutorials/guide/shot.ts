import type { Action, Beat } from '../script/script.ts';
import type { BeatTake, Box, SceneTake, Still } from '../stage/take.ts';

/** What a picture of the guide is drawn from: a still, the target in it, and the fields in it that nobody may read; CSS px of the document. */
export type Shot = { still: Still; target: Box; secrets: Box[] };

/** Answers are shown once they are given: so one sees what they look like. */
const SHOWN_DONE = new Set<Action['verb']>(['type', 'type-code', 'secret', 'date', 'select', 'choose']);

/** The shot of one beat, null where it has no target. */
export function shotOf(beats: readonly Beat[], { beats: takes }: SceneTake, at: number): Shot | null {
  const take = takes[at];
  const verb = beats[at]?.action?.verb;
  if (take === undefined || verb === undefined || take.target === null) return null;
  const done = SHOWN_DONE.has(verb) && !take.navigated && holds(take.after.area, take.target);
  const still = done ? take.after : take.before;
  return holds(still.area, take.target) ? { still, target: take.target, secrets: secretsIn(beats, takes, at, done) } : null;
}

/** Fields that were filled in secret on the page that is shown. */
function secretsIn(beats: readonly Beat[], takes: readonly BeatTake[], at: number, done: boolean): Box[] {
  const until = done ? at : at - 1;
  const arrived = takes.findLastIndex(({ navigated }, index) => navigated && index < at);
  return takes.flatMap(({ control }, index) =>
    control !== null && index > arrived && index <= until && beats[index]?.action?.verb === 'secret' ? [control] : [],
  );
}

/** At least the better part of the target can be seen. */
function holds(area: Box, target: Box): boolean {
  const top = Math.max(area.y, target.y);
  const bottom = Math.min(area.y + area.height, target.y + target.height);
  return bottom - top >= 0.6 * target.height;
}
