import { sql } from 'drizzle-orm';
import { boolean, date, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';

/** A view of the queue that an officer keeps under a name of their own. */
export const queueView = pgTable(
  'queue_view',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    name: sealed('name').notNull(),
    /** Part, filters and order (`QueueView`, `applications/queue-rules.ts`); never what was searched. */
    view: jsonb('view').notNull(),
    /** Its columns in their order; null = those that the officer has everywhere. */
    columns: jsonb('columns'),
    /** What the queue opens with. */
    isDefault: boolean('is_default').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('queue_view_person').on(table.personId, table.createdAt),
    uniqueIndex('queue_view_default')
      .on(table.personId)
      .where(sql`is_default`),
  ],
);

/** Which columns of the queue an officer sees, in their order. */
export const queueColumns = pgTable('queue_columns', {
  personId: text('person_id')
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  columns: jsonb('columns').notNull(),
});

/** Which officer has which application open, and when that was last heard. Rows live a minute. */
export const casePresence = pgTable(
  'case_presence',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.personId] }), index('case_presence_seen').on(table.seenAt)],
);

/** To which officer the message of a day was written that tells of limits: one a day. */
export const deskDigest = pgTable(
  'desk_digest',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    day: date('day', { mode: 'string' }).notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.day] })],
);
