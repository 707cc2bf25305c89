import { and, asc, eq, gt, isNotNull, isNull, notExists, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { application, applicationSearch } from '../database/schema/applications.ts';
import { setting } from '../database/schema/events.ts';
import type { Seal } from '../database/seal.ts';
import type { Desk } from './actions.ts';
import { openApplication } from './application.ts';
import type { Application } from './application.ts';

/** Stores by which terms applications are found, in the place of what was stored before. */
export async function storeSearch(tx: Database, found: readonly { id: string; terms: bigint[] }[]): Promise<void> {
  if (found.length === 0) return;
  await tx
    .insert(applicationSearch)
    .values(found.map(({ id, terms }) => ({ applicationId: id, terms })))
    .onConflictDoUpdate({ target: applicationSearch.applicationId, set: { terms: sql`excluded.terms` } });
}

/** Sent applications behind an id that have no terms yet and are not cleared. */
export async function withoutSearch(db: Database, seal: Seal, behind: string, most: number): Promise<Application[]> {
  const has = db
    .select({ one: sql`1` })
    .from(applicationSearch)
    .where(eq(applicationSearch.applicationId, application.id));
  const rows = await db
    .select()
    .from(application)
    .where(and(gt(application.id, behind), isNotNull(application.number), isNull(application.clearedAt), notExists(has)))
    .orderBy(asc(application.id))
    .limit(most);
  return rows.map((row) => openApplication(seal, row));
}

/** Puts applications that were sent before desks were written to the desk where they lie; what moved meanwhile is right already. */
export async function putToDesks(
  tx: Database,
  found: readonly { id: string; revision: number; desk: Desk | null }[],
): Promise<void> {
  if (found.length === 0) return;
  const right = sql.join(
    found.map(({ id, revision, desk }) => sql`(${id}::uuid, ${revision}::integer, ${desk}::text)`),
    sql`, `,
  );
  await tx.execute(sql`
    update application set desk = right_desk.desk from (values ${right}) as right_desk (id, revision, desk)
    where application.id = right_desk.id and application.revision = right_desk.revision
      and application.desk is distinct from right_desk.desk`);
}

const PROGRESS = 'application-search';
const progressSchema = z.object({ behind: z.string(), done: z.number(), over: z.boolean() });

/** How far the search of older applications is made. */
export type SearchProgress = z.infer<typeof progressSchema>;

/** How far it is; null = it was never begun. */
export async function searchProgress(db: Database): Promise<SearchProgress | null> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, PROGRESS));
  return progressSchema.safeParse(row?.value).data ?? null;
}

/** Keeps how far it is. */
export async function saveSearchProgress(tx: Database, value: SearchProgress): Promise<void> {
  await tx.insert(setting).values({ name: PROGRESS, value }).onConflictDoUpdate({ target: setting.name, set: { value } });
}
