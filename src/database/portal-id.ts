import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from './connection.ts';
import { setting } from './schema/events.ts';

const NAME = 'portal-id';

/** Which portal this is: made once by chance, the same for all its processes, and kept with its database. */
export async function portalId(db: Database): Promise<string> {
  await db.insert(setting).values({ name: NAME, value: randomUUID() }).onConflictDoNothing();
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, NAME));
  if (typeof row?.value !== 'string') throw new Error('the id of the portal was not stored');
  return row.value;
}
