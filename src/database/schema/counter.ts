import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';

/** Somebody is served at the counter: one application stands open on one device, the officer's, or the owner's own phone after it was handed over. */
export const counterService = pgTable(
  'counter_service',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    ownerId: text('owner_id')
      .notNull()
      .references(() => person.id),
    /** Null = the owner holds the device. */
    officerId: text('officer_id').references(() => person.id),
    startedAt: instant('started_at').notNull(),
    /** It ends by itself a quiet time after that. */
    lastUsedAt: instant('last_used_at').notNull(),
    endedAt: instant('ended_at'),
    /** How the owner agreed that it is sent: `code` or `signed`; null = it was not sent here. */
    agreed: text('agreed'),
  },
  (table) => [index('counter_service_application').on(table.applicationId)],
);

/** A short code that hands one application from a device to another, once and within minutes. */
export const handOver = pgTable(
  'hand_over',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    /** `phone`: to the owner's own; `counter`: to an officer. */
    towards: text('towards').notNull(),
    /** The code that is shown, and a keyed hash to find it by. */
    code: sealed('code').notNull(),
    codeHash: text('code_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('hand_over_application').on(table.applicationId, table.towards)],
);
