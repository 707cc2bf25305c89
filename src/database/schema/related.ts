import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { application } from './applications.ts';
import { instant } from './columns.ts';

/** What an officer found of two applications that look like one: each pair once, the smaller id first. */
export const duplicateVerdict = pgTable(
  'duplicate_verdict',
  {
    oneId: uuid('one_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    otherId: uuid('other_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    /** `duplicate` or `different` */
    verdict: text('verdict').notNull(),
    officerId: text('officer_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.oneId, table.otherId] }), index('duplicate_verdict_other').on(table.otherId)],
);
