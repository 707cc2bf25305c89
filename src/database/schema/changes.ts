import { integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';

/** Answers as they stood when the desk handed an application back, so that the desk sees what came of it. Gone when the application is cleared. */
export const answersBefore = pgTable(
  'answers_before',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    /** Of the correction. */
    round: integer('round').notNull(),
    /** By question id, as encrypted JSON. */
    answers: sealed('answers').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.round] })],
);
