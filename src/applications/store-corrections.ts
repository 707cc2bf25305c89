import { and, asc, eq, max } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { correctionItem } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';

/** What the desk asks to mend: an answer or a document, why (a code from the office's list), and the officer's own words. */
export type CorrectionRequest = { kind: 'question' | 'document'; item: string; reason: string; note: string | null };

export type CorrectionItem = CorrectionRequest & { id: string; round: number; mendedAt: Date | null };

const kindSchema = z.enum(['question', 'document']);

/** Items of every round, the oldest round first. */
export async function correctionItemsOf(db: Database, seal: Seal, applicationId: string): Promise<CorrectionItem[]> {
  const rows = await db
    .select()
    .from(correctionItem)
    .where(eq(correctionItem.applicationId, applicationId))
    .orderBy(asc(correctionItem.round), asc(correctionItem.kind), asc(correctionItem.item));
  return rows.map(({ applicationId: _applicationId, ...row }) => ({
    ...row,
    kind: kindSchema.parse(row.kind),
    note: row.note === null ? null : seal.open(row.note).toString('utf8'),
  }));
}

/** Items of the correction in hand: those of the last round. */
export function itemsOfLastRound(items: readonly CorrectionItem[]): CorrectionItem[] {
  const last = Math.max(0, ...items.map((item) => item.round));
  return items.filter((item) => item.round === last);
}

/** Adds a round of items in the transaction that hands the application back. Answers the number of the round. */
export async function addCorrectionRound(
  tx: Database,
  seal: Seal,
  applicationId: string,
  items: readonly CorrectionRequest[],
): Promise<number> {
  const [last] = await tx
    .select({ round: max(correctionItem.round) })
    .from(correctionItem)
    .where(eq(correctionItem.applicationId, applicationId));
  const round = (last?.round ?? 0) + 1;
  const rows = items.map((item) => ({ ...item, applicationId, round, note: item.note === null ? null : seal.close(item.note) }));
  await tx.insert(correctionItem).values(rows);
  return round;
}

/** Ticks the item of the round in hand that was mended; one that was not asked for is no item. */
export async function markMended(
  tx: Database,
  applicationId: string,
  mended: Pick<CorrectionItem, 'kind' | 'item'>,
  at: Date,
): Promise<void> {
  const lastRound = tx
    .select({ round: max(correctionItem.round) })
    .from(correctionItem)
    .where(eq(correctionItem.applicationId, applicationId));
  await tx
    .update(correctionItem)
    .set({ mendedAt: at })
    .where(
      and(
        eq(correctionItem.applicationId, applicationId),
        eq(correctionItem.kind, mended.kind),
        eq(correctionItem.item, mended.item),
        eq(correctionItem.round, lastRound),
      ),
    );
}
