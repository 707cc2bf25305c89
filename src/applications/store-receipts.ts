import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { completeReceipt } from '../database/schema/applications.ts';

/** A receipt "diterima lengkap" as it was made: its PDF lies in the file store under its id and never changes. */
export type CompleteReceipt = typeof completeReceipt.$inferSelect;

/** Adds the receipt of an application, in the transaction in which it was found complete. */
export async function addReceipt(tx: Database, receipt: CompleteReceipt): Promise<void> {
  await tx.insert(completeReceipt).values(receipt);
}

/** The receipt of an application; null = it was not found complete yet, or that was before there were receipts. */
export async function receiptOfApplication(db: Database, applicationId: string): Promise<CompleteReceipt | null> {
  const [row] = await db.select().from(completeReceipt).where(eq(completeReceipt.applicationId, applicationId));
  return row ?? null;
}

/** Those of some ids under which a receipt lies. */
export async function knownReceipts(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: completeReceipt.fileId })
    .from(completeReceipt)
    .where(inArray(completeReceipt.fileId, [...ids]));
  return rows.map(({ id }) => id);
}

/** Takes the receipt of an application away, which names its applicant; the log keeps its hash. Answers the ids of the files whose bytes the caller removes. */
export async function forgetReceipt(tx: Database, applicationId: string): Promise<string[]> {
  const rows = await tx
    .delete(completeReceipt)
    .where(eq(completeReceipt.applicationId, applicationId))
    .returning({ id: completeReceipt.fileId });
  return rows.map(({ id }) => id);
}
