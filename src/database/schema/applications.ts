import { sql } from 'drizzle-orm';
import { bigint, boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { instant, sealed } from './columns.ts';
import { firm } from './firms.ts';
import { file } from './files.ts';
// A permit comes of an application, and an application of an old permit: each table names the other.
// oxlint-disable-next-line import/no-cycle
import { permit } from './permits.ts';
import { registerPermit } from './registers.ts';

/** Every version of a service's definition that was ever live; drafts and applications keep theirs. */
export const definitionVersion = pgTable(
  'definition_version',
  {
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    sha256: text('sha256').notNull(),
    definition: jsonb('definition').notNull(),
    /** The file as it was written, with its comments; null where only the record is known. */
    text: text('text'),
    firstSeenAt: instant('first_seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.slug, table.version] }), uniqueIndex('definition_hash').on(table.slug, table.sha256)],
);

export const application = pgTable(
  'application',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** The firm that it is for, and whose owner the person is; its staff may open it. Null = for the person. */
    firmId: uuid('firm_id').references(() => firm.id),
    /** Who of the staff began it, or sent it last: they get its notices too. Null = the owner. */
    filedBy: text('filed_by').references(() => person.id),
    /** How it is filed: `online`, `helper`, `counter` or `paper`. */
    channel: text('channel').notNull().default('online'),
    /** The officer who typed in it at the counter last, and so does not check it. Null = nobody did. */
    servedBy: text('served_by').references(() => person.id),
    service: text('service').notNull(),
    definitionVersion: integer('definition_version').notNull(),
    state: text('state').notNull(),
    /** At whose desk it lies (`Desk`, `applications/actions.ts`), also while its applicant mends it; null = at nobody's. */
    desk: text('desk'),
    /** The officer who has it in hand. Others may decide all the same. */
    assignedTo: text('assigned_to').references(() => person.id),
    /** `SMR-2026-000123`; given once, when it is sent. */
    number: text('number').unique(),
    /** Answers by question id, as encrypted JSON. */
    answers: sealed('answers').notNull(),
    /** Rises with every write; a form posted from an older one is told so. */
    revision: integer('revision').notNull().default(1),
    technicalOffice: text('technical_office'),
    /** What the person came for, and the permit that it is about: one of ours by its id, or a number that was written. */
    transaction: text('transaction').notNull().default('new'),
    oldPermitId: uuid('old_permit_id').references((): AnyPgColumn => permit.id),
    oldPermitNumber: sealed('old_permit_number'),
    /** The permit stands in the register of those that were issued before the portal. */
    oldRegisterId: uuid('old_register_id').references(() => registerPermit.id),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    submittedAt: instant('submitted_at'),
    /** "Diterima lengkap", the legal moment. */
    completeAt: instant('complete_at'),
    /** Promised answer, a day in the office's zone. */
    dueOn: date('due_on', { mode: 'string' }),
    /** How many working days were promised when it was sent; null = none. */
    promisedDays: integer('promised_days'),
    /** The day on which silence of the office means something (`applications/silence-rules.ts`); null = it is not complete yet, or no rule says so. */
    silenceOn: date('silence_on', { mode: 'string' }),
    /** Its place in a queue (`applications/queue-rules.ts`): days to the promise, then what promises none, then what its applicant has. */
    queueOrder: integer('queue_order')
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(due_on - date '2000-01-01', 1000000) + case when state in ('correction', 'payment') then 2000000 else 0 end`,
      ),
    /** While the applicant has the ball: since when the clock stands still, and the stage it goes back to. */
    clockStoppedAt: instant('clock_stopped_at'),
    correctionFrom: text('correction_from'),
    decidedAt: instant('decided_at'),
    /** Refusal: code from the office's list, and the officer's words, sealed. */
    refusalReason: text('refusal_reason'),
    refusalNote: sealed('refusal_note'),
    /** Its time of keeping is over: answers, documents and words were removed. */
    clearedAt: instant('cleared_at'),
  },
  (table) => [
    index('application_person').on(table.personId, table.updatedAt),
    index('application_queue').on(table.state, table.queueOrder, table.number),
    // A page of a queue is read in the order of one of these, so that it costs the same however many applications there are.
    index('application_at_front')
      .on(table.queueOrder, table.number)
      .where(sql`desk in ('front_desk', 'shared')`),
    index('application_at_office')
      .on(table.technicalOffice, table.queueOrder, table.number)
      .where(sql`desk in ('technical', 'shared')`),
    index('application_at_head')
      .on(table.queueOrder, table.number)
      .where(sql`desk in ('head')`),
    index('application_open')
      .on(table.queueOrder, table.number)
      .where(sql`desk is not null`),
    index('application_open_office')
      .on(table.technicalOffice, table.queueOrder, table.number)
      .where(sql`desk is not null`),
    index('application_open_service')
      .on(table.service, table.queueOrder, table.number)
      .where(sql`desk is not null`),
    index('application_open_received')
      .on(table.submittedAt, table.number)
      .where(sql`desk is not null`),
    index('application_open_number')
      .on(table.number)
      .where(sql`desk is not null`),
    index('application_assigned')
      .on(table.assignedTo, table.queueOrder, table.number)
      .where(sql`assigned_to is not null`),
    index('application_idle_draft')
      .on(table.updatedAt, table.id)
      .where(sql`state = 'draft'`),
    index('application_in_correction')
      .on(table.clockStoppedAt, table.id)
      .where(sql`state = 'correction'`),
    // Other systems read on from the last one that they have seen.
    index('application_sent')
      .on(table.submittedAt, table.id)
      .where(sql`number is not null`),
    index('application_silence')
      .on(table.silenceOn, table.id)
      .where(sql`silence_on is not null and state in ('completeness', 'technical', 'review', 'signing')`),
    index('application_firm').on(table.firmId),
    index('application_old_register')
      .on(table.oldRegisterId)
      .where(sql`old_register_id is not null`),
    index('application_to_clear')
      .on(table.state, table.updatedAt)
      .where(sql`cleared_at is null`),
    index('application_office').on(table.technicalOffice, table.state, table.queueOrder, table.number),
  ],
);

/** Keyed hashes by which officers find an application: of the names in it, their beginnings, and the NIK. It is gone when the application is cleared. */
export const applicationSearch = pgTable(
  'application_search',
  {
    applicationId: uuid('application_id')
      .primaryKey()
      .references(() => application.id, { onDelete: 'cascade' }),
    terms: bigint('terms', { mode: 'bigint' }).array().notNull(),
  },
  (table) => [index('application_search_terms').using('gin', table.terms)],
);

/** The file that answers one requirement now; once it was sent a replaced one is marked, never lost while the application lives. */
export const applicationDocument = pgTable(
  'application_document',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    requirement: text('requirement').notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => file.id),
    uploadedAt: instant('uploaded_at').notNull(),
    replacedAt: instant('replaced_at'),
  },
  (table) => [index('document_application').on(table.applicationId, table.requirement)],
);

/** One thing the desk asks the applicant to mend, and whether it is mended. */
export const correctionItem = pgTable(
  'correction_item',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    round: integer('round').notNull(),
    /** `question` or `document`. */
    kind: text('kind').notNull(),
    item: text('item').notNull(),
    /** Code from the office's list. */
    reason: text('reason').notNull(),
    note: sealed('note'),
    mendedAt: instant('mended_at'),
  },
  (table) => [uniqueIndex('correction_once').on(table.applicationId, table.round, table.kind, table.item)],
);

/** What an officer found at one document, page of answers or answer in one stage, and why it is to be mended. */
export const checklistEntry = pgTable(
  'checklist_entry',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    stage: text('stage').notNull(),
    requirement: text('requirement').notNull(),
    good: boolean('good').notNull(),
    /** Code from the office's list; null = good, or not chosen yet. */
    reason: text('reason'),
    note: sealed('note'),
    officerId: text('officer_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.stage, table.requirement] })],
);

/** Every reminder that was sent, so that it is sent once: of what, so many days after it began (or before it ends), and of which beginning or end. */
export const reminder = pgTable(
  'reminder',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    /** draft, removal, correction, expiry, fee (before the last day to pay), fee-overdue, silence (the head is told) */
    kind: text('kind').notNull(),
    days: integer('days').notNull(),
    /** Which correction, which last day, or which bill: another one is reminded of anew. */
    occasion: text('occasion').notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.kind, table.days, table.occasion] })],
);

/** What was typed into a page of the form and not handed in with its button yet. It counts for nothing until it is. */
export const typedPage = pgTable(
  'typed_page',
  {
    applicationId: uuid('application_id')
      .notNull()
      .references(() => application.id, { onDelete: 'cascade' }),
    page: text('page').notNull(),
    /** Fields as they stand on the screen, and which showing of the page wrote them, as encrypted JSON. */
    typed: sealed('typed').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.page] })],
);

/**
 * In which order applications came to where officers see them: to the office (`sent`), to its reviewing office (`office`). The number is given by who reads the list, under a lock, to what is committed
 * by then: whoever commits late comes later, so nobody who knows the last number misses one.
 */
export const applicationArrival = pgTable(
  'application_arrival',
  {
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity(),
    audience: text('audience').notNull(),
    /** No reference: it would lock every application for as long as they are numbered, and what was sent is never removed. */
    applicationId: uuid('application_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.audience, table.applicationId] }),
    index('application_arrival_sequence').on(table.audience, table.sequence),
  ],
);
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
