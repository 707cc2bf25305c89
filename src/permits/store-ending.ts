import { and, asc, eq, gt, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { permit } from '../database/schema/permits.ts';

/** A permit that ends, and the application that it came from. */
export type EndingPermit = { id: string; applicationId: string; number: string; validUntil: string };

/** Permits whose last day lies between two local days, both included; the earliest first. Revoked ones end no more. */
export async function endingPermits(
  db: Database,
  given: { from: string; until: string; behind: EndingPermit | null; most: number },
): Promise<EndingPermit[]> {
  const { from, until, behind, most } = given;
  const rows = await db
    .select({ id: permit.id, applicationId: permit.applicationId, number: permit.number, validUntil: permit.validUntil })
    .from(permit)
    .where(
      and(
        eq(permit.state, 'valid'),
        gte(permit.validUntil, from),
        lte(permit.validUntil, until),
        behind === null
          ? undefined
          : or(gt(permit.validUntil, behind.validUntil), and(eq(permit.validUntil, behind.validUntil), gt(permit.id, behind.id))),
      ),
    )
    .orderBy(asc(permit.validUntil), asc(permit.id))
    .limit(most);
  return rows.flatMap((row) => (row.validUntil === null ? [] : [{ ...row, validUntil: row.validUntil }]));
}

/** Applications whose permit ended before a local day, by id; one without an end never does. */
export async function permitsEndedBefore(
  db: Database,
  { day, most, behind }: { day: string; most: number; behind: string },
): Promise<string[]> {
  const rows = await db
    .select({ id: permit.applicationId })
    .from(permit)
    .where(and(lt(permit.validUntil, day), gt(permit.applicationId, behind)))
    .orderBy(asc(permit.applicationId))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Of these applications those whose permit counts on a local day. */
export async function livingPermits(db: Database, applicationIds: readonly string[], day: string): Promise<string[]> {
  if (applicationIds.length === 0) return [];
  const rows = await db
    .select({ id: permit.applicationId })
    .from(permit)
    .where(
      and(
        inArray(permit.applicationId, [...applicationIds]),
        eq(permit.state, 'valid'),
        or(isNull(permit.validUntil), gte(permit.validUntil, day)),
      ),
    );
  return rows.map(({ id }) => id);
}
