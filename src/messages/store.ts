import { count, desc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { message } from '../database/schema/messages.ts';
import type { Seal } from '../database/seal.ts';

const contentSchema = z.object({ to: z.string(), subject: z.string(), body: z.string() });

/** What is sealed of a message. `to` is empty when the person has no address for the sender. */
export type MessageContent = z.infer<typeof contentSchema>;

export type MessageState = 'queued' | 'sent' | 'failed';

export type StoredMessage = { id: string; kind: string; state: string; createdAt: Date; content: MessageContent };

export async function addMessage(
  db: Database,
  seal: Seal,
  given: {
    id: string;
    personId: string | null;
    kind: 'code' | 'notice';
    sender: string;
    createdAt: Date;
    content: MessageContent;
    state: MessageState;
    fault?: string;
    sentAt?: Date;
  },
): Promise<void> {
  const { content, ...row } = given;
  await db.insert(message).values({ ...row, sealed: seal.closeJson(content) });
}

export async function findMessage(db: Database, seal: Seal, id: string): Promise<StoredMessage | null> {
  const [row] = await db.select().from(message).where(eq(message.id, id));
  return row === undefined ? null : opened(seal, row);
}

/** The newest first; messages of the same instant in the order in which they were written. */
export async function newestMessages(db: Database, seal: Seal, count: number): Promise<StoredMessage[]> {
  const rows = await db.select().from(message).orderBy(desc(message.sequence)).limit(count);
  return rows.map((row) => opened(seal, row));
}

/** How many messages wait to be sent, and how many could not be sent. */
export const countMessages = (db: Database): Promise<{ state: string; count: number }[]> =>
  db.select({ state: message.state, count: count() }).from(message).where(ne(message.state, 'sent')).groupBy(message.state);

export async function markSent(db: Database, id: string, at: Date): Promise<void> {
  await db.update(message).set({ state: 'sent', fault: null, sentAt: at }).where(eq(message.id, id));
}

/** @param fault a short symbol, never the server's own words, which can name the address. */
export async function markFailed(db: Database, id: string, fault: string): Promise<void> {
  await db.update(message).set({ state: 'failed', fault }).where(eq(message.id, id));
}

function opened(seal: Seal, row: typeof message.$inferSelect): StoredMessage {
  const { id, kind, state, createdAt } = row;
  return { id, kind, state, createdAt, content: contentSchema.parse(seal.openJson(row.sealed)) };
}
