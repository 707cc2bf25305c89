import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { objection } from '../database/schema/correspondence.ts';
import type { Seal } from '../database/seal.ts';

/** An objection to a refusal, opened. */
export type Objection = {
  applicationId: string;
  body: string;
  fileId: string | null;
  filedAt: Date;
  /** Local day by which the head answers. */
  dueOn: string;
  answer: { text: string; at: Date } | null;
};

/** Adds the objection to a refusal; false when there is one already. */
export async function addObjection(
  tx: Database,
  seal: Seal,
  given: Pick<Objection, 'applicationId' | 'body' | 'fileId' | 'filedAt' | 'dueOn'>,
): Promise<boolean> {
  const added = await tx
    .insert(objection)
    .values({ ...given, body: seal.close(given.body) })
    .onConflictDoNothing()
    .returning({ id: objection.applicationId });
  return added.length > 0;
}

/** The objection to the refusal of an application; null = there is none. */
export async function objectionOf(db: Database, seal: Seal, applicationId: string): Promise<Objection | null> {
  const [row] = await db.select().from(objection).where(eq(objection.applicationId, applicationId));
  return row === undefined ? null : opened(seal, row);
}

/** Ids of the applications whose objection waits for an answer, with its day, what is due first on top. */
export const openObjections = (db: Database): Promise<{ applicationId: string; dueOn: string }[]> =>
  db
    .select({ applicationId: objection.applicationId, dueOn: objection.dueOn })
    .from(objection)
    .where(isNull(objection.answeredAt))
    .orderBy(asc(objection.dueOn), asc(objection.filedAt));

/** Stores the head's answer; false when it was answered already. */
export async function answerObjection(
  tx: Database,
  seal: Seal,
  given: { applicationId: string; officerId: string; answer: string; at: Date },
): Promise<boolean> {
  const answered = await tx
    .update(objection)
    .set({ answer: seal.close(given.answer), answeredBy: given.officerId, answeredAt: given.at })
    .where(and(eq(objection.applicationId, given.applicationId), isNull(objection.answeredAt)))
    .returning({ id: objection.applicationId });
  return answered.length > 0;
}

/** The application that a file came with an objection to; null = with none. */
export async function applicationIdOfObjectionFile(db: Database, fileId: string): Promise<string | null> {
  const [row] = await db.select({ id: objection.applicationId }).from(objection).where(eq(objection.fileId, fileId));
  return row?.id ?? null;
}

const opened = (seal: Seal, row: typeof objection.$inferSelect): Objection => ({
  applicationId: row.applicationId,
  body: seal.open(row.body).toString('utf8'),
  fileId: row.fileId,
  filedAt: row.filedAt,
  dueOn: row.dueOn,
  answer:
    row.answer === null || row.answeredAt === null ? null : { text: seal.open(row.answer).toString('utf8'), at: row.answeredAt },
});
