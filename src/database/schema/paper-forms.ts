import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';

/** A form on paper with a number of its own, and the application that goes on with it online. */
export const paperForm = pgTable('paper_form', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** `F-2026-000123`, printed on every page of it. */
  number: text('number').notNull().unique(),
  /** Printed beside the number: who has the paper may go on with it. */
  code: sealed('code').notNull(),
  service: text('service').notNull(),
  /** Null while a form that was handed out empty was not begun online. */
  applicationId: uuid('application_id')
    .unique()
    .references(() => application.id, { onDelete: 'cascade' }),
  createdAt: instant('created_at').notNull(),
});
