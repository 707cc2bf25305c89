import { and, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application } from '../database/schema/applications.ts';

/** How many applications that wait for the office were promised over one of these local days: with another calendar their promise would be another. */
export async function countPromisedOver(db: Database, days: readonly string[], zone: string): Promise<number> {
  if (days.length === 0) return 0;
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(application)
    .where(
      and(
        isNotNull(application.desk),
        isNotNull(application.dueOn),
        sql`exists (
          select 1 from unnest(${sql.param([...days])}::date[]) as day
          where day <= ${application.dueOn} and day >= (${application.submittedAt} at time zone ${zone})::date
        )`,
      ),
    );
  return row?.count ?? 0;
}
