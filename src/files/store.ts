import { and, desc, eq, inArray, notInArray } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { file } from '../database/schema/files.ts';
import { isPaperFinding } from './paper-rules.ts';
import type { PaperFinding } from './paper-rules.ts';
import { isPhotoLook } from './photo-look-rules.ts';
import type { PhotoLook } from './photo-look-rules.ts';

/** What was found out about a file when it came in. */
export type StoredFile = {
  id: string;
  ownerId: string;
  sha256: string;
  contentType: string;
  bytes: number;
  pages: number;
  /** What may be wrong with how a photograph looks; null = nothing, or its owner uses it as it is. */
  look: PhotoLook | null;
  /** What was found when the paper was read, later than it came in; null = nothing, or it was not read. */
  paper: PaperFinding | null;
  /** Its owner was told what was found, and says that it is right. */
  paperMeant: boolean;
};

/** The same before anybody has read it. */
export type NewFile = Omit<StoredFile, 'paper' | 'paperMeant'>;

export async function addFile(db: Database, given: NewFile & { createdAt: Date }): Promise<void> {
  await db.insert(file).values(given);
}

/** Files by id; those that do not exist are left out. */
export async function findFiles(db: Database, ids: readonly string[]): Promise<Map<string, StoredFile>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(file)
    .where(inArray(file.id, [...ids]));
  return new Map(
    rows.map(({ id, ownerId, sha256, contentType, bytes, pages, look, paper, paperMeant }) => {
      const told = { look: isPhotoLook(look) ? look : null, paper: isPaperFinding(paper) ? paper : null, paperMeant };
      return [id, { id, ownerId, sha256, contentType, bytes, pages, ...told }];
    }),
  );
}

/** Files whose bytes are those of one of these, the newest first; the given ids are left out. */
export async function sameBytes(
  db: Database,
  given: readonly Pick<StoredFile, 'id' | 'sha256'>[],
  most: number,
): Promise<Pick<StoredFile, 'id' | 'sha256'>[]> {
  if (given.length === 0) return [];
  return db
    .select({ id: file.id, sha256: file.sha256 })
    .from(file)
    .where(
      and(
        inArray(
          file.sha256,
          given.map(({ sha256 }) => sha256),
        ),
        notInArray(
          file.id,
          given.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(desc(file.createdAt))
    .limit(most);
}

/** Those of some ids that are files. */
export async function knownFiles(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: file.id })
    .from(file)
    .where(inArray(file.id, [...ids]));
  return rows.map(({ id }) => id);
}

/** Its owner uses a photograph as it looks. */
export async function forgetLook(db: Database, id: string): Promise<void> {
  await db.update(file).set({ look: null }).where(eq(file.id, id));
}

/** Notes what was found on a paper. */
export async function notePaper(db: Database, id: string, paper: PaperFinding): Promise<void> {
  await db.update(file).set({ paper }).where(eq(file.id, id));
}

/** Its owner says that a paper is right, whatever was found. */
export async function meanPaper(db: Database, id: string): Promise<void> {
  await db.update(file).set({ paperMeant: true }).where(eq(file.id, id));
}

/** Forgets files; their bytes are removed by the caller once this is committed. */
export async function removeFiles(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.delete(file).where(inArray(file.id, [...ids]));
}
