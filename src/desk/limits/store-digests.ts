import type { Database } from '../../database/connection.ts';
import { deskDigest } from '../../database/schema/desk.ts';

/** Notes that these officers are written to today; answers those of them who were not yet, so that nobody is written to twice. */
export async function claimDigests(tx: Database, personIds: readonly string[], day: string, at: Date): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const claimed = await tx
    .insert(deskDigest)
    .values(personIds.map((personId) => ({ personId, day, sentAt: at })))
    .onConflictDoNothing()
    .returning({ personId: deskDigest.personId });
  return new Set(claimed.map(({ personId }) => personId));
}
