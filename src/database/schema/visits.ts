import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';
import { file } from './files.ts';

/** A visit that the reviewing office has announced. Moving it writes the same row; it ends when it is reported, called off, or the case goes on. */
export const plannedVisit = pgTable(
  'planned_visit',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    /** Who planned it, and for which office. */
    officerId: text('officer_id').notNull(),
    office: text('office').notNull(),
    /** Local day, and the times between which somebody comes, `09:00`. */
    day: date('day', { mode: 'string' }).notNull(),
    begins: text('begins').notNull(),
    ends: text('ends').notNull(),
    /** Encrypted JSON: who comes, what to have ready, why it was moved or called off. */
    sealed: sealed('sealed').notNull(),
    /** Rises with every change, so that calendars take the newer one. */
    sequence: integer('sequence').notNull().default(0),
    /** When the applicant asked for another day, which they may once, and why; answered when the office has planned anew. */
    askedAt: instant('asked_at'),
    askedWhy: sealed('asked_why'),
    answeredAt: instant('answered_at'),
    /** The day of which its reminder told. */
    remindedOf: date('reminded_of', { mode: 'string' }),
    endedAt: instant('ended_at'),
    plannedAt: instant('planned_at').notNull(),
  },
  (table) => [
    uniqueIndex('planned_visit_live')
      .on(table.applicationId)
      .where(sql`ended_at is null`),
    index('planned_visit_day').on(table.day, table.office),
  ],
);

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
    /** The announcement that it follows; null = it came unannounced. */
    plannedVisitId: uuid('planned_visit_id').references(() => plannedVisit.id, { onDelete: 'set null' }),
  },
  (table) => [index('site_visit_application').on(table.applicationId, table.at)],
);
