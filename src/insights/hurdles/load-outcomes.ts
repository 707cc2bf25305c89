import type { Database } from '../../database/connection.ts';
import type { StepPlace } from './hurdle-rules.ts';
import { outcomeOf } from './outcome-rules.ts';
import type { Outcome } from './outcome-rules.ts';
import { aroundAct } from './period-rules.ts';
import { peopleIn } from './store-hurdles.ts';

/** What came of each of some things that were done at steps, in their order: one query, however many they are. @param today the local day */
export async function loadOutcomes<Done extends StepPlace & { day: string }>(
  db: Database,
  done: readonly Done[],
  today: string,
): Promise<{ done: Done; outcome: Outcome }[]> {
  const around = done.map(({ service, step, item, day }) => ({ place: { service, step, item }, ...aroundAct(day, today) }));
  const people = await peopleIn(
    db,
    around.flatMap(({ place, before, after }) => [
      { ...place, ...before },
      { ...place, ...after },
    ]),
  );
  return done.map((each, at) => ({ done: each, outcome: outcomeOf(people[2 * at] ?? NOBODY, people[2 * at + 1] ?? NOBODY) }));
}

const NOBODY = { people: 0, paused: 0 };
