import { sql } from 'drizzle-orm';
import { bigint, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';
import { file } from './files.ts';

/** One word of the applicant to the office, or of the office to the applicant, about one application. */
export const caseMessage = pgTable(
  'case_message',
  {
    /** Also the order of writing, under a clock that stands still. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    /** `applicant` or `officer` */
    author: text('author').notNull(),
    officerId: text('officer_id'),
    body: sealed('body').notNull(),
    at: instant('at').notNull(),
    /** When the other side has seen it; what an applicant wrote counts as seen once an officer has answered it or put it aside. */
    readAt: instant('read_at'),
  },
  (table) => [
    index('case_message_application').on(table.applicationId, table.id),
    index('case_message_unread')
      .on(table.applicationId)
      .where(sql`${table.readAt} is null`),
  ],
);

/** An objection to a refusal: one for each, for an application is refused once. */
export const objection = pgTable('objection', {
  applicationId: uuid('application_id')
    .primaryKey()
    .references(() => application.id, { onDelete: 'cascade' }),
  body: sealed('body').notNull(),
  fileId: uuid('file_id').references(() => file.id),
  filedAt: instant('filed_at').notNull(),
  /** Local day by which the head answers. */
  dueOn: date('due_on', { mode: 'string' }).notNull(),
  answer: sealed('answer'),
  answeredBy: text('answered_by'),
  answeredAt: instant('answered_at'),
});
