import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { instant, sealed } from './columns.ts';

/** One uploaded file as it was inspected; its bytes lie encrypted under the data folder, named by this id. */
export const file = pgTable(
  'file',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    ownerId: text('owner_id').notNull(),
    sha256: text('sha256').notNull(),
    contentType: text('content_type').notNull(),
    bytes: integer('bytes').notNull(),
    pages: integer('pages').notNull().default(1),
    /** What may be wrong with how a photograph looks; null = nothing, or its owner uses it as it is. */
    look: text('look'),
    /** What was found when the paper was read; null = nothing, or it was not read. */
    paper: text('paper'),
    /** Its owner was told what was found, and says that it is right. */
    paperMeant: boolean('paper_meant').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('file_sha256').on(table.sha256)],
);

/** A paper that a person keeps to hand in again, as an identity card: one of each kind, a file of its own that no application shares. */
export const keptDocument = pgTable(
  'kept_document',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** Id of the requirement that it answers in every service. */
    kind: text('kind').notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => file.id),
    keptAt: instant('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
);

/**
 * Files for one document that arrive piece by piece; what came of them lies encrypted under the data folder until they are whole. The row stays until it ends by
 * itself, so that whoever missed the answer can ask again.
 */
export const unfinishedUpload = pgTable(
  'unfinished_upload',
  {
    id: uuid('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** What it is for, in the words of the room that takes it. */
    subject: text('subject').notNull(),
    item: text('item').notNull(),
    /** JSON: the name and the size of each file, in their order. */
    files: sealed('files').notNull(),
    fileCount: integer('file_count').notNull(),
    bytes: integer('bytes').notNull(),
    /** Its owner was told how the photographs look, and wants them so. */
    asItLooks: boolean('as_it_looks').notNull(),
    createdAt: instant('created_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Until then one process looks at it, by the database's clock; null = nobody does. */
    judgingUntil: instant('judging_until'),
    /** It was judged: taken, or refused. */
    judgedAt: instant('judged_at'),
    /** Why it was refused: a reason with sizes and kinds, and nothing of anybody. */
    refused: jsonb('refused'),
  },
  (table) => [index('unfinished_upload_subject').on(table.subject), index('unfinished_upload_person').on(table.personId)],
);
