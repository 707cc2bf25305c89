import { and, asc, eq, sql } from 'drizzle-orm';
import { storedColumns } from '../../applications/queue-columns-rules.ts';
import type { QueueColumn } from '../../applications/queue-columns-rules.ts';
import { queueViewSchema } from '../../applications/queue-rules.ts';
import type { QueueView } from '../../applications/queue-rules.ts';
import type { Database } from '../../database/connection.ts';
import { queueColumns, queueView } from '../../database/schema/desk.ts';
import type { Seal } from '../../database/seal.ts';

/** A view that an officer keeps. */
export type KeptView = {
  id: string;
  name: string;
  view: QueueView;
  /** Null = those that the officer has everywhere. */
  columns: readonly QueueColumn[] | null;
  isDefault: boolean;
};

/** More tabs than this nobody finds anything in. */
export const MOST_VIEWS = 10;

/** The views that an officer keeps, the oldest first. */
export async function viewsOf(db: Database, seal: Seal, personId: string): Promise<KeptView[]> {
  const rows = await db
    .select()
    .from(queueView)
    .where(eq(queueView.personId, personId))
    .orderBy(asc(queueView.createdAt), asc(queueView.id));
  return rows.map(({ id, name, view, columns, isDefault }) => ({
    id,
    name: seal.open(name).toString('utf8'),
    view: queueViewSchema.parse(view),
    columns: storedColumns(columns),
    isDefault,
  }));
}

/** Keeps a view under a name; false = there are as many as there may be. */
export async function keepView(
  db: Database,
  seal: Seal,
  given: { personId: string; name: string; view: QueueView; columns: readonly QueueColumn[] | null; at: Date },
): Promise<boolean> {
  const { personId, name, view, columns, at } = given;
  return db.transaction(async (tx) => {
    await holdViews(tx, personId);
    const kept = await tx.select({ id: queueView.id }).from(queueView).where(eq(queueView.personId, personId));
    if (kept.length >= MOST_VIEWS) return false;
    await tx.insert(queueView).values({ personId, name: seal.close(name), view, columns, createdAt: at });
    return true;
  });
}

/** Gives one's view another name, and makes it the one that the queue opens with, or not any more. */
export async function changeView(
  db: Database,
  seal: Seal,
  { personId, id, name, isDefault }: { personId: string; id: string; name: string; isDefault: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    await holdViews(tx, personId);
    if (isDefault) await tx.update(queueView).set({ isDefault: false }).where(eq(queueView.personId, personId));
    await tx
      .update(queueView)
      .set({ name: seal.close(name), isDefault })
      .where(and(eq(queueView.personId, personId), sql`${queueView.id}::text = ${id}`));
  });
}

/** Removes one's view. */
export async function removeView(db: Database, { personId, id }: { personId: string; id: string }): Promise<void> {
  await db.delete(queueView).where(and(eq(queueView.personId, personId), sql`${queueView.id}::text = ${id}`));
}

/** The columns of the queue that an officer chose; null = they chose none. */
export async function columnsOf(db: Database, personId: string): Promise<QueueColumn[] | null> {
  const [row] = await db.select({ columns: queueColumns.columns }).from(queueColumns).where(eq(queueColumns.personId, personId));
  return storedColumns(row?.columns);
}

/** Keeps the columns of an officer: of a view of theirs, or of the queue wherever a view has none of its own. Null = the usual ones again. */
export async function keepColumns(
  db: Database,
  { personId, viewId, columns }: { personId: string; viewId: string | null; columns: readonly QueueColumn[] | null },
): Promise<void> {
  if (viewId !== null) {
    const ofView = and(eq(queueView.personId, personId), sql`${queueView.id}::text = ${viewId}`);
    await db.update(queueView).set({ columns }).where(ofView);
  } else if (columns === null) await db.delete(queueColumns).where(eq(queueColumns.personId, personId));
  else
    await db
      .insert(queueColumns)
      .values({ personId, columns })
      .onConflictDoUpdate({ target: queueColumns.personId, set: { columns } });
}

/** Nobody else changes the views of this person before the transaction ends. */
const holdViews = (tx: Database, personId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('queue_view'), hashtext(${personId}))`);
