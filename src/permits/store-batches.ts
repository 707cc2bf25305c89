import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { isUuid } from '../database/uuid.ts';
import { letterRead, signBatch, signBatchLetter } from '../database/schema/permits.ts';
import type { StopReason } from './batch-rules.ts';
import type { Signed, SigningRefusal } from './sign-letter.ts';

/** A letter to sign: its application, and the revision that was read. */
export type ChosenLetter = { number: string; revision: number };

export type BatchLetter = ChosenLetter & {
  state: 'waiting' | 'signed' | 'refused';
  reason: SigningRefusal | null;
  permitNumber: string | null;
};

export type Batch = {
  id: string;
  state: 'running' | 'done' | 'stopped';
  reason: StopReason | null;
  stopAskedAt: Date | null;
  startedAt: Date;
  aliveAt: Date;
  letters: BatchLetter[];
};

/** Writes down what is to be signed together. */
export async function addBatch(
  db: Database,
  { officerId, letters, at }: { officerId: string; letters: readonly ChosenLetter[]; at: Date },
): Promise<string> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(signBatch)
      .values({ officerId, state: 'running', startedAt: at, aliveAt: at })
      .returning({ id: signBatch.id });
    if (row === undefined) throw new Error('a batch was not stored');
    const rows = letters.map((letter, place) => ({ ...letter, batchId: row.id, place, state: 'waiting' }));
    await tx.insert(signBatchLetter).values(rows);
    return row.id;
  });
}

/** A batch with its letters in their order, for who began it; null = there is none, or it is somebody else's. */
export async function findBatch(db: Database, officerId: string, id: string): Promise<Batch | null> {
  if (!isUuid(id)) return null;
  const [batch] = await db
    .select()
    .from(signBatch)
    .where(and(eq(signBatch.id, id), eq(signBatch.officerId, officerId)));
  if (batch === undefined) return null;
  const letters = await db
    .select()
    .from(signBatchLetter)
    .where(eq(signBatchLetter.batchId, id))
    .orderBy(asc(signBatchLetter.place));
  return {
    ...batch,
    state: batch.state as Batch['state'],
    reason: batch.reason as StopReason | null,
    letters: letters.map(({ number, revision, state, reason, permitNumber }) => ({
      number,
      revision,
      state: state as BatchLetter['state'],
      reason: reason as SigningRefusal | null,
      permitNumber,
    })),
  };
}

/** The batch that somebody began last, if it is not over: they are led back to it. */
export async function openBatchOf(
  db: Database,
  officerId: string,
): Promise<{ id: string; state: 'running'; aliveAt: Date } | null> {
  const [row] = await db
    .select({ id: signBatch.id, state: signBatch.state, aliveAt: signBatch.aliveAt })
    .from(signBatch)
    .where(eq(signBatch.officerId, officerId))
    .orderBy(desc(signBatch.startedAt))
    .limit(1);
  return row?.state === 'running' ? { ...row, state: 'running' } : null;
}

/** What became of one letter; whether the officer asked to stop. */
export async function markLetter(
  db: Database,
  { id, place, signed, at }: { id: string; place: number; signed: Signed; at: Date },
): Promise<{ stopAsked: boolean }> {
  const told = signed.ok ? { state: 'signed', permitNumber: signed.permitNumber } : { state: 'refused', reason: signed.reason };
  await db
    .update(signBatchLetter)
    .set(told)
    .where(and(eq(signBatchLetter.batchId, id), eq(signBatchLetter.place, place)));
  const [row] = await db
    .update(signBatch)
    .set({ aliveAt: at })
    .where(eq(signBatch.id, id))
    .returning({ stopAskedAt: signBatch.stopAskedAt });
  return { stopAsked: row?.stopAskedAt != null };
}

/** The officer wants nothing more to be signed. */
export async function askToStop(db: Database, officerId: string, id: string, at: Date): Promise<void> {
  await db
    .update(signBatch)
    .set({ stopAskedAt: at })
    .where(and(eq(signBatch.id, id), eq(signBatch.officerId, officerId), eq(signBatch.state, 'running')));
}

/** Nothing more is tried. @param reason null = every letter was. */
export async function endBatch(
  db: Database,
  { id, reason, at }: { id: string; reason: StopReason | null; at: Date },
): Promise<void> {
  await db
    .update(signBatch)
    .set({ state: reason === null ? 'done' : 'stopped', reason, aliveAt: at })
    .where(eq(signBatch.id, id));
}

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
    .where(
      and(eq(letterRead.officerId, officerId), sql`${letterRead.applicationId} = any(${sql.param([...applicationIds])}::uuid[])`),
    );
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}
