import { bigint, boolean, date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { instant, sealed } from './columns.ts';

/** One file of permits that the office issued before the portal: read on trial, brought in, taken back. */
export const registerImport = pgTable('register_import', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** In which order files were handed in. */
  sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity(),
  personId: text('person_id')
    .notNull()
    .references(() => person.id),
  /** Its bytes lie in the file store until it is brought in or thrown away; then null. */
  fileId: uuid('file_id'),
  fileName: sealed('file_name').notNull(),
  /** checking, checked, unreadable, entering, entered, undoing, undone, discarded */
  state: text('state').notNull(),
  /** Why it cannot be read, and where; names of columns are the office's words, so no personal data. */
  fault: text('fault'),
  faultDetail: text('fault_detail'),
  /** Titles of columns from which nothing is taken, sealed, because nobody knows what stands there. */
  unused: sealed('unused'),
  /** Rows that the job at work has looked at so far. */
  done: integer('done').notNull().default(0),
  /** Rows of the file, and of them: new, changed, as they stand already, faulty. */
  rows: integer('rows').notNull().default(0),
  added: integer('added').notNull().default(0),
  changed: integer('changed').notNull().default(0),
  same: integer('same').notNull().default(0),
  faulty: integer('faulty').notNull().default(0),
  createdAt: instant('created_at').notNull(),
  enteredAt: instant('entered_at'),
  undoneAt: instant('undone_at'),
});

/** What the trial found at one row: a fault in a cell, or what would change. */
export const registerFinding = pgTable(
  'register_finding',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    importId: uuid('import_id')
      .notNull()
      .references(() => registerImport.id, { onDelete: 'cascade' }),
    isFault: boolean('is_fault').notNull(),
    row: integer('row').notNull(),
    /** What the cell should hold, or the title of its column, sealed. */
    column: sealed('column').notNull(),
    reason: text('reason').notNull(),
    /** How the cell looks: figures as 9, letters as a. */
    shape: text('shape').notNull(),
  },
  (table) => [index('register_finding_import').on(table.importId, table.isFault, table.id)],
);

/** A permit that the office issued before the portal. Who holds it and its number stand sealed, and are found by keyed hashes. */
export const registerPermit = pgTable(
  'register_permit',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    numberHash: text('number_hash').notNull(),
    nikHash: text('nik_hash').notNull(),
    service: text('service').notNull(),
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    /** Keyed hash of everything that the row says: the same row again changes nothing. */
    contentHash: text('content_hash').notNull(),
    /** Number, holder, NIK and answers, as encrypted JSON. */
    sealed: sealed('sealed').notNull(),
  },
  (table) => [
    uniqueIndex('register_permit_number').on(table.numberHash),
    index('register_permit_nik').on(table.nikHash),
    index('register_permit_ending').on(table.validUntil, table.id),
  ],
);

/** What one import did to one permit, with what stood there before, so that it can be taken back. */
export const registerChange = pgTable(
  'register_change',
  {
    /** Which of two imports changed a permit first: what came last is taken back first, in whatever order the files were handed in. */
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity(),
    importId: uuid('import_id')
      .notNull()
      .references(() => registerImport.id, { onDelete: 'cascade' }),
    permitId: uuid('permit_id')
      .notNull()
      .references(() => registerPermit.id, { onDelete: 'cascade' }),
    /** Null in all of them = the import added the permit. */
    nikHash: text('nik_hash'),
    service: text('service'),
    issuedOn: date('issued_on', { mode: 'string' }),
    validUntil: date('valid_until', { mode: 'string' }),
    contentHash: text('content_hash'),
    sealed: sealed('sealed'),
  },
  (table) => [primaryKey({ columns: [table.importId, table.permitId] }), index('register_change_permit').on(table.permitId)],
);

/** Of which end of a permit its holder was reminded, and so many days before: each once. */
export const registerReminder = pgTable(
  'register_reminder',
  {
    permitId: uuid('permit_id')
      .notNull()
      .references(() => registerPermit.id, { onDelete: 'cascade' }),
    days: integer('days').notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.permitId, table.days, table.lastDay] })],
);
