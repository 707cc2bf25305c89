import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application, correctionItem } from '../database/schema/applications.ts';
import { event } from '../database/schema/events.ts';
import type { ApplicationState } from './actions.ts';

const DECIDED = ['issued', 'refused'] as const satisfies readonly ApplicationState[];

/** An application that was issued or refused, by its number; null = there is none, or it is not decided. */
export async function findDecided(db: Database, number: string): Promise<{ id: string; service: string } | null> {
  const [row] = await db
    .select({ id: application.id, service: application.service })
    .from(application)
    .where(and(eq(application.number, number), inArray(application.state, [...DECIDED])));
  return row ?? null;
}

/** How many applications were issued or refused from a local day until before another one, by service. */
export async function countDecided(
  db: Database,
  { from, until, zone }: { from: string; until: string; zone: string },
): Promise<{ service: string; decided: number }[]> {
  const decidedOn = sql`(${application.decidedAt} at time zone ${zone})::date`;
  return db
    .select({ service: application.service, decided: count() })
    .from(application)
    .where(and(inArray(application.state, [...DECIDED]), sql`${decidedOn} >= ${from}::date and ${decidedOn} < ${until}::date`))
    .groupBy(application.service);
}

/** One decided application with what it went through. `log`: the oldest act first; `from` = the state that an officer acted in. `reasons`: for which it was handed back, each once. */
export type DecidedApplication = {
  id: string;
  service: string;
  channel: string;
  outcome: 'issued' | 'refused';
  refusalReason: string | null;
  log: readonly { verb: string; at: Date; from: string | null }[];
  reasons: readonly string[];
};

/** Applications that were issued or refused from a local day until before another one, ordered by id: `most` of them, behind the one that was read last. Three queries. */
export async function decidedBetween(
  db: Database,
  given: { from: string; until: string; zone: string; behind: string | null; most: number },
): Promise<DecidedApplication[]> {
  const { from, until, zone, behind, most } = given;
  const decidedOn = sql`(${application.decidedAt} at time zone ${zone})::date`;
  const { id, service, channel, state, refusalReason } = application;
  const rows = await db
    .select({ id, service, channel, state, refusalReason })
    .from(application)
    .where(
      and(
        inArray(state, [...DECIDED]),
        sql`${decidedOn} >= ${from}::date and ${decidedOn} < ${until}::date`,
        behind === null ? undefined : gt(id, behind),
      ),
    )
    .orderBy(asc(id))
    .limit(most);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const [acts, corrections] = await Promise.all([
    db
      .select({ subject: event.subjectId, verb: event.verb, at: event.at, from: sql<string | null>`${event.detail} ->> 'from'` })
      .from(event)
      .where(and(eq(event.subjectKind, 'application'), inArray(event.subjectId, ids)))
      .orderBy(asc(event.id)),
    db
      .selectDistinct({ subject: correctionItem.applicationId, reason: correctionItem.reason })
      .from(correctionItem)
      .where(inArray(correctionItem.applicationId, ids)),
  ]);
  const [actsOf, reasonsOf] = [Map.groupBy(acts, ({ subject }) => subject), Map.groupBy(corrections, ({ subject }) => subject)];
  return rows.map(({ state: outcome, ...row }) => ({
    ...row,
    outcome: outcome === 'issued' ? 'issued' : 'refused',
    log: actsOf.get(row.id) ?? [],
    reasons: (reasonsOf.get(row.id) ?? []).map(({ reason }) => reason),
  }));
}
