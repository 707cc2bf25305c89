import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** One uploaded file as it was inspected; its bytes lie encrypted under the data folder, named by this id. */
export const file = pgTable('file', {
  id: uuid('id').primaryKey().defaultRandom(),
  ownerId: text('owner_id').notNull(),
  sha256: text('sha256').notNull(),
  contentType: text('content_type').notNull(),
  bytes: integer('bytes').notNull(),
  pages: integer('pages').notNull().default(1),
  createdAt: instant('created_at').notNull(),
});
