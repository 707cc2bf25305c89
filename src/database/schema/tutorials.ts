import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** One making of one service's films. Its files lie in the data folder under `film/<id>/`. */
export const film = pgTable(
  'film',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    service: text('service').notNull(),
    /** Spoken in it, and the portal filmed in it. */
    language: text('language').notNull().default('id'),
    definitionVersion: integer('definition_version').notNull(),
    /** queued, running, ready, published, withdrawn, removed, failed, cancelled */
    state: text('state').notNull(),
    /** `{step, share}` while it runs. */
    progress: jsonb('progress'),
    /** `set.json` once it is made. */
    report: jsonb('report'),
    /** Local day on which it was last seen to fit the portal: when it was made, or checked. */
    checkedOn: text('checked_on'),
    /** Ids of its scenes that did not play any more then. */
    broken: jsonb('broken').notNull().default([]),
    /** The published film whose place it takes by itself once it is made, because scenes had moved. */
    replaces: uuid('replaces'),
    /** How often its making was begun: one that ends its worker each time is given up. */
    attempts: integer('attempts').notNull().default(0),
    /** What went wrong, for the officer: scene, label sought, labels that are there. */
    fault: text('fault'),
    requestedBy: text('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    finishedAt: instant('finished_at'),
    publishedAt: instant('published_at'),
    /** When it was taken off its page last, by a publisher or by a newer one; null while it is there. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [index('film_service').on(table.service, table.language, table.requestedAt)],
);

/** One play of a service's script without filming, against what its published film shows. */
export const filmCheck = pgTable(
  'film_check',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    service: text('service').notNull(),
    /** In which its script was played. */
    language: text('language').notNull().default('id'),
    /** The film that was published then; null when there was none. */
    filmId: uuid('film_id'),
    /** start, night, officer */
    cause: text('cause').notNull(),
    /** queued, running, done, failed */
    state: text('state').notNull(),
    /** What the portal and the definition were made of when it was asked for. */
    portalId: text('portal_id').notNull(),
    definitionSha: text('definition_sha').notNull(),
    /** same, moved, broken, once it is done. */
    verdict: text('verdict'),
    /** The verdict of every scene, with what changed. */
    report: jsonb('report'),
    fault: text('fault'),
    requestedAt: instant('requested_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [index('film_check_service').on(table.service, table.language, table.requestedAt)],
);
