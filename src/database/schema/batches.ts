import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

/** One act that an officer does with many applications, one after the other, in the background. */
export const batch = pgTable(
  'batch',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** sign, go_on, send_back */
    kind: text('kind').notNull(),
    officerId: text('officer_id').notNull(),
    /** running, done, stopped */
    state: text('state').notNull(),
    /** Why it stopped: a refusal that is true of all, or `officer`. */
    stoppedBy: text('stopped_by'),
    /** What the act needs besides: a code of the office's list, and the officer's words, sealed. */
    reason: text('reason'),
    note: sealed('note'),
    stopAskedAt: instant('stop_asked_at'),
    startedAt: instant('started_at').notNull(),
    /** When it last went on: who says nothing for long is gone. */
    aliveAt: instant('alive_at').notNull(),
  },
  (table) => [index('batch_officer').on(table.officerId, table.startedAt)],
);

export const batchItem = pgTable(
  'batch_item',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => batch.id, { onDelete: 'cascade' }),
    place: integer('place').notNull(),
    /** Of the application, and its revision as it was chosen. */
    number: text('number').notNull(),
    revision: integer('revision').notNull(),
    /** waiting, done, refused */
    state: text('state').notNull(),
    /** Why it was refused, as a code. */
    refusal: text('refusal'),
    /** What came of it: the number of a permit. */
    outcome: text('outcome'),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.place] })],
);
