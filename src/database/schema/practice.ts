import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** How often a service was practised on a day. Nothing in it comes of a person: what somebody typed in a practice is stored nowhere. */
export const practiceDay = pgTable(
  'practice_day',
  {
    day: date('day', { mode: 'string' }).notNull(),
    service: text('service').notNull(),
    /** begun, finished, or again-1 to again-7: a step that was worth seeing again at the end. */
    what: text('what').notNull(),
    times: integer('times').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.service, table.what] })],
);
