import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Figures of a month are counted anew at night; those that only a demo shows stay as they were brought in. */
const month = text('month').notNull();
const invented = boolean('invented').notNull();

/** How many applications were sent in a month (`2026-11`), by service, kelurahan (its code, `''` = not said) and way: online, assisted, counter. */
export const usageSent = pgTable(
  'usage_sent',
  {
    month,
    service: text('service').notNull(),
    kelurahan: text('kelurahan').notNull(),
    way: text('way').notNull(),
    invented,
    sent: integer('sent').notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.service, table.kelurahan, table.way, table.invented] })],
);

/** How many applications were issued or refused in a month, by service. */
export const usageDecided = pgTable(
  'usage_decided',
  { month, service: text('service').notNull(), invented, decided: integer('decided').notNull() },
  (table) => [primaryKey({ columns: [table.month, table.service, table.invented] })],
);

/** How many accounts of applicants were made in a month, and how many of them sent an application within thirty days. */
export const usageAccounts = pgTable(
  'usage_accounts',
  { month, invented, made: integer('made').notNull(), finished: integer('finished').notNull() },
  (table) => [primaryKey({ columns: [table.month, table.invented] })],
);

/** Which months were counted, and when last: a month without any figure was counted too. */
export const usageCounted = pgTable('usage_counted', {
  month: text('month').primaryKey(),
  countedAt: instant('counted_at').notNull(),
});
