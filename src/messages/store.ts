import { and, count, desc, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { message } from '../database/schema/messages.ts';
import type { Seal } from '../database/seal.ts';
import type { Channel, MessageKind } from './channel-rules.ts';
import type { MessageFault } from './fault-rules.ts';

const contentSchema = z.object({
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  link: z.string().nullable().default(null),
  code: z.string().nullable().default(null),
});

/** What is sealed of a message. `to` is empty when the person has no address for this way; `link`: where to act; `code`: alone, where it is one. */
export type MessageContent = z.infer<typeof contentSchema>;

export type MessageState = 'queued' | 'sent' | 'failed' | 'passed_on';

/** `portal`: it stands on the person's own page. */
export type Way = 'portal' | 'outbox' | Channel;

const kindSchema = z.enum(['code', 'notice', 'reminder']);
const waySchema = z.enum(['portal', 'outbox', 'whatsapp', 'sms', 'email']);
const stateSchema = z.enum(['queued', 'sent', 'failed', 'passed_on']);

export type StoredMessage = Omit<typeof message.$inferSelect, 'sealed' | 'kind' | 'sender' | 'state'> & {
  kind: MessageKind;
  sender: Way;
  state: MessageState;
  content: MessageContent;
};

export type MessageRow = {
  id: string;
  personId: string | null;
  noticeId: string | null;
  kind: MessageKind;
  sender: Way;
  createdAt: Date;
  content: MessageContent;
  state: MessageState;
  fault?: MessageFault;
  sentAt?: Date;
};

/** Adds messages in the order given. */
export async function addMessages(db: Database, seal: Seal, given: readonly MessageRow[]): Promise<void> {
  const rows = given.map(({ content, ...row }) => ({ ...row, sealed: seal.closeJson(content) }));
  if (rows.length > 0) await db.insert(message).values(rows);
}

export async function findMessage(db: Database, seal: Seal, id: string): Promise<StoredMessage | null> {
  const [row] = await db.select().from(message).where(eq(message.id, id));
  return row === undefined ? null : openMessage(seal, row);
}

/** Messages that another side took under these names, hashed. */
export async function findByReceipts(db: Database, seal: Seal, receiptHashes: readonly string[]): Promise<StoredMessage[]> {
  if (receiptHashes.length === 0) return [];
  const rows = await db
    .select()
    .from(message)
    .where(inArray(message.receiptHash, [...receiptHashes]));
  return rows.map((row) => openMessage(seal, row));
}

/** What left the portal, the newest first; messages of the same instant in the order in which they were written. */
export async function newestMessages(db: Database, seal: Seal, most: number): Promise<StoredMessage[]> {
  const rows = await db.select().from(message).where(ne(message.sender, 'portal')).orderBy(desc(message.sequence)).limit(most);
  return rows.map((row) => openMessage(seal, row));
}

/** A person's notices, the newest first. @param before the `sequence` before which to go on. */
export async function noticesOf(
  db: Database,
  seal: Seal,
  personId: string,
  { before, most }: { before: number | null; most: number },
): Promise<StoredMessage[]> {
  const rows = await db
    .select()
    .from(message)
    .where(and(inPortalOf(personId), before === null ? undefined : lt(message.sequence, before)))
    .orderBy(desc(message.sequence))
    .limit(most);
  return rows.map((row) => openMessage(seal, row));
}

/** How many notices a person has not seen yet, counted up to 100. */
export async function countUnread(db: Database, personId: string): Promise<number> {
  const unread = db
    .select({ id: message.id })
    .from(message)
    .where(and(inPortalOf(personId), isNull(message.readAt)))
    .limit(100)
    .as('unread');
  const [row] = await db.select({ count: count() }).from(unread);
  return row?.count ?? 0;
}

/** The person has seen these of their notices. */
export async function markRead(db: Database, personId: string, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(message)
    .set({ readAt: at })
    .where(and(inPortalOf(personId), inArray(message.id, [...ids]), isNull(message.readAt)));
}

/** How many messages wait to be sent, and how many could not be sent. */
export const countMessages = (db: Database): Promise<{ state: string; count: number }[]> =>
  db.select({ state: message.state, count: count() }).from(message).where(ne(message.state, 'sent')).groupBy(message.state);

/** @param receiptHash the other side's name for it, hashed; null = it gives none. */
export async function markSent(db: Database, id: string, at: Date, receiptHash: string | null): Promise<void> {
  await db.update(message).set({ state: 'sent', fault: null, againAt: null, sentAt: at, receiptHash }).where(eq(message.id, id));
}

/** Notes a failed try. @param again when it is tried again; null = not by itself. */
export async function markFailed(
  db: Database,
  id: string,
  { fault, again, state }: { fault: MessageFault; again: Date | null; state: Exclude<MessageState, 'sent'> },
): Promise<void> {
  await db
    .update(message)
    .set({ state, fault, againAt: again, attempts: sql`${message.attempts} + 1` })
    .where(eq(message.id, id));
}

/** The ways that the copies of one message have taken already. */
export async function waysTried(db: Database, noticeId: string): Promise<string[]> {
  const rows = await db.select({ sender: message.sender }).from(message).where(eq(message.noticeId, noticeId));
  return rows.map(({ sender }) => sender);
}

/** Opens what is sealed in a row. */
export function openMessage(seal: Seal, { sealed, ...row }: typeof message.$inferSelect): StoredMessage {
  return {
    ...row,
    kind: kindSchema.parse(row.kind),
    sender: waySchema.parse(row.sender),
    state: stateSchema.parse(row.state),
    content: contentSchema.parse(seal.openJson(sealed)),
  };
}

const inPortalOf = (personId: string): SQL | undefined => and(eq(message.personId, personId), eq(message.sender, 'portal'));
