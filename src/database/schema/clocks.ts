import { date, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { application } from './applications.ts';
import { instant } from './columns.ts';

/** The receipt "diterima lengkap" of an application; its bytes lie encrypted under the data folder, named by this id, and never change. */
export const completeReceipt = pgTable('complete_receipt', {
  applicationId: uuid('application_id')
    .primaryKey()
    .references(() => application.id, { onDelete: 'cascade' }),
  fileId: uuid('file_id').notNull().unique(),
  sha256: text('sha256').notNull(),
  bytes: integer('bytes').notNull(),
  madeAt: instant('made_at').notNull(),
});

/** To which officer the message of a day was written that tells of limits: one a day. */
export const deskDigest = pgTable(
  'desk_digest',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    day: date('day', { mode: 'string' }).notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.day] })],
);
