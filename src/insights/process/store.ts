import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { Way } from '../../applications/ways.ts';
import type { Database } from '../../database/connection.ts';
import { processDays, processDecided, processReason } from '../../database/schema/process.ts';
import { sumOf } from '../signals/sum-column.ts';

type DaysRow = { service: string; stage: string; days: number; cases: number };
export type DecidedRow = { service: string; outcome: 'issued' | 'refused'; way: Way; returned: boolean; cases: number };
export type ReasonRow = { service: string; kind: 'correction' | 'refusal'; reason: string; cases: number };

/** The figures of a month, or of several together. */
export type ProcessFigures = { days: readonly DaysRow[]; decided: readonly DecidedRow[]; reasons: readonly ReasonRow[] };

/** Puts the figures of a month in the place of those that were counted before; what was brought in for a demo stays beside them. */
export async function replaceProcess(db: Database, month: string, figures: ProcessFigures): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`process ${month}`}))`);
    for (const table of [processDays, processDecided, processReason])
      await tx.delete(table).where(and(eq(table.month, month), eq(table.invented, false)));
    await insertFigures(tx, { month, invented: false }, figures);
  });
}

/** Adds figures that nobody counted, for a demo. */
export const bringInProcess = (tx: Database, month: string, figures: ProcessFigures): Promise<void> =>
  insertFigures(tx, { month, invented: true }, figures);

async function insertFigures(
  tx: Database,
  of: { month: string; invented: boolean },
  { days, decided, reasons }: ProcessFigures,
): Promise<void> {
  if (days.length > 0) await tx.insert(processDays).values(days.map((row) => ({ ...row, ...of })));
  if (decided.length > 0) await tx.insert(processDecided).values(decided.map((row) => ({ ...row, ...of })));
  if (reasons.length > 0) await tx.insert(processReason).values(reasons.map((row) => ({ ...row, ...of })));
}

/** Which months have figures that were counted. */
export async function countedProcess(db: Database): Promise<string[]> {
  const { month, invented } = processDecided;
  const rows = await db.selectDistinct({ month }).from(processDecided).where(eq(invented, false));
  return rows.map((row) => row.month);
}

/** The figures from one month to another, both included, added up: three queries. */
export async function processIn(db: Database, { first, last }: { first: string; last: string }): Promise<ProcessFigures> {
  const within = (table: typeof processDays | typeof processDecided | typeof processReason) =>
    and(gte(table.month, first), lte(table.month, last));
  const { service, stage, days } = processDays;
  const { outcome, way, returned } = processDecided;
  const { kind, reason } = processReason;
  const [dayRows, decidedRows, reasonRows] = await Promise.all([
    db
      .select({ service, stage, days, cases: sumOf(processDays.cases) })
      .from(processDays)
      .where(within(processDays))
      .groupBy(service, stage, days),
    db
      .select({ service: processDecided.service, outcome, way, returned, cases: sumOf(processDecided.cases) })
      .from(processDecided)
      .where(within(processDecided))
      .groupBy(processDecided.service, outcome, way, returned),
    db
      .select({ service: processReason.service, kind, reason, cases: sumOf(processReason.cases) })
      .from(processReason)
      .where(within(processReason))
      .groupBy(processReason.service, kind, reason),
  ]);
  return {
    days: dayRows,
    decided: decidedRows.map((row) => ({
      ...row,
      outcome: row.outcome === 'issued' ? 'issued' : 'refused',
      way: row.way as Way,
    })),
    reasons: reasonRows.map((row) => ({ ...row, kind: row.kind === 'refusal' ? 'refusal' : 'correction' })),
  };
}
