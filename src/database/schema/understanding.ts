import { date, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** A question after the film of a service, in the language of the film. One that is changed is another question: its answers are counted anew. */
export const filmQuestion = pgTable('film_question', {
  id: uuid('id').primaryKey().defaultRandom(),
  service: text('service').notNull(),
  language: text('language').notNull(),
  ask: text('ask').notNull(),
  /** What can be chosen: words, or a picture of the film's guide by its scene and beat. */
  choices: jsonb('choices').notNull(),
  /** Index of the right one. */
  correct: integer('correct').notNull(),
  /** Scene of the film that explains it. */
  scene: text('scene').notNull(),
  changedBy: text('changed_by').notNull(),
  changedAt: instant('changed_at').notNull(),
});

/** How often a question was answered rightly and wrongly at first, by the day and the film that had been seen. Kept for good. */
export const filmAnswerDay = pgTable(
  'film_answer_day',
  {
    day: date('day', { mode: 'string' }).notNull(),
    film: text('film').notNull(),
    question: text('question').notNull(),
    rightAnswers: integer('right_answers').notNull(),
    wrongAnswers: integer('wrong_answers').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.film, table.question] })],
);
