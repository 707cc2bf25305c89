import { and, asc, eq, gt, notExists, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { setting } from '../database/schema/events.ts';
import { permit, permitSearch } from '../database/schema/permits.ts';
import type { Seal } from '../database/seal.ts';
import type { Permit } from './permit.ts';
import { openPermit } from './store.ts';

/** Stores by which terms permits are found. */
export async function storePermitSearch(tx: Database, found: readonly { id: string; terms: bigint[] }[]): Promise<void> {
  if (found.length === 0) return;
  await tx
    .insert(permitSearch)
    .values(found.map(({ id, terms }) => ({ permitId: id, terms })))
    .onConflictDoUpdate({ target: permitSearch.permitId, set: { terms: sql`excluded.terms` } });
}

/** Permits behind an id that have no terms yet. */
export async function withoutPermitSearch(db: Database, seal: Seal, behind: string, most: number): Promise<Permit[]> {
  const has = db
    .select({ one: sql`1` })
    .from(permitSearch)
    .where(eq(permitSearch.permitId, permit.id));
  const rows = await db
    .select()
    .from(permit)
    .where(and(gt(permit.id, behind), notExists(has)))
    .orderBy(asc(permit.id))
    .limit(most);
  return rows.map((row) => openPermit(seal, row));
}

const PROGRESS = 'permit-search';
const progressSchema = z.object({ behind: z.string(), done: z.number(), over: z.boolean() });

/** How far the search of older permits is made. */
export type PermitSearchProgress = z.infer<typeof progressSchema>;

/** How far it is; null = it was never begun. */
export async function permitSearchProgress(db: Database): Promise<PermitSearchProgress | null> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, PROGRESS));
  return progressSchema.safeParse(row?.value).data ?? null;
}

/** Keeps how far it is. */
export async function savePermitSearchProgress(tx: Database, value: PermitSearchProgress): Promise<void> {
  await tx.insert(setting).values({ name: PROGRESS, value }).onConflictDoUpdate({ target: setting.name, set: { value } });
}
