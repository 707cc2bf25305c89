import { and, asc, count, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { experiment, experimentPerson } from '../../database/schema/experiments.ts';
import type { Arm } from '../statistics/strata.ts';
import { armAt } from './assign-rules.ts';
import type { Participant } from './experiment.ts';
import { readParticipant } from './read-experiment.ts';

/** Where somebody comes into a comparison. `person`: their keyed hash in it. */
type Coming = { experimentId: string; person: string; service: string; week: string; at: Date };

/** The group of somebody who takes part already; null = they do not. */
export async function armOfPerson(
  db: Database,
  { experimentId, person }: Pick<Coming, 'experimentId' | 'person'>,
): Promise<Arm | null> {
  const [row] = await db
    .select({ arm: experimentPerson.arm })
    .from(experimentPerson)
    .where(and(eq(experimentPerson.experimentId, experimentId), eq(experimentPerson.person, person)));
  return row === undefined ? null : (row.arm as Arm);
}

/**
 * Takes somebody in at the next place of their service and week, whose group the block decides. Two who come at the same moment wait for each other; who comes twice at
 * once is taken in once.
 * @param keyOf the keyed hash that orders the block of a place.
 */
export async function takeIn(db: Database, coming: Coming, keyOf: (place: number) => string): Promise<Arm> {
  const { experimentId, person, service, week, at } = coming;
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`experiment ${experimentId} ${service} ${week}`}))`);
    const known = await armOfPerson(tx, coming);
    if (known !== null) return known;
    const [before] = await tx
      .select({ place: count() })
      .from(experimentPerson)
      .where(
        and(
          eq(experimentPerson.experimentId, experimentId),
          eq(experimentPerson.service, service),
          eq(experimentPerson.week, week),
        ),
      );
    const place = before?.place ?? 0;
    const arm = armAt(place, keyOf(place));
    const taken = await tx
      .insert(experimentPerson)
      .values({ experimentId, person, service, week, place, arm, assignedAt: at })
      .onConflictDoNothing({ target: [experimentPerson.experimentId, experimentPerson.person] })
      .returning({ arm: experimentPerson.arm });
    // The same person came at the same moment by another service: the first one counts.
    return taken.length === 1 ? arm : ((await armOfPerson(tx, coming)) ?? arm);
  });
}

/** Notes that somebody watched, the first time; who takes no part is not noted. */
export async function noteWatched(
  db: Database,
  keys: readonly { experimentId: string; person: string }[],
  at: Date,
): Promise<void> {
  if (keys.length === 0) return;
  await db
    .update(experimentPerson)
    .set({ watchedAt: at })
    .where(and(isNull(experimentPerson.watchedAt), isOneOf(keys)));
}

/** Counts an answer or a file that was refused, within the days in which it counts. */
export async function noteFault(
  db: Database,
  keys: readonly { experimentId: string; person: string }[],
  since: Date,
): Promise<void> {
  if (keys.length === 0) return;
  await db
    .update(experimentPerson)
    .set({ faults: sql`${experimentPerson.faults} + 1` })
    .where(and(gte(experimentPerson.assignedAt, since), isOneOf(keys)));
}

const isOneOf = (keys: readonly { experimentId: string; person: string }[]) =>
  sql`(${experimentPerson.experimentId}, ${experimentPerson.person}) in (${sql.join(
    keys.map(({ experimentId, person }) => sql`(${experimentId}::uuid, ${person})`),
    sql`, `,
  )})`;

/** Ids of the comparisons that take people in, or wait for what comes of them; of one film where it is named. */
export async function runningIds(db: Database, filmId: string | null = null): Promise<string[]> {
  const rows = await db
    .select({ id: experiment.id })
    .from(experiment)
    .where(
      and(
        eq(experiment.state, 'running'),
        eq(experiment.invented, false),
        inArray(experiment.kind, filmId === null ? ['film', 'wording'] : ['film']),
        filmId === null ? undefined : sql`(${experiment.filmId} is null or ${experiment.filmId} = ${filmId})`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** Removes who took part in comparisons that ended before an instant, and what came of each; their figures and looks stay. Answers how many people. */
export async function forgetParticipants(db: Database, before: Date): Promise<number> {
  const over = db
    .select({ id: experiment.id })
    .from(experiment)
    .where(and(eq(experiment.state, 'ended'), lt(experiment.endedAt, before)));
  const gone = await db.delete(experimentPerson).where(inArray(experimentPerson.experimentId, over));
  return gone.rowCount ?? 0;
}

/** Everybody who takes part, in the order in which they came, each with their keyed hash. */
export async function participantsOf(
  db: Database,
  experimentId: string,
): Promise<(Participant & { person: string; watchedAt: Date | null })[]> {
  const rows = await db
    .select()
    .from(experimentPerson)
    .where(eq(experimentPerson.experimentId, experimentId))
    .orderBy(asc(experimentPerson.assignedAt));
  return rows.map((row) => ({ ...readParticipant(row), person: row.person, watchedAt: row.watchedAt }));
}

type Outcomes = Pick<Participant, 'watched' | 'sentInSevenDays' | 'sentWithoutCorrection' | 'minutes' | 'counterVisits'> & {
  person: string;
};

/** So many rows are written at once. */
const BATCH = 1000;

/** Stores what came of people, many at once. */
export async function storeOutcomes(db: Database, experimentId: string, outcomes: readonly Outcomes[]): Promise<void> {
  for (let from = 0; from < outcomes.length; from += BATCH) {
    const rows = outcomes
      .slice(from, from + BATCH)
      .map(
        (each) =>
          sql`(${each.person}::text, ${each.watched}::boolean, ${each.sentInSevenDays}::boolean, ${each.sentWithoutCorrection}::boolean, ${each.minutes}::int, ${each.counterVisits}::int)`,
      );
    await db.execute(sql`
      update experiment_person p set watched_at = case when o.watched then p.watched_at end, sent_in_seven_days = o.sent, sent_without_correction = o.clean, minutes = o.minutes, counter_visits = o.visits
      from (values ${sql.join(rows, sql`, `)}) as o(person, watched, sent, clean, minutes, visits)
      where p.experiment_id = ${experimentId}::uuid and p.person = o.person`);
  }
}
