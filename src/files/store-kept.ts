import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { keptDocument } from '../database/schema/files.ts';
import { addFile, findFiles, removeFiles } from './store.ts';
import type { NewFile, StoredFile } from './store.ts';

/** A paper that a person keeps to hand in again. */
export type KeptDocument = { kind: string; keptAt: Date; file: StoredFile };

/** All that a person keeps. */
export async function keptDocumentsOf(db: Database, personId: string): Promise<KeptDocument[]> {
  const rows = await db.select().from(keptDocument).where(eq(keptDocument.personId, personId));
  const files = await findFiles(
    db,
    rows.map((row) => row.fileId),
  );
  return rows.flatMap(({ kind, keptAt, fileId }) => {
    const file = files.get(fileId);
    return file === undefined ? [] : [{ kind, keptAt, file }];
  });
}

/** A file that a person keeps, found by its own id; null = it is not among theirs. */
export async function keptFileOf(db: Database, personId: string, fileId: string): Promise<StoredFile | null> {
  const [row] = await db
    .select({ fileId: keptDocument.fileId })
    .from(keptDocument)
    .where(and(eq(keptDocument.personId, personId), eq(keptDocument.fileId, fileId)));
  return row === undefined ? null : ((await findFiles(db, [fileId])).get(fileId) ?? null);
}

/** Keeps a file in the place of the one of its kind. Answers the ids of files that nobody needs any more: the caller removes their bytes. */
export async function keepDocument(
  tx: Database,
  given: { personId: string; kind: string; file: NewFile; at: Date },
): Promise<string[]> {
  const { personId, kind, file, at } = given;
  const dropped = await dropKept(tx, personId, kind);
  await addFile(tx, { ...file, createdAt: at });
  await tx.insert(keptDocument).values({ personId, kind, fileId: file.id, keptAt: at });
  return dropped;
}

/** Forgets what is kept of a kind; what is not there is no fault. Answers as `keepDocument`. */
export async function dropKept(tx: Database, personId: string, kind: string): Promise<string[]> {
  const rows = await tx
    .delete(keptDocument)
    .where(and(eq(keptDocument.personId, personId), eq(keptDocument.kind, kind)))
    .returning({ fileId: keptDocument.fileId });
  const ids = rows.map(({ fileId }) => fileId);
  await removeFiles(tx, ids);
  return ids;
}

/** People who keep something since an instant or longer, by id. @param behind the last one found before. */
export async function keepersBefore(
  db: Database,
  { before, behind, most }: { before: Date; behind: string; most: number },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: keptDocument.personId })
    .from(keptDocument)
    .where(and(lte(keptDocument.keptAt, before), gt(keptDocument.personId, behind)))
    .orderBy(asc(keptDocument.personId))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Forgets what these people keep since an instant or longer. Answers as `keepDocument`. */
export async function dropKeptBefore(tx: Database, personIds: readonly string[], before: Date): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .delete(keptDocument)
    .where(and(inArray(keptDocument.personId, [...personIds]), lte(keptDocument.keptAt, before)))
    .returning({ fileId: keptDocument.fileId });
  const ids = rows.map(({ fileId }) => fileId);
  await removeFiles(tx, ids);
  return ids;
}
