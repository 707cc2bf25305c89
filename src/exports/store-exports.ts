import { and, count, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { dataExport, dataExportMark } from '../database/schema/exports.ts';
import { isUuid } from '../database/uuid.ts';
import { exportAskedSchema, exportColumns, exportFormats } from './export-rules.ts';
import type { ExportAsked, ExportColumn, ExportFormat, ExportOrder } from './export-rules.ts';

/** A list that an officer asked for as a file. */
export type DataExport = {
  id: string;
  officerId: string;
  asked: ExportAsked;
  format: ExportFormat;
  columns: readonly ExportColumn[];
  onlyNew: boolean;
  reason: string | null;
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  attempt: number;
  /** Rows that are to come; null = not counted yet. */
  rows: number | null;
  done: number;
  bytes: number;
  seenAs: string | null;
  arrivedUntil: number | null;
  cancelAskedAt: Date | null;
  askedAt: Date;
  aliveAt: Date;
  endedAt: Date | null;
  takenAt: Date | null;
};

const columnsSchema = z.array(z.enum([...exportColumns.applications, ...exportColumns.permits]));
const stateSchema = z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']);

const openRow = (row: typeof dataExport.$inferSelect): DataExport => ({
  ...row,
  asked: exportAskedSchema.parse(row.asked),
  format: z.enum(exportFormats).parse(row.format),
  columns: columnsSchema.parse(row.columns),
  state: stateSchema.parse(row.state),
});

/** Writes down what is wanted. Answers its id. */
export async function addExport(
  tx: Database,
  { officerId, at, order }: { officerId: string; at: Date; order: ExportOrder },
): Promise<string> {
  const [row] = await tx
    .insert(dataExport)
    .values({
      ...order,
      columns: [...order.columns],
      officerId,
      kind: order.asked.kind,
      state: 'waiting',
      askedAt: at,
      aliveAt: at,
    })
    .returning({ id: dataExport.id });
  if (row === undefined) throw new Error('an export was not stored');
  return row.id;
}

/** An export by id; null when there is none. */
export async function findExport(db: Database, id: string): Promise<DataExport | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.select().from(dataExport).where(eq(dataExport.id, id));
  return row === undefined ? null : openRow(row);
}

/** More are not shown on a page. */
const MOST_SHOWN = 50;

/** What an officer asked for, the last first. */
export async function exportsOf(db: Database, officerId: string): Promise<DataExport[]> {
  const rows = await db
    .select()
    .from(dataExport)
    .where(eq(dataExport.officerId, officerId))
    .orderBy(desc(dataExport.askedAt), desc(dataExport.id))
    .limit(MOST_SHOWN);
  return rows.map(openRow);
}

/** How many of an officer's exports are at work, of those that said something since an instant. */
export async function countAtWork(db: Database, officerId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(dataExport)
    .where(
      and(
        eq(dataExport.officerId, officerId),
        inArray(dataExport.state, ['waiting', 'running']),
        sql`${dataExport.aliveAt} > ${since.toISOString()}::timestamptz`,
      ),
    );
  return row?.count ?? 0;
}

/** Begins another attempt at an export that is not over; null = it is. What an older attempt still does counts for nothing from here on. */
export async function takeUpExport(db: Database, id: string, at: Date): Promise<DataExport | null> {
  const [row] = await db
    .update(dataExport)
    .set({ state: 'running', attempt: sql`${dataExport.attempt} + 1`, rows: null, done: 0, bytes: 0, aliveAt: at })
    .where(and(eq(dataExport.id, id), inArray(dataExport.state, ['waiting', 'running'])))
    .returning();
  return row === undefined ? null : openRow(row);
}

type Attempt = { id: string; attempt: number; at: Date };

const isOf = ({ id, attempt }: Attempt) =>
  and(eq(dataExport.id, id), eq(dataExport.attempt, attempt), eq(dataExport.state, 'running'));

/** How far an attempt is. Answers whether it is to go on: `cancelled` by its officer, or `lost` to another attempt. */
export async function noteExport(
  db: Database,
  { rows, done, ...attempt }: Attempt & { rows: number; done: number },
): Promise<'going' | 'cancelled' | 'lost'> {
  const [row] = await db
    .update(dataExport)
    .set({ rows, done, aliveAt: attempt.at })
    .where(isOf(attempt))
    .returning({ cancelAskedAt: dataExport.cancelAskedAt });
  return row === undefined ? 'lost' : row.cancelAskedAt === null ? 'going' : 'cancelled';
}

/** The file of an attempt is whole. False = another attempt has taken its place, or its officer wants it no more. */
export async function endExport(
  tx: Database,
  {
    rows,
    bytes,
    arrivedUntil,
    seenAs,
    ...attempt
  }: Attempt & {
    rows: number;
    bytes: number;
    arrivedUntil: number | null;
    seenAs: string;
  },
): Promise<boolean> {
  const ended = await tx
    .update(dataExport)
    .set({ state: 'done', rows, done: rows, bytes, arrivedUntil, seenAs, endedAt: attempt.at })
    .where(and(isOf(attempt), sql`${dataExport.cancelAskedAt} is null`))
    .returning({ id: dataExport.id });
  return ended.length === 1;
}

/** An attempt comes to nothing, and no other is made. */
export async function stopExport(db: Database, { as, ...attempt }: Attempt & { as: 'cancelled' | 'failed' }): Promise<void> {
  await db.update(dataExport).set({ state: as, endedAt: attempt.at }).where(isOf(attempt));
}

/** Its officer wants it no more. One that waits is over at once; one that runs stops at its next rows. */
export async function askToCancel(
  tx: Database,
  { id, officerId, at }: { id: string; officerId: string; at: Date },
): Promise<boolean> {
  const changed = await tx
    .update(dataExport)
    .set({
      cancelAskedAt: at,
      state: sql`case when state = 'waiting' then 'cancelled' else state end`,
      endedAt: sql`case when state = 'waiting' then ${at.toISOString()}::timestamptz end`,
    })
    .where(and(eq(dataExport.id, id), eq(dataExport.officerId, officerId), inArray(dataExport.state, ['waiting', 'running'])))
    .returning({ id: dataExport.id });
  return changed.length === 1;
}

/** Its officer has it now: from here on what arrived up to its last row is old to them. @param taken.list null = it counts for no list. */
export async function markTaken(
  tx: Database,
  taken: { id: string; officerId: string; list: string | null; arrivedUntil: number | null; at: Date },
): Promise<void> {
  const { id, officerId, list, arrivedUntil, at } = taken;
  await tx.update(dataExport).set({ takenAt: at }).where(eq(dataExport.id, id));
  if (list === null || arrivedUntil === null) return;
  await tx
    .insert(dataExportMark)
    .values({ officerId, list, arrivedUntil, at })
    .onConflictDoUpdate({
      target: [dataExportMark.officerId, dataExportMark.list],
      set: { arrivedUntil: sql`greatest(${dataExportMark.arrivedUntil}, excluded.arrived_until)`, at },
    });
}

/** Up to which arrival an officer has downloaded a list, and when; null = never. */
export async function lastTaken(
  db: Database,
  officerId: string,
  list: string,
): Promise<{ arrivedUntil: number; at: Date } | null> {
  const [row] = await db
    .select({ arrivedUntil: dataExportMark.arrivedUntil, at: dataExportMark.at })
    .from(dataExportMark)
    .where(and(eq(dataExportMark.officerId, officerId), eq(dataExportMark.list, list)));
  return row ?? null;
}

/** Ids of what ended before an instant, or was asked for then and never ended. */
export async function exportsBefore(db: Database, before: Date, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: dataExport.id })
    .from(dataExport)
    .where(lt(sql`coalesce(${dataExport.endedAt}, ${dataExport.aliveAt})`, sql`${before.toISOString()}::timestamptz`))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Removes exports with the rows of their pieces. */
export async function removeExports(tx: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(dataExport).where(inArray(dataExport.id, [...ids]));
}
