import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';

/** A time at the counter that somebody has to themselves. `sealed` holds name and phone as encrypted JSON. */
export const appointment = pgTable(
  'appointment',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Unguessable: who has the address of the ticket may change it. */
    token: text('token').notNull().unique(),
    /** Short, to be read out at the counter. */
    code: text('code').notNull(),
    /** Local day and time, `08:30`. */
    day: date('day', { mode: 'string' }).notNull(),
    time: text('time').notNull(),
    /** Which of the places of this time, from 1. */
    place: integer('place').notNull(),
    phoneHash: text('phone_hash').notNull(),
    sealed: sealed('sealed').notNull(),
    personId: text('person_id').references(() => person.id, { onDelete: 'set null' }),
    applicationId: uuid('application_id').references(() => application.id, { onDelete: 'cascade' }),
    bookedAt: instant('booked_at').notNull(),
    cancelledAt: instant('cancelled_at'),
  },
  (table) => [
    uniqueIndex('appointment_place')
      .on(table.day, table.time, table.place)
      .where(sql`${table.cancelledAt} is null`),
    index('appointment_phone').on(table.phoneHash, table.day),
    index('appointment_application').on(table.applicationId),
  ],
);
