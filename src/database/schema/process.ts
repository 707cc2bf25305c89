import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** Figures of the applications that were decided in a month, counted anew at night; those that only a demo shows stay as they were brought in. */
const month = text('month').notNull();
const service = text('service').notNull();
const invented = boolean('invented').notNull();
const cases = integer('cases').notNull();

/** How many took so many working days in a stage, or as a whole (`whole`); the days of the applicant are not in it. */
export const processDays = pgTable(
  'process_days',
  { month, service, stage: text('stage').notNull(), days: integer('days').notNull(), invented, cases },
  (table) => [primaryKey({ columns: [table.month, table.service, table.stage, table.days, table.invented] })],
);

/** How many were issued or refused, by the way they came, and how many of them had been handed back to be mended. */
export const processDecided = pgTable(
  'process_decided',
  {
    month,
    service,
    outcome: text('outcome').notNull(),
    way: text('way').notNull(),
    returned: boolean('returned').notNull(),
    invented,
    cases,
  },
  (table) => [primaryKey({ columns: [table.month, table.service, table.outcome, table.way, table.returned, table.invented] })],
);

/** How many were handed back (`correction`) or refused (`refusal`) for a reason of the office's lists; one that was handed back twice for the same counts once. */
export const processReason = pgTable(
  'process_reason',
  { month, service, kind: text('kind').notNull(), reason: text('reason').notNull(), invented, cases },
  (table) => [primaryKey({ columns: [table.month, table.service, table.kind, table.reason, table.invented] })],
);
