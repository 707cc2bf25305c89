import { sql } from 'drizzle-orm';
import { bigint, date, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';

/** What another technical office is asked about an application, and what it says. Its applicant never reads it. */
export const opinion = pgTable(
  'opinion',
  {
    /** Also the order of asking, under a clock that stands still. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    /** The technical office that is asked. */
    office: text('office').notNull(),
    askerId: text('asker_id').notNull(),
    /** Null = removed, as the time of keeping is over. */
    question: sealed('question'),
    askedAt: instant('asked_at').notNull(),
    /** Local day by which an answer is wished for. */
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    /** A verdict, or that none is needed any more; null = open. See `src/opinions/rules.ts`. */
    outcome: text('outcome'),
    words: sealed('words'),
    closedAt: instant('closed_at'),
    /** Null = it was closed by the decision. */
    closedBy: text('closed_by'),
    /** When the office was told that the day has passed. */
    remindedAt: instant('reminded_at'),
  },
  (table) => [
    index('opinion_application').on(table.applicationId, table.id),
    index('opinion_office')
      .on(table.office, table.dueOn, table.id)
      .where(sql`${table.outcome} is null`),
    uniqueIndex('opinion_open')
      .on(table.applicationId, table.office)
      .where(sql`${table.outcome} is null`),
  ],
);
