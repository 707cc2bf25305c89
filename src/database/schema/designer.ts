import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
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

/** One time that a language model was asked for plainer wording of a service's texts. */
export const wordingRun = pgTable(
  'wording_run',
  {
    id: uuid('id').primaryKey(),
    /** Rises with every run: two of one moment have an order too. */
    number: bigint('number', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    slug: text('slug').notNull(),
    /** queued, running, done, failed, cancelled */
    state: text('state').notNull(),
    /** Host and model that are asked: what they were called then. */
    host: text('host').notNull(),
    model: text('model').notNull(),
    /** Failures in a row; a text that is answered sets it back. */
    failures: integer('failures').notNull().default(0),
    /** Why it failed, or why it waits. */
    fault: text('fault'),
    /** Until when it waits because the endpoint asked for that, or did not answer. */
    resumeAt: instant('resume_at'),
    requestedBy: text('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    index('wording_run_service').on(table.slug, table.number),
    uniqueIndex('one_wording_run')
      .on(table.slug)
      .where(sql`${table.state} in ('queued', 'running')`),
  ],
);

/** One text that a model was asked about, what it proposed, and what somebody made of that. */
export const wordingProposal = pgTable(
  'wording_proposal',
  {
    id: uuid('id').primaryKey(),
    runId: uuid('run_id')
      .notNull()
      .references(() => wordingRun.id),
    slug: text('slug').notNull(),
    /** Its turn in the run, from 0. */
    place: integer('place').notNull(),
    /** Where the text stands in the definition: keys and places, from the root. */
    path: jsonb('path').notNull(),
    before: text('before').notNull(),
    after: text('after'),
    /** waiting, held, proposed, plain, faulty, accepted, changed, refused, replaced */
    state: text('state').notNull(),
    /** What is wrong with the answer. */
    faults: jsonb('faults').notNull().default([]),
    /** Who decided; what they wrote themselves stands in `after`. */
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
  },
  (table) => [index('wording_proposal_run').on(table.runId, table.place), index('wording_proposal_service').on(table.slug)],
);
