import { startedByWeek, workedSince } from '../../applications/store-outcomes.ts';
import { localDay } from '../../catalogue/formats.ts';
import { everyStep } from '../../every-step.ts';
import type { Portal } from '../../portal.ts';
import { personIn } from './arm.ts';
import { counterDays } from './counter-visits.ts';
import type { Counts, Experiment, Participant } from './experiment.ts';
import { lookDue } from './look-rules.ts';
import { daysWithin, isKnown, outcomeOf, SENDING_DAYS, watchedInTime } from './outcome-rules.ts';
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

/** Computes what the pages show: outcomes of people, looks that are due, series. Pages never compute from rows. */
export async function computeEffects(portal: Computing, only: string | null = null): Promise<void> {
  const all = only === null ? await runningExperiments(portal.db) : [await findExperiment(portal.db, only)];
  const due = all.filter((each) => each?.state === 'running' && !each.invented).filter((each) => each !== null);
  await everyStep(
    'the figures of comparisons',
    due.map((each) => () => (each.kind === 'trend' ? computeTrend(portal, each) : computeComparison(portal, each))),
  );
}

async function computeComparison(portal: Computing, experiment: Experiment): Promise<void> {
  const { db, office } = portal;
  const now = portal.clock.now();
  const { id, startedAt, service, perGroup, looks, endsOn } = experiment;
  if (startedAt === null || perGroup === null || looks === null || endsOn === null) throw new Error('a plan lacks what it needs');
  const people = await participantsOf(db, id);
  const worked = await workedSince(db, startedAt, service);
  const came = keyed(portal, id, await counterDays(portal, { since: startedAt, now }));
  const applications = keyed(
    portal,
    id,
    Map.groupBy(worked, ({ personId }) => personId),
  );
  const outcomes = people.map(({ person, service: of, assignedAt, watchedAt, counterVisits }) => {
    const ofService = (applications.get(person) ?? []).filter((each) => each.service === of);
    const ends = new Date(assignedAt.getTime() + SENDING_DAYS * 86_400_000);
    const days = daysWithin(came.get(person), localDay(assignedAt, office), localDay(ends, office));
    return {
      person,
      ...outcomeOf(assignedAt, ofService, now),
      watched: watchedInTime(assignedAt, watchedAt, ofService),
      // Appointments are forgotten after a while: what was counted stays.
      counterVisits: Math.max(counterVisits ?? 0, days),
    };
  });
  await storeOutcomes(db, id, outcomes);
  const found = people.map((one, at) => ({ ...one, ...outcomes[at] }));
  const plan = { outcome: experiment.outcome, perGroup, looks, over: localDay(now, office) > endsOn };
  const look = lookDue(plan, found, await looksOf(db, id), now);
  await storeFigures(db, { id, figures: countsOf(found, experiment.outcome, now), look, at: now });
}

/** What is known of people, by their keyed hash in a comparison in place of their id. */
const keyed = <What>({ seal }: Computing, experimentId: string, people: ReadonlyMap<string, What>): Map<string, What> =>
  new Map([...people].map(([personId, what]) => [personIn(seal, experimentId, personId), what]));

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
