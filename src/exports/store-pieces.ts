import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { dataExportPiece } from '../database/schema/exports.ts';

type Piece = { exportId: string; attempt: number; place: number; fileId: string };

/** Names a piece of the file; its bytes come after, so that none lie anywhere without a name. */
export async function addPiece(db: Database, piece: Piece): Promise<void> {
  await db.insert(dataExportPiece).values(piece);
}

/** Ids of the pieces of a file in their order, as one attempt wrote them. */
export async function piecesOf(db: Database, exportId: string, attempt: number): Promise<string[]> {
  const rows = await db
    .select({ fileId: dataExportPiece.fileId })
    .from(dataExportPiece)
    .where(and(eq(dataExportPiece.exportId, exportId), eq(dataExportPiece.attempt, attempt)))
    .orderBy(asc(dataExportPiece.place));
  return rows.map(({ fileId }) => fileId);
}

/** Lets go of the pieces of exports, of attempts below one only where that is named; answers the ids of their bytes. */
export async function dropPieces(db: Database, exportIds: readonly string[], below?: number): Promise<string[]> {
  if (exportIds.length === 0) return [];
  const rows = await db
    .delete(dataExportPiece)
    .where(
      and(
        inArray(dataExportPiece.exportId, [...exportIds]),
        below === undefined ? undefined : lt(dataExportPiece.attempt, below),
      ),
    )
    .returning({ fileId: dataExportPiece.fileId });
  return rows.map(({ fileId }) => fileId);
}

/** Those of some ids that are pieces of an export. */
export async function knownPieces(db: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ fileId: dataExportPiece.fileId })
    .from(dataExportPiece)
    .where(inArray(dataExportPiece.fileId, [...ids]));
  return rows.map(({ fileId }) => fileId);
}
