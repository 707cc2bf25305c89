import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** A rule of the office: what "Butuh bantuan?" offers at a place, and to whom. */
export const placement = pgTable('placement', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** Slug; '' = all services. */
  service: text('service').notNull(),
  /** '' = all steps. */
  step: text('step').notNull(),
  /** everyone, erred, still, first-time, correction */
  audience: text('audience').notNull(),
  /** film, guide, sentence */
  what: text('what').notNull(),
  /** The office's own words, where a sentence is offered. */
  sentenceId: text('sentence_id').notNull().default(''),
  sentenceEn: text('sentence_en').notNull().default(''),
  /** False = it is not offered there, whatever wider rules say. */
  offered: boolean('offered').notNull(),
  changedBy: text('changed_by').notNull(),
  changedAt: instant('changed_at').notNull(),
});
