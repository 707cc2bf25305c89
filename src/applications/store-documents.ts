import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application, applicationDocument } from '../database/schema/applications.ts';
import { addFile, findFiles, removeFiles } from '../files/store.ts';
import type { NewFile, StoredFile } from '../files/store.ts';

/** The file that answers one requirement now. */
export type HeldDocument = { id: string; requirement: string; uploadedAt: Date; file: StoredFile };

/** Documents as they stand now, the oldest first; replaced and removed ones are left out. */
export async function documentsOf(db: Database, applicationId: string): Promise<HeldDocument[]> {
  const rows = await db
    .select()
    .from(applicationDocument)
    .where(and(eq(applicationDocument.applicationId, applicationId), isNull(applicationDocument.replacedAt)))
    .orderBy(asc(applicationDocument.uploadedAt), asc(applicationDocument.id));
  const files = await findFiles(
    db,
    rows.map((row) => row.fileId),
  );
  return rows.flatMap(({ id, requirement, uploadedAt, fileId }) => {
    const file = files.get(fileId);
    return file === undefined ? [] : [{ id, requirement, uploadedAt, file }];
  });
}

/** A document in one of its versions; `replacedAt` null = it counts now. */
export type DocumentVersion = HeldDocument & { replacedAt: Date | null };

/** Every version of every document that was ever sent, the oldest first. */
export async function versionsOf(db: Database, applicationId: string): Promise<DocumentVersion[]> {
  const rows = await db
    .select()
    .from(applicationDocument)
    .where(eq(applicationDocument.applicationId, applicationId))
    // What counts now comes last, also under a clock that stands still.
    .orderBy(asc(applicationDocument.uploadedAt), asc(applicationDocument.replacedAt), asc(applicationDocument.id));
  const files = await findFiles(
    db,
    rows.map((row) => row.fileId),
  );
  return rows.flatMap(({ fileId, applicationId: _applicationId, ...version }) => {
    const file = files.get(fileId);
    return file === undefined ? [] : [{ ...version, file }];
  });
}

/** Ids of every file an application ever had. */
export async function fileIdsOf(db: Database, applicationId: string): Promise<string[]> {
  const rows = await db
    .select({ id: applicationDocument.fileId })
    .from(applicationDocument)
    .where(eq(applicationDocument.applicationId, applicationId));
  return rows.map((row) => row.id);
}

/** The application that a file belongs to; null = none. */
export async function applicationIdOfFile(db: Database, fileId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: application.id })
    .from(applicationDocument)
    .innerJoin(application, eq(application.id, applicationDocument.applicationId))
    .where(eq(applicationDocument.fileId, fileId));
  return row?.id ?? null;
}

/** The version of a document that a file is; null = of none. */
export async function versionIdOfFile(db: Database, fileId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: applicationDocument.id })
    .from(applicationDocument)
    .where(eq(applicationDocument.fileId, fileId));
  return row?.id ?? null;
}

/** Puts a file in the place of the one that answered the requirement before, which is kept and marked. */
export async function putDocument(
  tx: Database,
  given: { applicationId: string; requirement: string; file: NewFile; at: Date },
): Promise<void> {
  const { applicationId, requirement, file, at } = given;
  await markReplaced(tx, applicationId, requirement, at);
  await addFile(tx, { ...file, createdAt: at });
  await tx.insert(applicationDocument).values({ applicationId, requirement, fileId: file.id, uploadedAt: at });
}

/** Marks the document of a requirement as no longer valid; answers whether there was one. */
export async function markReplaced(tx: Database, applicationId: string, requirement: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(applicationDocument)
    .set({ replacedAt: at })
    .where(
      and(
        eq(applicationDocument.applicationId, applicationId),
        eq(applicationDocument.requirement, requirement),
        isNull(applicationDocument.replacedAt),
      ),
    )
    .returning({ id: applicationDocument.id });
  return rows.length > 0;
}

/** Takes the document of a requirement away altogether, for what nobody but the applicant has seen. Answers the ids of its files: the caller removes their bytes. */
export async function dropDocument(tx: Database, applicationId: string, requirement: string): Promise<string[]> {
  const rows = await tx
    .delete(applicationDocument)
    .where(
      and(
        eq(applicationDocument.applicationId, applicationId),
        eq(applicationDocument.requirement, requirement),
        isNull(applicationDocument.replacedAt),
      ),
    )
    .returning({ fileId: applicationDocument.fileId });
  const ids = rows.map(({ fileId }) => fileId);
  await removeFiles(tx, ids);
  return ids;
}
