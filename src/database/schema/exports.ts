import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { instant } from './columns.ts';

/** A list that an officer asked for as a file. Its bytes lie in the file store, in pieces. */
export const dataExport = pgTable(
  'data_export',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    officerId: text('officer_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** applications, permits */
    kind: text('kind').notNull(),
    /** csv, xlsx */
    format: text('format').notNull(),
    columns: jsonb('columns').notNull(),
    /** What is asked for (`ExportAsked`, `exports/export-rules.ts`): filters, or the numbers that were ticked; never words that somebody looked for. */
    asked: jsonb('asked').notNull(),
    onlyNew: boolean('only_new').notNull().default(false),
    /** Why personal data are wanted, a code of the office's list; null = there are none in it. */
    reason: text('reason'),
    /** waiting, running, done, cancelled, failed */
    state: text('state').notNull(),
    /** Which attempt at it writes: what an older one still does counts for nothing. */
    attempt: integer('attempt').notNull().default(0),
    /** Rows that are to come, and that were written; null = not counted yet. */
    rows: integer('rows'),
    done: integer('done').notNull().default(0),
    bytes: bigint('bytes', { mode: 'number' }).notNull().default(0),
    /** What its officer was allowed to see when it was written: role and office. */
    seenAs: text('seen_as'),
    /** The last arrival that it holds; null = it does not count as a download of everything that came. */
    arrivedUntil: bigint('arrived_until', { mode: 'number' }),
    cancelAskedAt: instant('cancel_asked_at'),
    askedAt: instant('asked_at').notNull(),
    /** When it last went on: a job that says nothing for long is gone. */
    aliveAt: instant('alive_at').notNull(),
    endedAt: instant('ended_at'),
    /** When it was last saved by its officer. */
    takenAt: instant('taken_at'),
  },
  (table) => [
    index('data_export_officer').on(table.officerId, table.askedAt),
    index('data_export_ended')
      .on(table.endedAt)
      .where(sql`ended_at is not null`),
  ],
);

/** One piece of an export's file. */
export const dataExportPiece = pgTable(
  'data_export_piece',
  {
    exportId: uuid('export_id')
      .notNull()
      .references(() => dataExport.id, { onDelete: 'cascade' }),
    place: integer('place').notNull(),
    attempt: integer('attempt').notNull(),
    fileId: uuid('file_id').notNull().unique(),
  },
  (table) => [primaryKey({ columns: [table.exportId, table.attempt, table.place] })],
);

/** Up to which arrival an officer has downloaded a list, by what was asked for: kind, filters and desk in one line. */
export const dataExportMark = pgTable(
  'data_export_mark',
  {
    officerId: text('officer_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    list: text('list').notNull(),
    arrivedUntil: bigint('arrived_until', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.officerId, table.list] })],
);
