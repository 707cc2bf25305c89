import { and, asc, gt, inArray, isNotNull, min, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import { openApplication } from './application.ts';
import type { Application } from './application.ts';

/** Applications that were sent from a local day until before another one, ordered by id: `most` of them, behind the one that was read last. */
export async function sentBetween(
  db: Database,
  seal: Seal,
  given: { from: string; until: string; zone: string; behind: string | null; most: number },
): Promise<Application[]> {
  const { from, until, zone, behind, most } = given;
  const sentOn = sql`(${application.submittedAt} at time zone ${zone})::date`;
  const rows = await db
    .select()
    .from(application)
    .where(
      and(
        sql`${sentOn} >= ${from}::date and ${sentOn} < ${until}::date`,
        behind === null ? undefined : gt(application.id, behind),
      ),
    )
    .orderBy(asc(application.id))
    .limit(most);
  return rows.map((row) => openApplication(seal, row));
}

/** When the very first application was sent; null = none was yet. */
export async function firstSentAt(db: Database): Promise<Date | null> {
  const [row] = await db.select({ at: min(application.submittedAt) }).from(application);
  return row?.at ?? null;
}

/** When each of these people sent their first application; who sent none is left out. */
export async function firstSentBy(db: Database, personIds: readonly string[]): Promise<Map<string, Date>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .select({ personId: application.personId, at: min(application.submittedAt) })
    .from(application)
    .where(and(inArray(application.personId, [...personIds]), isNotNull(application.submittedAt)))
    .groupBy(application.personId);
  return new Map(rows.flatMap(({ personId, at }) => (at === null ? [] : [[personId, at] as const])));
}
