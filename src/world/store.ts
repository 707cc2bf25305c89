import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { setting } from '../database/schema/events.ts';

/** Any number that nobody else locks by. */
const WORLD_LOCK = 7_468_004;

/** Claims the bringing in of one part of the world for this transaction; false when it is there, also by a process that was told so at the same time. */
export async function claimPart(tx: Database, part: 'applications' | 'figures'): Promise<boolean> {
  const name = `world-${part}`;
  await tx.execute(sql`select pg_advisory_xact_lock(${WORLD_LOCK})`);
  const [there] = await tx.select().from(setting).where(eq(setting.name, name));
  if (there !== undefined) return false;
  await tx.insert(setting).values({ name, value: true });
  return true;
}
