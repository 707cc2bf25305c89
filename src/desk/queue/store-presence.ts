import { and, eq, gt, inArray, lte, ne, sql } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { casePresence } from '../../database/schema/desk.ts';

/** Who said nothing for so long has closed the page, or lost the connection. */
const GONE_MS = 60_000;

/** An officer has an application open now. What was last heard too long ago is forgotten on the way. */
export async function sayPresent(
  db: Database,
  { applicationId, personId, at }: { applicationId: string; personId: string; at: Date },
): Promise<void> {
  await db
    .insert(casePresence)
    .values({ applicationId, personId, seenAt: at })
    .onConflictDoUpdate({ target: [casePresence.applicationId, casePresence.personId], set: { seenAt: at } });
  const gone = db
    .select({ id: sql`ctid` })
    .from(casePresence)
    .where(lte(casePresence.seenAt, since(at)))
    .for('update', { skipLocked: true });
  await db.delete(casePresence).where(sql`ctid in (${gone})`);
}

/** Who else has an application open, by person id. */
export async function othersPresent(
  db: Database,
  { applicationId, personId, at }: { applicationId: string; personId: string; at: Date },
): Promise<string[]> {
  const rows = await db
    .select({ personId: casePresence.personId })
    .from(casePresence)
    .where(
      and(eq(casePresence.applicationId, applicationId), ne(casePresence.personId, personId), gt(casePresence.seenAt, since(at))),
    )
    .orderBy(casePresence.personId);
  return rows.map((row) => row.personId);
}

/** Who has which of these applications open: ids of people by id of application. */
export async function presentAt(db: Database, ids: readonly string[], at: Date): Promise<Map<string, string[]>> {
  const present = new Map<string, string[]>();
  if (ids.length === 0) return present;
  const rows = await db
    .select({ applicationId: casePresence.applicationId, personId: casePresence.personId })
    .from(casePresence)
    .where(and(inArray(casePresence.applicationId, [...ids]), gt(casePresence.seenAt, since(at))))
    .orderBy(casePresence.personId);
  for (const { applicationId, personId } of rows) present.set(applicationId, [...(present.get(applicationId) ?? []), personId]);
  return present;
}

const since = (at: Date) => new Date(at.getTime() - GONE_MS);
