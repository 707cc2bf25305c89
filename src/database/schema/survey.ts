import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { person } from './accounts.ts';
import { instant } from './columns.ts';

/**
 * What somebody answered to the nine questions of the satisfaction survey, and what they said of themselves. It names no person and no application, and
 * the day alone is kept: who answered cannot be found out from it.
 */
export const surveyAnswer = pgTable(
  'survey_answer',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    service: text('service').notNull(),
    /** online, kiosk, poster */
    channel: text('channel').notNull(),
    /** Local day. */
    answeredOn: date('answered_on', { mode: 'string' }).notNull(),
    requirements: smallint('requirements').notNull(),
    procedure: smallint('procedure').notNull(),
    time: smallint('time').notNull(),
    fee: smallint('fee').notNull(),
    product: smallint('product').notNull(),
    competence: smallint('competence').notNull(),
    behaviour: smallint('behaviour').notNull(),
    complaints: smallint('complaints').notNull(),
    facilities: smallint('facilities').notNull(),
    sex: text('sex'),
    age: text('age'),
    education: text('education'),
    job: text('job'),
  },
  (table) => [
    index('survey_answer_day').on(table.answeredOn),
    check(
      'survey_answer_scores',
      sql`1 <= least(requirements, procedure, "time", fee, product, competence, behaviour, complaints, facilities)
        and greatest(requirements, procedure, "time", fee, product, competence, behaviour, complaints, facilities) <= 4`,
    ),
  ],
);

/** Applications about which there is an answer, by their keyed hash, so that each has one. Which answer it is stands nowhere: not even we can find it. */
export const surveyGiven = pgTable('survey_given', { applicationHash: text('application_hash').primaryKey() });

/** What the office plans to do about one element in one period. */
export const surveyPlan = pgTable(
  'survey_plan',
  {
    period: text('period').notNull(),
    element: text('element').notNull(),
    plan: text('plan').notNull(),
    writtenBy: text('written_by')
      .notNull()
      .references(() => person.id),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.period, table.element] })],
);
