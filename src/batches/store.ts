import { and, asc, desc, eq } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { batch, batchItem } from '../database/schema/batches.ts';
import type { Seal } from '../database/seal.ts';
import { isUuid } from '../database/uuid.ts';

/** What is done with all of them. */
export type BatchKind = 'sign' | 'go_on' | 'send_back';

/** An application, and the revision at which it was chosen. */
export type ChosenItem = { number: string; revision: number };

export type BatchItem = ChosenItem & {
  state: 'waiting' | 'done' | 'refused';
  /** Code of why not. */
  refusal: string | null;
  outcome: string | null;
};

export type Batch = {
  id: string;
  kind: BatchKind;
  officerId: string;
  state: 'running' | 'done' | 'stopped';
  /** Code of a refusal, or `officer`. */
  stoppedBy: string | null;
  reason: string | null;
  note: string | null;
  stopAskedAt: Date | null;
  aliveAt: Date;
  items: BatchItem[];
};

/** What became of one. */
export type ItemResult = { ok: true; outcome: string | null } | { ok: false; refusal: string };

/** Writes down what is to be done together. @param order.note the officer's words, where the act needs some. */
export async function addBatch(
  db: Database,
  seal: Seal,
  order: { kind: BatchKind; officerId: string; items: readonly ChosenItem[]; reason?: string; note?: string; at: Date },
): Promise<string> {
  const { kind, officerId, items, reason = null, note, at } = order;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(batch)
      .values({
        kind,
        officerId,
        reason,
        note: note === undefined ? null : seal.close(note),
        state: 'running',
        startedAt: at,
        aliveAt: at,
      })
      .returning({ id: batch.id });
    if (row === undefined) throw new Error('a batch was not stored');
    await tx.insert(batchItem).values(items.map((item, place) => ({ ...item, batchId: row.id, place, state: 'waiting' })));
    return row.id;
  });
}

/** A batch with its items in their order; null = there is none. */
export async function findBatch(db: Database, seal: Seal, id: string): Promise<Batch | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.select().from(batch).where(eq(batch.id, id));
  if (row === undefined) return null;
  const items = await db.select().from(batchItem).where(eq(batchItem.batchId, id)).orderBy(asc(batchItem.place));
  return {
    ...row,
    kind: row.kind as BatchKind,
    state: row.state as Batch['state'],
    note: row.note === null ? null : seal.open(row.note).toString('utf8'),
    items: items.map(({ number, revision, state, refusal, outcome }) => ({
      number,
      revision,
      state: state as BatchItem['state'],
      refusal,
      outcome,
    })),
  };
}

/** The batch that somebody began last, if it is not over: they are led back to it. */
export async function openBatchOf(
  db: Database,
  officerId: string,
): Promise<{ id: string; kind: BatchKind; state: 'running'; aliveAt: Date } | null> {
  const [row] = await db
    .select({ id: batch.id, kind: batch.kind, state: batch.state, aliveAt: batch.aliveAt })
    .from(batch)
    .where(eq(batch.officerId, officerId))
    .orderBy(desc(batch.startedAt))
    .limit(1);
  return row?.state === 'running' ? { ...row, kind: row.kind as BatchKind, state: 'running' } : null;
}

/** What became of one; whether the officer asked to stop. */
export async function markItem(
  db: Database,
  { id, place, result, at }: { id: string; place: number; result: ItemResult; at: Date },
): Promise<{ stopAsked: boolean }> {
  const told = result.ok ? { state: 'done', outcome: result.outcome } : { state: 'refused', refusal: result.refusal };
  await db
    .update(batchItem)
    .set(told)
    .where(and(eq(batchItem.batchId, id), eq(batchItem.place, place)));
  const [row] = await db.update(batch).set({ aliveAt: at }).where(eq(batch.id, id)).returning({ stopAskedAt: batch.stopAskedAt });
  return { stopAsked: row?.stopAskedAt != null };
}

/** The officer wants nothing more to be done. */
export async function askToStop(db: Database, officerId: string, id: string, at: Date): Promise<void> {
  await db
    .update(batch)
    .set({ stopAskedAt: at })
    .where(and(eq(batch.id, id), eq(batch.officerId, officerId), eq(batch.state, 'running')));
}

/** Nothing more is tried. @param end.stoppedBy null = every one was. */
export async function endBatch(db: Database, end: { id: string; stoppedBy: string | null; at: Date }): Promise<void> {
  const { id, stoppedBy, at } = end;
  await db
    .update(batch)
    .set({ state: stoppedBy === null ? 'done' : 'stopped', stoppedBy, aliveAt: at })
    .where(eq(batch.id, id));
}
