import { startedByWeek, workedSince } from '../../applications/store-outcomes.ts';
import type { WorkedApplication } from '../../applications/store-outcomes.ts';
import { localDay } from '../../catalogue/formats.ts';
import { everyStep } from '../../every-step.ts';
import type { Portal } from '../../portal.ts';
import { personIn } from './arm.ts';
import type { Counts, Experiment, Participant } from './experiment.ts';
import { lookDue } from './look-rules.ts';
import { isKnown, outcomeOf, watchedInTime } from './outcome-rules.ts';
import { findExperiment, looksOf, runningExperiments, storeFigures } from './store.ts';
import { participantsOf, storeOutcomes } from './store-people.ts';
import { seriesOf, trendSpan } from './trend-rules.ts';

/** Queue of what computes outcomes and looks: all that runs, or the one that is named. */
export const EFFECT_QUEUE = 'compute-effects';
/** Queue of what invents comparisons for a demo, after its start: nobody waits for a simulated city. */
export const INVENT_QUEUE = 'invent-effects';
/** A quarter past three at night, by the office's clock. */
export const EFFECT_CRON = '15 3 * * *';

type Computing = Pick<Portal, 'db' | 'seal' | 'clock' | 'office'>;

/** How often people asked at the counter since a moment, by person; from the notes of the desk, where they are kept. */
type CounterVisits = (personIds: readonly string[], since: Date) => Promise<ReadonlyMap<string, number>>;

/** Computes what the pages show: outcomes of people, looks that are due, series. Pages never compute from rows. */
export async function computeEffects(
  portal: Computing,
  only: string | null = null,
  visits: CounterVisits | null = null,
): Promise<void> {
  const all = only === null ? await runningExperiments(portal.db) : [await findExperiment(portal.db, only)];
  const due = all.filter((each) => each?.state === 'running' && !each.invented).filter((each) => each !== null);
  await everyStep(
    'the figures of comparisons',
    due.map((each) => () => (each.kind === 'trend' ? computeTrend(portal, each) : computeComparison(portal, each, visits))),
  );
}

async function computeComparison(portal: Computing, experiment: Experiment, visits: CounterVisits | null): Promise<void> {
  const { db, office } = portal;
  const now = portal.clock.now();
  const { id, startedAt, service, perGroup, looks, endsOn } = experiment;
  if (startedAt === null || perGroup === null || looks === null || endsOn === null) throw new Error('a plan lacks what it needs');
  const people = await participantsOf(db, id);
  const worked = await workedSince(db, startedAt, service);
  const visited = visits === null ? null : await visits([...new Set(worked.map(({ personId }) => personId))], startedAt);
  const applications = byPerson(portal, id, worked);
  const outcomes = people.map(({ person, service: of, assignedAt, watchedAt }) => {
    const own = applications.get(person) ?? { personId: null, worked: [] };
    const ofService = own.worked.filter((each) => each.service === of);
    return {
      person,
      ...outcomeOf(assignedAt, ofService, now),
      watched: watchedInTime(assignedAt, watchedAt, ofService),
      counterVisits: visited === null ? null : (visited.get(own.personId ?? '') ?? 0),
    };
  });
  await storeOutcomes(db, id, outcomes);
  const found = people.map((one, at) => ({ ...one, ...outcomes[at] }));
  const plan = { outcome: experiment.outcome, perGroup, looks, over: localDay(now, office) > endsOn };
  const look = lookDue(plan, found, await looksOf(db, id), now);
  await storeFigures(db, { id, figures: countsOf(found, experiment.outcome, now), look, at: now });
}

function byPerson({ seal }: Computing, experimentId: string, worked: readonly WorkedApplication[]) {
  const people = Map.groupBy(worked, ({ personId }) => personId);
  return new Map(
    [...people].map(([personId, own]) => [personIn(seal, experimentId, personId), { personId, worked: own }] as const),
  );
}

/** Who takes part, as of now. */
export function countsOf(people: readonly Participant[], outcome: Experiment['outcome'], now: Date): Counts {
  const count = (is: (one: Participant) => boolean) => ({
    with: people.filter((one) => one.arm === 'with' && is(one)).length,
    without: people.filter((one) => one.arm === 'without' && is(one)).length,
  });
  return {
    kind: 'counts',
    people: count(() => true),
    watched: count(({ watched }) => watched),
    known: count((one) => isKnown(one, outcome, now)),
  };
}

async function computeTrend({ db, clock, office }: Computing, { id, changedOn, service }: Experiment): Promise<void> {
  const now = clock.now();
  if (changedOn === null) throw new Error('a trend has no day');
  const { monday, from, until } = trendSpan(changedOn, now, office);
  const weeks = await startedByWeek(db, { from, until, service, zone: office.zone });
  await storeFigures(db, { id, figures: seriesOf(weeks, monday), look: null, at: now });
}
