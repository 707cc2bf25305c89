import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** One making of one service's film. Its files lie in the data folder under `film/<id>/`. */
export const film = pgTable(
  'film',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    service: text('service').notNull(),
    definitionVersion: integer('definition_version').notNull(),
    /** queued, running, ready, published, withdrawn, failed, cancelled */
    state: text('state').notNull(),
    /** `{step, done, total}` while it runs. */
    progress: jsonb('progress'),
    /** `film.json` once it is made. */
    report: jsonb('report'),
    /** What went wrong, for the officer: scene, label sought, labels that are there. */
    fault: text('fault'),
    requestedBy: text('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    finishedAt: instant('finished_at'),
    publishedAt: instant('published_at'),
  },
  (table) => [index('film_service').on(table.service, table.requestedAt)],
);
