import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { instant } from './columns.ts';

/** One uploaded file as it was inspected; its bytes lie encrypted under the data folder, named by this id. */
export const file = pgTable('file', {
  id: uuid('id').primaryKey().defaultRandom(),
  ownerId: text('owner_id').notNull(),
  sha256: text('sha256').notNull(),
  contentType: text('content_type').notNull(),
  bytes: integer('bytes').notNull(),
  pages: integer('pages').notNull().default(1),
  /** What may be wrong with how a photograph looks; null = nothing, or its owner uses it as it is. */
  look: text('look'),
  createdAt: instant('created_at').notNull(),
});

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
