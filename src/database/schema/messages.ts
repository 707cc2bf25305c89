import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

/** One message on one way to one person: who to and what it says are sealed. A notice stands in the portal, and has a row more for each way outside. */
export const message = pgTable(
  'message',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Order of writing, also under a clock that stands still. */
    sequence: bigint('sequence', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    personId: text('person_id'),
    /** `code` (one-time code), `notice` or `reminder`. */
    kind: text('kind').notNull(),
    /** Which way it takes: `portal` (it stands on the person's page), `whatsapp`, `sms`, `email`, `outbox` in demo mode. */
    sender: text('sender').notNull(),
    /** Shared by all rows of one message; the row in the portal has it as its id. */
    noticeId: uuid('notice_id'),
    sealed: sealed('sealed').notNull(),
    /** queued, sent, failed, passed_on (failed here, and another way was taken) */
    state: text('state').notNull(),
    /** Why the last try failed, as a short symbol. */
    fault: text('fault'),
    attempts: integer('attempts').notNull().default(0),
    /** When it is tried again; null = at once, or never. */
    againAt: instant('again_at'),
    /** The other side's name for it, as a keyed hash: WhatsApp tells by it later that it could not be delivered. */
    receiptHash: text('receipt_hash'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    /** When the person saw it in the portal. */
    readAt: instant('read_at'),
  },
  (table) => [
    uniqueIndex('message_sequence').on(table.sequence),
    index('message_person')
      .on(table.personId, table.sequence)
      .where(sql`sender = 'portal'`),
    index('message_unread')
      .on(table.personId)
      .where(sql`sender = 'portal' and read_at is null`),
    index('message_unsent')
      .on(table.sequence)
      .where(sql`state <> 'sent'`),
    index('message_age').on(table.createdAt),
    index('message_notice').on(table.noticeId),
    index('message_receipt')
      .on(table.receiptHash)
      .where(sql`receipt_hash is not null`),
  ],
);

/** Every wording that the office gave a message of the portal; the newest counts. Rows are only added. */
export const messageWording = pgTable(
  'message_wording',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Which message, as `message-list.ts` names it. */
    message: text('message').notNull(),
    /** Slug of the service that it is for; empty = all. */
    service: text('service').notNull(),
    /** Subject and text by language; null = the portal's own words again, or those of all services. */
    words: jsonb('words'),
    personId: text('person_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('message_wording_newest').on(table.message, table.service, table.id)],
);
