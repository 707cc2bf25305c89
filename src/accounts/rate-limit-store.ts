import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { rateLimit } from '../database/schema/accounts.ts';
import type { Seal } from '../database/seal.ts';
import { countTry, limits } from './rate-limit.ts';
import type { LimitName, Verdict } from './rate-limit.ts';

/** One thing that is limited: which limit, and whose tries are counted (a phone, an address); stored as a keyed hash. */
export type Limited = { limit: LimitName; subject: string };

/**
 * Counts a try under every limit given, or none of them: answers the latest instant until which one refuses, or null when it may go on.
 * Rows are locked in the order of their keys, so that two requests cannot wait for each other.
 */
export async function tryUnder(db: Database, seal: Seal, limited: readonly Limited[], now: Date): Promise<Date | null> {
  const keyed = limited.map((each) => ({ ...each, key: keyOf(seal, each) })).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return db.transaction(async (tx) => {
    const verdicts = [];
    for (const { key, limit } of keyed)
      verdicts.push({ key, verdict: countTry(await lockCount(tx, key, now), limits[limit], now) });
    const refusals = verdicts.flatMap(({ verdict }) => (verdict.allowed ? [] : [verdict.retryAt.getTime()]));
    if (refusals.length > 0) return new Date(Math.max(...refusals));
    for (const { key, verdict } of verdicts)
      if (verdict.allowed) await tx.update(rateLimit).set(verdict.counted).where(eq(rateLimit.key, key));
    return null;
  });
}

/** Counts a try under one limit and tells what is counted by now: a program is told how much is left. */
export async function countUnder(db: Database, seal: Seal, limited: Limited, now: Date): Promise<Verdict> {
  const key = keyOf(seal, limited);
  return db.transaction(async (tx) => {
    const verdict = countTry(await lockCount(tx, key, now), limits[limited.limit], now);
    if (verdict.allowed) await tx.update(rateLimit).set(verdict.counted).where(eq(rateLimit.key, key));
    return verdict;
  });
}

/** Takes one try back: it was a good one. */
export async function giveBack(db: Database, seal: Seal, limited: Limited): Promise<void> {
  await db
    .update(rateLimit)
    .set({ count: sql`greatest(${rateLimit.count} - 1, 0)` })
    .where(eq(rateLimit.key, keyOf(seal, limited)));
}

/** Forgets all tries. */
export async function forgetTries(db: Database, seal: Seal, limited: Limited): Promise<void> {
  await db.delete(rateLimit).where(eq(rateLimit.key, keyOf(seal, limited)));
}

const keyOf = (seal: Seal, { limit, subject }: Limited): string => seal.hash('limit', `${limit}:${subject}`);

async function lockCount(db: Database, key: string, now: Date) {
  await db.insert(rateLimit).values({ key, windowStartedAt: now, count: 0 }).onConflictDoNothing();
  const [row] = await db.select().from(rateLimit).where(eq(rateLimit.key, key)).for('update');
  return row ?? null;
}
