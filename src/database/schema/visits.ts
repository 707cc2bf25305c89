import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';
import { file } from './files.ts';

/** A visit of the reviewing office to the place of an application. `sealed` holds who came and what was found as encrypted JSON. */
export const siteVisit = pgTable(
  'site_visit',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    officerId: text('officer_id').notNull(),
    /** Local day. */
    visitedOn: date('visited_on', { mode: 'string' }).notNull(),
    sealed: sealed('sealed').notNull(),
    /** Photographs, several as one document. */
    fileId: uuid('file_id').references(() => file.id),
    at: instant('at').notNull(),
  },
  (table) => [index('site_visit_application').on(table.applicationId, table.at)],
);
