import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';

/** What officers write about an application for each other. Its applicant never reads it. */
export const caseNote = pgTable(
  'case_note',
  {
    /** Also the order of writing, under a clock that stands still. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    officerId: text('officer_id').notNull(),
    /** Null = taken away by its author; that there was one stays. */
    body: sealed('body'),
    /** Of the office's list; null = none. */
    label: text('label'),
    at: instant('at').notNull(),
    editedAt: instant('edited_at'),
    removedAt: instant('removed_at'),
  },
  (table) => [index('case_note_application').on(table.applicationId, table.id)],
);
