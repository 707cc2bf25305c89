import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { setting } from '../database/schema/events.ts';

const NAME = 'world-applications';

/** Any number that nobody else locks by. */
const WORLD_LOCK = 7_468_004;

/** Claims the telling of the world's stories for this transaction; false when they have been told, also by a process that was told so at the same time. */
export async function claimStories(tx: Database): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${WORLD_LOCK})`);
  const [told] = await tx.select().from(setting).where(eq(setting.name, NAME));
  if (told !== undefined) return false;
  await tx.insert(setting).values({ name: NAME, value: true });
  return true;
}
