import { and, count, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application } from '../database/schema/applications.ts';

/** How many applications are in each state; a state without any is left out. */
export const countByState = (db: Database): Promise<{ state: string; count: number }[]> =>
  db.select({ state: application.state, count: count() }).from(application).groupBy(application.state);

/** How many applications have no answers any more because their time of keeping is over, by state; a forgotten draft counts as withdrawn. */
export const countCleared = (db: Database): Promise<{ state: string; count: number }[]> =>
  db
    .select({ state: application.state, count: count() })
    .from(application)
    .where(isNotNull(application.clearedAt))
    .groupBy(application.state);

/** How many applications the office should have answered before this local day. */
export async function countOverdue(db: Database, today: string): Promise<number> {
  const atTheOffice = inArray(application.state, ['completeness', 'technical', 'review', 'signing']);
  const [row] = await db
    .select({ count: count() })
    .from(application)
    .where(and(atTheOffice, lt(application.dueOn, today)));
  return row?.count ?? 0;
}

/** How many applications each officer has in hand, by their id; who has none is left out. */
export async function countHeld(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ officer: application.assignedTo, count: count() })
    .from(application)
    .where(and(isNotNull(application.assignedTo), isNotNull(application.desk)))
    .groupBy(application.assignedTo);
  return new Map(rows.map(({ officer, count: held }) => [officer ?? '', held]));
}

/** How many applications wait at each reviewing office, by its name; an office without any is left out. */
export async function countAtOffices(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ office: application.technicalOffice, count: count() })
    .from(application)
    .where(eq(application.desk, 'technical'))
    .groupBy(application.technicalOffice);
  return new Map(rows.map(({ office, count: waiting }) => [office ?? '', waiting]));
}

/** Whether somebody ever sent an application. */
export async function hasSent(db: Database, personId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: application.id })
    .from(application)
    .where(and(eq(application.personId, personId), isNotNull(application.submittedAt)))
    .limit(1);
  return row !== undefined;
}
