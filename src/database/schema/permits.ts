import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
// oxlint-disable-next-line import/no-cycle
import { application } from './applications.ts';
import { instant, sealed } from './columns.ts';

export const permit = pgTable(
  'permit',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: uuid('application_id')
      .notNull()
      .unique()
      .references(() => application.id),
    service: text('service').notNull(),
    number: text('number').notNull().unique(),
    /** Unguessable; the QR code holds nothing else of the permit. */
    token: text('token').notNull().unique(),
    /** `valid` or `revoked`; expired is computed from `validUntil`. */
    state: text('state').notNull(),
    issuedAt: instant('issued_at').notNull(),
    /** Last day of validity in the office's zone; null = no end. */
    validUntil: date('valid_until', { mode: 'string' }),
    outputName: text('output_name').notNull(),
    /** Holder's full name, sealed; the public page shows it masked. */
    holder: sealed('holder').notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    revokedAt: instant('revoked_at'),
    revocationReason: text('revocation_reason'),
  },
  (table) => [
    index('permit_ending')
      .on(table.validUntil, table.id)
      .where(sql`state = 'valid'`),
  ],
);

/** Counters without gaps, taken in the transaction that uses them: registration numbers and letter numbers. */
export const counter = pgTable(
  'counter',
  {
    name: text('name').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.year] })],
);
