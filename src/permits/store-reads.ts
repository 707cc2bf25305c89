import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { letterRead } from '../database/schema/permits.ts';

/** Notes that somebody had a letter before their eyes. */
export async function noteRead(
  db: Database,
  read: { applicationId: string; officerId: string; revision: number; at: Date },
): Promise<void> {
  const { revision, at } = read;
  await db
    .insert(letterRead)
    .values(read)
    .onConflictDoUpdate({ target: [letterRead.applicationId, letterRead.officerId], set: { revision, at } });
}

/** Which revision of which application somebody read, of those that are given. */
export async function readBy(db: Database, officerId: string, applicationIds: readonly string[]): Promise<Map<string, number>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db
    .select({ id: letterRead.applicationId, revision: letterRead.revision })
    .from(letterRead)
    .where(and(eq(letterRead.officerId, officerId), inArray(letterRead.applicationId, [...applicationIds])));
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}
