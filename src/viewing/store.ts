import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { documentMark, documentTurn } from '../database/schema/viewing.ts';
import type { Mark } from './mark-rules.ts';

/** How documents are turned, in quarters to the right; those that lie as they came are left out. */
export async function turnsOf(db: Database, documentIds: readonly string[]): Promise<Map<string, number>> {
  if (documentIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(documentTurn)
    .where(inArray(documentTurn.documentId, [...documentIds]));
  return new Map(rows.filter(({ quarters }) => quarters !== 0).map(({ documentId, quarters }) => [documentId, quarters]));
}

/** Turns a document by a quarter to the right, for every officer; answers how it lies then. */
export async function turnDocument(db: Database, documentId: string): Promise<number> {
  const [row] = await db
    .insert(documentTurn)
    .values({ documentId, quarters: 1 })
    .onConflictDoUpdate({ target: documentTurn.documentId, set: { quarters: sql`(${documentTurn.quarters} + 1) % 4` } })
    .returning({ quarters: documentTurn.quarters });
  return row?.quarters ?? 0;
}

/** The marked places of documents, by id of the document: each belongs to one version. */
export async function marksOf(db: Database, documentIds: readonly string[]): Promise<Map<string, Mark>> {
  if (documentIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(documentMark)
    .where(inArray(documentMark.documentId, [...documentIds]));
  return new Map(rows.map(({ documentId, page, x, y, width, height }) => [documentId, { page, x, y, width, height }]));
}

/** Puts a mark in the place of the one before, or takes it away; in the transaction of the check that it belongs to. */
export async function putMark(
  tx: Database,
  { documentId, mark, officerId, at }: { documentId: string; mark: Mark | null; officerId: string; at: Date },
): Promise<void> {
  if (mark === null) {
    await tx.delete(documentMark).where(eq(documentMark.documentId, documentId));
    return;
  }
  const values = { ...mark, officerId, at };
  await tx
    .insert(documentMark)
    .values({ documentId, ...values })
    .onConflictDoUpdate({ target: documentMark.documentId, set: values });
}
