import { inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { feedback, signal } from '../../database/schema/signals.ts';
import type { Signal } from './signal.ts';

/** Adds what was noticed, in one go. */
export async function addSignals(db: Database, signals: readonly Signal[]): Promise<void> {
  if (signals.length === 0) return;
  // One value for all of them: a statement takes no more than 65,535.
  await db.execute(sql`
    insert into ${signal} (at, kind, visit, attempt, service, step, item, reason, amount, round, channel, width, connection)
    select * from jsonb_to_recordset(${JSON.stringify(signals)}::jsonb) as told(at timestamptz, kind text, visit bigint, attempt bigint, service text,
      step text, item text, reason text, amount integer, round text, channel text, width text, connection text)`);
}

/** As many rows are removed at a time, so that nobody else waits long. */
const REMOVED_AT_ONCE = 20_000;

/** Removes what was noticed before an instant, and lines written before it; answers how many signals went. */
export async function removeSignalsBefore(db: Database, before: Date): Promise<number> {
  await db.delete(feedback).where(lt(feedback.at, before));
  for (let removed = 0; ;) {
    const old = db.select({ id: signal.id }).from(signal).where(lt(signal.at, before)).limit(REMOVED_AT_ONCE);
    const gone = await db.delete(signal).where(inArray(signal.id, old));
    removed += gone.rowCount ?? 0;
    if ((gone.rowCount ?? 0) < REMOVED_AT_ONCE) return removed;
  }
}

/** When the oldest raw signal was noticed; null = there is none. */
export async function oldestSignal(db: Database): Promise<Date | null> {
  const [row] = await db.select({ at: sql<string | null>`min(${signal.at})` }).from(signal);
  return row?.at == null ? null : new Date(row.at);
}
