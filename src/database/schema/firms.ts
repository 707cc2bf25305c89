import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { instant, sealed } from './columns.ts';

/** A firm for which a person applies, with staff who help. `sealed` holds its name, NIB and address as encrypted JSON. */
export const firm = pgTable(
  'firm',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => person.id),
    nibHash: text('nib_hash').notNull(),
    sealed: sealed('sealed').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('firm_once').on(table.ownerId, table.nibHash)],
);

/** Somebody of a firm's staff, asked by phone: who has an account with it may accept. `sealed` holds name and phone as encrypted JSON. */
export const firmStaff = pgTable(
  'firm_staff',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    firmId: uuid('firm_id')
      .notNull()
      .references(() => firm.id, { onDelete: 'cascade' }),
    phoneHash: text('phone_hash').notNull(),
    sealed: sealed('sealed').notNull(),
    /** `manage` or `fill` */
    role: text('role').notNull(),
    invitedAt: instant('invited_at').notNull(),
    /** Who accepted, and when. */
    personId: text('person_id').references(() => person.id),
    acceptedAt: instant('accepted_at'),
    /** Declined, left or removed: nothing of the firm is open to them any more. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('firm_staff_firm').on(table.firmId),
    uniqueIndex('firm_staff_once')
      .on(table.firmId, table.phoneHash)
      .where(sql`ended_at is null`),
    index('firm_staff_phone').on(table.phoneHash),
    index('firm_staff_person').on(table.personId, table.firmId),
  ],
);
