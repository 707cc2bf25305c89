import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { applicationDocument } from './applications.ts';
import { instant } from './columns.ts';

/** How officers turned one version of a document to read it. The file stays as it came. */
export const documentTurn = pgTable('document_turn', {
  documentId: uuid('document_id')
    .primaryKey()
    .references(() => applicationDocument.id, { onDelete: 'cascade' }),
  /** Quarters of a turn to the right, 1 to 3. */
  quarters: integer('quarters').notNull(),
});

/** The place on one version of a document that an officer means: thousandths of the width and height of a page as it came. */
export const documentMark = pgTable('document_mark', {
  documentId: uuid('document_id')
    .primaryKey()
    .references(() => applicationDocument.id, { onDelete: 'cascade' }),
  page: integer('page').notNull(),
  x: integer('x').notNull(),
  y: integer('y').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  officerId: text('officer_id').notNull(),
  at: instant('at').notNull(),
});
