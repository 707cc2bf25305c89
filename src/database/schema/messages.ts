import { bigint, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

/** One message to one person: who to and what it says are sealed. */
export const message = pgTable(
  'message',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Order of writing, also under a clock that stands still. */
    sequence: bigint('sequence', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    personId: text('person_id'),
    /** `code` (one-time code) or `notice`. */
    kind: text('kind').notNull(),
    /** Which sender carries it: `outbox` in demo mode, `email`. */
    sender: text('sender').notNull(),
    sealed: sealed('sealed').notNull(),
    /** queued, sent, failed */
    state: text('state').notNull(),
    fault: text('fault'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (table) => [uniqueIndex('message_sequence').on(table.sequence)],
);
