import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application } from '../database/schema/applications.ts';
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
