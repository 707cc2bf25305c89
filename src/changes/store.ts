import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Answers } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { answersBefore } from '../database/schema/changes.ts';
import type { Seal } from '../database/seal.ts';

/** How an application stood when it was handed back. */
export type Before = { round: number; answers: Answers; at: Date };

/** Keeps the answers, in the transaction that hands the application back. */
export async function keepBefore(tx: Database, seal: Seal, applicationId: string, before: Before): Promise<void> {
  const { round, answers, at } = before;
  await tx.insert(answersBefore).values({ applicationId, round, answers: seal.closeJson(answers), at });
}

/** How it stood at the last correction; null = there was none, or before this was kept. */
export async function lastBefore(db: Database, seal: Seal, applicationId: string): Promise<Before | null> {
  const [row] = await db
    .select()
    .from(answersBefore)
    .where(eq(answersBefore.applicationId, applicationId))
    .orderBy(desc(answersBefore.round))
    .limit(1);
  if (row === undefined) return null;
  return { round: row.round, at: row.at, answers: z.record(z.string(), z.string()).parse(seal.openJson(row.answers)) };
}

/** Removes what was kept, when the time of keeping is over. */
export async function forgetBefore(tx: Database, applicationId: string): Promise<void> {
  await tx.delete(answersBefore).where(eq(answersBefore.applicationId, applicationId));
}
