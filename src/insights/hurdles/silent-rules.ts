import { wilsonInterval } from '../statistics/wilson.ts';
import { FEWEST_RANKED, FEWEST_SHOWN } from '../few-rules.ts';
import { halfOf } from './hurdle-rules.ts';
import type { ReasonFigures, StepFigures, StepPlace } from './hurdle-rules.ts';

/** What no officer sees, because nothing is refused there, or only once. */
export type Silent = StepPlace &
  (
    | { kind: 'slow'; usualSeconds: number; expectedSeconds: number; people: number }
    | { kind: 'first-try'; refused: number; people: number }
    | { kind: 'changed'; changed: number }
  );

/** So much longer than steps with as many questions is slow. */
const SLOW_TIMES = 2;
/** With fewer refusals than this share nobody errs. */
const FEW_ERRORS = 0.05;
/** At so large a share surely, first tries at a document fail because of the page and not of the people. */
const FAILING_FIRST = 0.5;

/** Pages where nobody errs but everybody is slow; documents whose first file is nearly always refused; answers that are others after a correction. */
export function findSilent(
  steps: readonly (StepPlace & StepFigures)[],
  reasons: readonly (StepPlace & ReasonFigures)[],
  expectedSeconds: (place: StepPlace) => number | null,
): Silent[] {
  const slow = steps.flatMap((each) => {
    const [usualSeconds, expected] = [halfOf(each), expectedSeconds(each)];
    if (each.people < FEWEST_RANKED || usualSeconds === null || expected === null) return [];
    const { service, step, item, people } = each;
    return usualSeconds > SLOW_TIMES * expected && each.refusedPeople / people < FEW_ERRORS
      ? [{ kind: 'slow' as const, service, step, item, people, usualSeconds, expectedSeconds: expected }]
      : [];
  });
  const first = steps.flatMap(({ service, step, item, people, answered, refusedPeople, firstRefused }) => {
    // Who was refused and went on stands in both, who did neither in none: no more than came, and no fewer than tried.
    const tried = Math.min(people, answered + refusedPeople);
    return item !== '' && tried >= FEWEST_RANKED && wilsonInterval({ count: firstRefused, of: tried }).low > FAILING_FIRST
      ? [{ kind: 'first-try' as const, service, step, item, refused: firstRefused, people: tried }]
      : [];
  });
  const changed = reasons
    .filter(({ kind, people }) => kind === 'changed' && people >= FEWEST_SHOWN)
    .map(({ service, step, item, people }) => ({ kind: 'changed' as const, service, step, item, changed: people }));
  return [
    ...first.toSorted((a, b) => b.refused - a.refused),
    ...slow.toSorted((a, b) => b.usualSeconds / b.expectedSeconds - a.usualSeconds / a.expectedSeconds),
    ...changed.toSorted((a, b) => b.changed - a.changed),
  ];
}
