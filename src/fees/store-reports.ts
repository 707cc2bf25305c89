import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { paymentReport } from '../database/schema/fees.ts';
import type { Seal } from '../database/seal.ts';
import type { Mismatch, PaymentTold } from './rules.ts';

/** Money that pays no bill. */
export type PaymentReport = PaymentTold & { id: string; feeId: string | null; mismatch: Mismatch; toldAt: Date };

const mismatchSchema = z.enum(['wrong-amount', 'unknown-code', 'void', 'paid-twice'] as const satisfies readonly Mismatch[]);

/** Keeps what does not fit. Told again, nothing happens. Answers whether it is new. */
export async function addReport(
  tx: Database,
  { feeId, told, mismatch, at }: { feeId: string | null; told: PaymentTold; mismatch: Mismatch; at: Date },
): Promise<boolean> {
  const rows = await tx
    .insert(paymentReport)
    .values({ ...told, feeId, mismatch, toldAt: at })
    .onConflictDoNothing()
    .returning({ id: paymentReport.id });
  return rows.length > 0;
}

/** What nobody has looked at yet, the first told first. */
export async function openReports(db: Database, most: number): Promise<PaymentReport[]> {
  const rows = await db
    .select()
    .from(paymentReport)
    .where(isNull(paymentReport.settledAt))
    .orderBy(asc(paymentReport.toldAt), asc(paymentReport.id))
    .limit(most);
  return rows.map((row) => ({ ...row, mismatch: mismatchSchema.parse(row.mismatch) }));
}

/** How many nobody has looked at yet; of one bill, where it is named. */
export const countOpenReports = (db: Database, feeId?: string): Promise<number> =>
  db.$count(
    paymentReport,
    and(isNull(paymentReport.settledAt), feeId === undefined ? undefined : eq(paymentReport.feeId, feeId)),
  );

/** An officer says what was done about it. Answers false when somebody else has, or there is none. */
export async function settleReport(
  tx: Database,
  seal: Seal,
  { id, officerId, words, at }: { id: string; officerId: string; words: string; at: Date },
): Promise<boolean> {
  const rows = await tx
    .update(paymentReport)
    .set({ settledAt: at, settledBy: officerId, settlement: seal.close(words) })
    .where(and(eq(paymentReport.id, id), isNull(paymentReport.settledAt)))
    .returning({ id: paymentReport.id });
  return rows.length > 0;
}
