import { boolean, date, index, integer, jsonb, pgTable, primaryKey, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * Whether a film or a sentence helps. What is compared, by which outcome, with how many people and until when is named before it starts: a trigger in the migrations
 * refuses to change that afterwards.
 */
export const experiment = pgTable(
  'experiment',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** film, wording: shown to a half by chance. trend: a series before and after a day. */
    kind: text('kind').notNull(),
    /** Null = all services. */
    service: text('service'),
    /** Stage of the film at which it is offered; null = all of the form. */
    stage: integer('stage'),
    /** Of a wording: the scene of the film whose sentence it stands for, and with it the page on which it is read. */
    scene: text('scene'),
    /** The very version; null = whichever is published. */
    filmId: uuid('film_id'),
    /** The office's new sentence, where a wording is tried. */
    sentence: text('sentence'),
    outcome: text('outcome').notNull(),
    /** Share without it as it was expected, and the smallest difference that is worth it, in points of 100. */
    expected: integer('expected'),
    worth: integer('worth'),
    perGroup: integer('per_group'),
    looks: integer('looks'),
    /** Local day after which nobody is waited for. */
    endsOn: date('ends_on', { mode: 'string' }),
    /** Of a trend: the local day of the change. */
    changedOn: date('changed_on', { mode: 'string' }),
    /** planned, running, ended */
    state: text('state').notNull(),
    plannedAt: instant('planned_at').notNull(),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    /** all, none: who is shown it since it ended. */
    decision: text('decision'),
    /** Films that were published when it was decided about whichever is: the decision holds for no later one. Null = for `film_id`, or for no film. */
    decidedFilms: text('decided_films').array(),
    /** Made by the simulated city for a demo: nothing of it happened. */
    invented: boolean('invented').notNull().default(false),
    /** Counts, or the series of a trend, as the night computed them. */
    figures: jsonb('figures'),
    figuresAt: instant('figures_at'),
    /** When somebody asked for figures that are not there yet. */
    askedAt: instant('asked_at'),
  },
  (table) => [index('experiment_at').on(table.state, table.service)],
);

/** Who takes part: a keyed hash that is another one in every experiment, never the person's id. Outcomes are codes and numbers. */
export const experimentPerson = pgTable(
  'experiment_person',
  {
    experimentId: uuid('experiment_id')
      .notNull()
      .references(() => experiment.id, { onDelete: 'cascade' }),
    person: text('person').notNull(),
    service: text('service').notNull(),
    /** Monday of the local week in which they came. */
    week: date('week', { mode: 'string' }).notNull(),
    /** The how many-th of their service and week, from 0: it decides the group. */
    place: integer('place').notNull(),
    /** with, without */
    arm: text('arm').notNull(),
    assignedAt: instant('assigned_at').notNull(),
    watchedAt: instant('watched_at'),
    /** Answers and files that were refused since. */
    faults: integer('faults').notNull().default(0),
    /** Null = not known yet. */
    sentInSevenDays: boolean('sent_in_seven_days'),
    sentWithoutCorrection: boolean('sent_without_correction'),
    /** Of work until it was sent; null = not sent. */
    minutes: integer('minutes'),
    counterVisits: integer('counter_visits'),
  },
  (table) => [
    primaryKey({ columns: [table.experimentId, table.person] }),
    uniqueIndex('experiment_place').on(table.experimentId, table.service, table.week, table.place),
  ],
);

/** A look at a comparison, as it was told then. Looks are never made again. */
export const experimentLook = pgTable(
  'experiment_look',
  {
    experimentId: uuid('experiment_id')
      .notNull()
      .references(() => experiment.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    at: instant('at').notNull(),
    /** People whose outcome was known. */
    people: integer('people').notNull(),
    /** Which part of the people planned that was; 1 = the last look. */
    planned: real('planned').notNull(),
    /** Estimates and intervals, in codes and numbers. */
    figures: jsonb('figures').notNull(),
  },
  (table) => [primaryKey({ columns: [table.experimentId, table.number] })],
);
