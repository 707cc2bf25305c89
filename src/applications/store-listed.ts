import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application, applicationArrival } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import { openApplication } from './application.ts';
import type { Application } from './application.ts';
import type { Audience } from './store-arrivals.ts';
import { visibleToOfficer } from './store-desk.ts';
import { inView } from './store-queue.ts';
import type { Asked } from './store-queue.ts';
import type { Asker } from './store.ts';

/** What is listed: a view, of it what came after one arrival and up to another; or what was chosen by number. */
export type Listed =
  | ({ by: 'view'; audience: Audience; after: number; until: number } & Asked)
  | { by: 'numbers'; officer: Asker; numbers: readonly string[] };

/** How many that are now. */
export async function countListed(db: Database, listed: Listed): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::integer` })
    .from(application)
    .where(isListed(listed));
  return row?.count ?? 0;
}

/** The next of them behind a number, in the order of numbers: it never changes, so that nothing is met twice while others work. */
export async function nextListed(
  db: Database,
  seal: Seal,
  { listed, behind, most }: { listed: Listed; behind: string; most: number },
): Promise<Application[]> {
  const rows = await db
    .select()
    .from(application)
    .where(and(isListed(listed), gt(application.number, behind)))
    .orderBy(asc(application.number))
    .limit(most);
  return rows.map((row) => openApplication(seal, row));
}

function isListed(listed: Listed): SQL | undefined {
  if (listed.by === 'numbers') return and(visibleToOfficer(listed.officer), inArray(application.number, [...listed.numbers]));
  const arrived = sql`exists (select 1 from ${applicationArrival} where ${and(
    eq(applicationArrival.audience, listed.audience),
    eq(applicationArrival.applicationId, application.id),
    gt(applicationArrival.sequence, listed.after),
    lte(applicationArrival.sequence, listed.until),
  )})`;
  return and(inView(listed), arrived);
}
