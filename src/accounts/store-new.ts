import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { person } from '../database/schema/accounts.ts';

/** Applicants whose account was made from a local day until before another one, each with the instant. */
export async function applicantsMade(
  db: Database,
  { from, until, zone }: { from: string; until: string; zone: string },
): Promise<{ id: string; createdAt: Date }[]> {
  const madeOn = sql`(${person.createdAt} at time zone ${zone})::date`;
  return db
    .select({ id: person.id, createdAt: person.createdAt })
    .from(person)
    .where(and(eq(person.role, 'applicant'), sql`${madeOn} >= ${from}::date and ${madeOn} < ${until}::date`));
}
