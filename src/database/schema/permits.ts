import { sql } from 'drizzle-orm';
import { bigint, boolean, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
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
    /** `valid`, `suspended`, `replaced` or `revoked`; expired is computed from `validUntil`. */
    state: text('state').notNull(),
    issuedAt: instant('issued_at').notNull(),
    /** Last day of validity in the office's zone; null = no end. */
    validUntil: date('valid_until', { mode: 'string' }),
    outputName: text('output_name').notNull(),
    /** Holder's full name, sealed; the public page shows it masked. */
    holder: sealed('holder').notNull(),
    sha256: text('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    /** Nobody decided in time, and the portal issued it by the rule of its service. */
    onSilence: boolean('on_silence').notNull().default(false),
    /** When it last became what it is, other than by its days. */
    revokedAt: instant('revoked_at'),
    revocationReason: text('revocation_reason'),
    suspendedAt: instant('suspended_at'),
    suspensionReason: text('suspension_reason'),
    /** What the officer wrote about it for the holder, sealed. */
    standingNote: sealed('standing_note'),
    /** The permit that took its place. */
    replacedBy: uuid('replaced_by'),
  },
  (table) => [
    index('permit_file').on(table.sha256),
    index('permit_ending')
      .on(table.validUntil, table.id)
      .where(sql`state = 'valid'`),
    // A page of the register is read in the order of one of these, so that it costs the same however many permits there are; other systems read on by the first.
    index('permit_issued').on(table.issuedAt, table.id),
    index('permit_service_issued').on(table.service, table.issuedAt, table.id),
    index('permit_not_valid')
      .on(table.state, table.issuedAt, table.id)
      .where(sql`state <> 'valid'`),
    index('permit_until')
      .on(table.validUntil, table.id)
      .where(sql`state in ('valid', 'suspended') and valid_until is not null`),
  ],
);

/** Keyed hashes by which officers find a permit: of its holder's name with the beginnings of its words, and of the parts of its number. */
export const permitSearch = pgTable(
  'permit_search',
  {
    permitId: uuid('permit_id')
      .primaryKey()
      .references(() => permit.id, { onDelete: 'cascade' }),
    terms: bigint('terms', { mode: 'bigint' }).array().notNull(),
  },
  (table) => [index('permit_search_terms').using('gin', table.terms)],
);

/** In which order permits came into the register, as `application_arrival` does it for applications. */
export const permitArrival = pgTable('permit_arrival', {
  permitId: uuid('permit_id').primaryKey(),
  sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity().unique(),
});

/**
 * Every number that was ever given to a letter. It is reserved when the signing begins, used when the permit is issued, voided when the letter was not signed after all:
 * a signing service may take minutes, and no gap is left without its reason.
 */
export const letterNumber = pgTable(
  'letter_number',
  {
    number: text('number').primaryKey(),
    series: text('series').notNull(),
    year: integer('year').notNull(),
    sequence: integer('sequence').notNull(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id),
    /** reserved, used, voided */
    state: text('state').notNull(),
    takenAt: instant('taken_at').notNull(),
    /** When it was used or voided. */
    endedAt: instant('ended_at'),
    /** Of a voided one: `send_back`, `refuse`, or `another-month`. */
    reason: text('reason'),
  },
  (table) => [
    uniqueIndex('letter_number_sequence').on(table.series, table.year, table.sequence),
    uniqueIndex('letter_number_reserved')
      .on(table.applicationId)
      .where(sql`state = 'reserved'`),
    index('letter_number_voided')
      .on(table.endedAt)
      .where(sql`state = 'voided'`),
  ],
);

/** That somebody had a letter before their eyes, as it stood then: only such a one is signed together with others. */
export const letterRead = pgTable(
  'letter_read',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    officerId: text('officer_id').notNull(),
    revision: integer('revision').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.officerId] })],
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
