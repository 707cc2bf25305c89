import { bigint, boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Which version of a service is live. No row: the service is not there. */
export const serviceLive = pgTable('service_live', {
  slug: text('slug').primaryKey(),
  version: integer('version').notNull(),
  /** `file`: its file says what is live; `browser`: it was published here, and an older file does not undo that. */
  origin: text('origin').notNull(),
  /** False: nobody can begin an application; those that run go on. */
  open: boolean('open').notNull().default(true),
});

/** Every time that something became live, was closed or opened again. Rows are only added. */
export const servicePublication = pgTable(
  'service_publication',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    /** published, restored, file, removed, closed, opened */
    kind: text('kind').notNull(),
    /** What has changed, in the words of who published it; empty for what a file did. */
    note: text('note').notNull(),
    /** Person id, or `system`. */
    actorId: text('actor_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('publication_service').on(table.slug, table.id)],
);

/** What is being changed of a service and is not live yet: one text for everybody who works on it. */
export const serviceDraft = pgTable('service_draft', {
  slug: text('slug').primaryKey(),
  /** YAML; it may have faults. */
  text: text('text').notNull(),
  /** The version that it began with; null for a new service. */
  baseVersion: integer('base_version'),
  /** Rises with every write; who saves an older one is told so. */
  revision: integer('revision').notNull(),
  personId: text('person_id').notNull(),
  at: instant('at').notNull(),
});
