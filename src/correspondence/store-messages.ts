import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { caseMessage } from '../database/schema/correspondence.ts';
import type { Seal } from '../database/seal.ts';

export type Author = 'applicant' | 'officer';

export type CaseMessage = { id: number; author: Author; officerId: string | null; body: string; at: Date; readAt: Date | null };

/** What a page says of a thread that it does not show. */
export type ThreadSummary = {
  last: { author: Author; at: Date } | null;
  /** Written by the office, and not opened by the applicant. */
  newForApplicant: number;
  /** Written by the applicant, and neither answered nor put aside. */
  newForOffice: number;
};

const authorSchema = z.enum(['applicant', 'officer']);

/** Adds a message; answers its id. */
export async function addMessage(
  tx: Database,
  seal: Seal,
  given: { applicationId: string; author: Author; officerId: string | null; body: string; at: Date },
): Promise<number> {
  const [row] = await tx
    .insert(caseMessage)
    .values({ ...given, body: seal.close(given.body) })
    .returning({ id: caseMessage.id });
  if (row === undefined) throw new Error('a message was not stored');
  return row.id;
}

/** Everything that was written about an application, the oldest first. */
export async function messagesOf(db: Database, seal: Seal, applicationId: string): Promise<CaseMessage[]> {
  const rows = await db
    .select()
    .from(caseMessage)
    .where(eq(caseMessage.applicationId, applicationId))
    .orderBy(asc(caseMessage.id));
  return rows.map((row) => opened(seal, row));
}

/** The newest message about an application; null = there is none. */
export async function newestMessage(db: Database, seal: Seal, applicationId: string): Promise<CaseMessage | null> {
  const [row] = await db
    .select()
    .from(caseMessage)
    .where(eq(caseMessage.applicationId, applicationId))
    .orderBy(desc(caseMessage.id))
    .limit(1);
  return row === undefined ? null : opened(seal, row);
}

/** How a thread stands, without opening what was written. */
export async function threadSummary(db: Database, applicationId: string): Promise<ThreadSummary> {
  const rows = await db
    .select({ author: caseMessage.author, at: caseMessage.at, readAt: caseMessage.readAt })
    .from(caseMessage)
    .where(eq(caseMessage.applicationId, applicationId))
    .orderBy(asc(caseMessage.id));
  const last = rows.at(-1);
  const unreadOf = (author: Author) => rows.filter((row) => row.author === author && row.readAt === null).length;
  return {
    last: last === undefined ? null : { author: authorSchema.parse(last.author), at: last.at },
    newForApplicant: unreadOf('officer'),
    newForOffice: unreadOf('applicant'),
  };
}

/** How many messages wait for the office, by the application's id; applications without one are left out. */
export async function waitingForOffice(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ applicationId: caseMessage.applicationId, count: count() })
    .from(caseMessage)
    .where(and(eq(caseMessage.author, 'applicant'), isNull(caseMessage.readAt)))
    .groupBy(caseMessage.applicationId);
  return new Map(rows.map(({ applicationId, count: messages }) => [applicationId, messages]));
}

/** The other side has seen what `author` wrote. */
export async function markRead(db: Database, applicationId: string, author: Author, at: Date): Promise<void> {
  await db
    .update(caseMessage)
    .set({ readAt: at })
    .where(and(eq(caseMessage.applicationId, applicationId), eq(caseMessage.author, author), isNull(caseMessage.readAt)));
}

const opened = (seal: Seal, row: typeof caseMessage.$inferSelect): CaseMessage => ({
  id: row.id,
  author: authorSchema.parse(row.author),
  officerId: row.officerId,
  body: seal.open(row.body).toString('utf8'),
  at: row.at,
  readAt: row.readAt,
});
