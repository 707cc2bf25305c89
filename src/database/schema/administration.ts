import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

/** Every change of what the office says of itself, made in the browser; of each key the newest counts. Rows are only added. */
export const officeChange = pgTable(
  'office_change',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** calendar, year, setting, reason, order, head, person */
    part: text('part').notNull(),
    /** What of it: a day, a year, a place in `office.yaml`, a list and code, a person id. */
    key: text('key').notNull(),
    /** What stood there before, what stands there now, and why: names can be among it. */
    sealed: sealed('sealed').notNull(),
    /** Person id. */
    personId: text('person_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('office_change_newest').on(table.part, table.key, table.id)],
);
