import { eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application, typedPage } from '../database/schema/applications.ts';
import { lastSentFor } from '../files/store-unfinished.ts';

/** Of an application in a query: when somebody worked on it last. Typing, and a file on its way from its beginning to its end, leave its row as it is and are work too. */
export const workedAt: SQL<Date> = sql<Date>`greatest(${application.updatedAt}, (
  select max(${typedPage.at}) from ${typedPage} where ${typedPage.applicationId} = ${application.id}
), ${lastSentFor(sql`${application.id}::text`)})`.mapWith(application.updatedAt);

/** When somebody worked on an application last; null = there is none. */
export async function lastWorkedOn(db: Database, id: string): Promise<Date | null> {
  const [row] = await db.select({ at: workedAt }).from(application).where(eq(application.id, id));
  return row?.at ?? null;
}
