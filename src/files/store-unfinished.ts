import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { unfinishedUpload } from '../database/schema/files.ts';
import type { Seal } from '../database/seal.ts';
import type { FileRefusal } from './inspect.ts';

/** One of the files of an upload, as the browser told it: several photographs lie behind one another in its bytes. */
export type UploadPart = { name: string; bytes: number };

/** Files for one document that arrive piece by piece. `subject` and `item`: what they are for, in the words of the room that takes them. */
export type UnfinishedUpload = {
  id: string;
  personId: string;
  subject: string;
  item: string;
  files: UploadPart[];
  bytes: number;
  asItLooks: boolean;
  createdAt: Date;
  endsAt: Date;
  /** What was found when all had come; null = it has not all come, or nobody has looked yet. */
  judged: { ok: true } | { ok: false; refused: FileRefusal } | null;
};

const NAME_CHARACTERS = 255;

/** What the parts of an upload look like. Of a long name the ending is kept, which is all that counts. */
export const partsSchema = z
  .array(z.object({ name: z.string().transform((name) => name.slice(-NAME_CHARACTERS)), bytes: z.int().nonnegative() }))
  .min(1);

export async function addUnfinished(db: Database, seal: Seal, given: Omit<UnfinishedUpload, 'judged'>): Promise<void> {
  await db.insert(unfinishedUpload).values({ ...given, files: seal.closeJson(given.files), fileCount: given.files.length });
}

/** An upload by its id, while it has not ended; null = there is none. */
export async function findUnfinished(db: Database, seal: Seal, id: string, now: Date): Promise<UnfinishedUpload | null> {
  const [row] = await db
    .select()
    .from(unfinishedUpload)
    .where(and(eq(unfinishedUpload.id, id), gt(unfinishedUpload.endsAt, now)));
  if (row === undefined) return null;
  const { judgedAt, judgingUntil: _, refused, files, ...rest } = row;
  // What was refused was written by us, a reason of our own.
  const judged =
    judgedAt === null ? null : refused === null ? { ok: true as const } : { ok: false as const, refused: refused as FileRefusal };
  return { ...rest, files: partsSchema.parse(seal.openJson(files)), judged };
}

/** How many uploads of a person are on their way. */
export async function countOpen(db: Database, personId: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(unfinishedUpload)
    .where(and(eq(unfinishedUpload.personId, personId), isOpen(now)));
  return row?.count ?? 0;
}

/** How many files of a subject are on their way. */
export async function countOpenFiles(db: Database, subject: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`coalesce(sum(${unfinishedUpload.fileCount}), 0)::int` })
    .from(unfinishedUpload)
    .where(and(eq(unfinishedUpload.subject, subject), isOpen(now)));
  return row?.count ?? 0;
}

/** In a query of another room: when the last upload for a subject was begun, or had come and was judged, whichever is later. */
export const lastSentFor = (subject: SQL): SQL =>
  sql`(select max(greatest(${unfinishedUpload.createdAt}, ${unfinishedUpload.judgedAt})) from ${unfinishedUpload} where ${unfinishedUpload.subject} = ${subject})`;

/** How often the files for an item were refused since the last that were taken. */
export async function countRefused(db: Database, { subject, item }: { subject: string; item: string }): Promise<number> {
  const rows = await db
    .select({ refused: unfinishedUpload.refused })
    .from(unfinishedUpload)
    .where(and(eq(unfinishedUpload.subject, subject), eq(unfinishedUpload.item, item), isNotNull(unfinishedUpload.judgedAt)))
    .orderBy(asc(unfinishedUpload.judgedAt));
  return rows.length - 1 - rows.findLastIndex(({ refused }) => refused === null);
}

/** As long as looking at files may take. A process that was killed meanwhile leaves them to others after it. */
const JUDGING_SECONDS = 120;

/** Takes it on oneself to look at an upload; false = it is another's at the moment, or was judged, or is gone. By the database's clock, which all processes share. */
export async function claimJudging(db: Database, id: string): Promise<boolean> {
  const { judgedAt, judgingUntil } = unfinishedUpload;
  const isFree = or(isNull(judgingUntil), lt(judgingUntil, sql`now()`));
  const rows = await db
    .update(unfinishedUpload)
    .set({ judgingUntil: sql`now() + make_interval(secs => ${JUDGING_SECONDS})` })
    .where(and(eq(unfinishedUpload.id, id), isNull(judgedAt), isFree))
    .returning({ id: unfinishedUpload.id });
  return rows.length > 0;
}

/** Leaves it to others to look at an upload. */
export async function leaveJudging(db: Database, id: string): Promise<void> {
  await db.update(unfinishedUpload).set({ judgingUntil: null }).where(eq(unfinishedUpload.id, id));
}

/** Notes what was found; what was noted before stays. */
export async function noteJudged(db: Database, id: string, given: { refused: FileRefusal | null; at: Date }): Promise<void> {
  await db
    .update(unfinishedUpload)
    .set({ judgedAt: given.at, refused: given.refused })
    .where(and(eq(unfinishedUpload.id, id), isNull(unfinishedUpload.judgedAt)));
}

/** Those of some ids that are uploads. */
export async function knownUnfinished(db: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: unfinishedUpload.id })
    .from(unfinishedUpload)
    .where(inArray(unfinishedUpload.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/** Forgets an upload; its bytes are removed by the caller. */
export async function dropUnfinished(db: Database, id: string): Promise<void> {
  await db.delete(unfinishedUpload).where(eq(unfinishedUpload.id, id));
}

/** Forgets what is still on its way for a subject. Answers the ids, whose bytes the caller removes. */
export async function dropOpen(db: Database, subject: string): Promise<string[]> {
  const rows = await db
    .delete(unfinishedUpload)
    .where(and(eq(unfinishedUpload.subject, subject), isNull(unfinishedUpload.judgedAt)))
    .returning({ id: unfinishedUpload.id });
  return rows.map(({ id }) => id);
}

/** Forgets what has ended by itself. Answers the ids, whose bytes the caller removes. */
export async function dropEnded(db: Database, now: Date): Promise<string[]> {
  const rows = await db.delete(unfinishedUpload).where(lte(unfinishedUpload.endsAt, now)).returning({ id: unfinishedUpload.id });
  return rows.map(({ id }) => id);
}

const isOpen = (now: Date) => and(isNull(unfinishedUpload.judgedAt), gt(unfinishedUpload.endsAt, now));
