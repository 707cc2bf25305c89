import { boolean, date, index, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** How sure somebody is of five things, from 1 to 5, when they came first and after a permit. `person`: a keyed hash that is used nowhere else. */
export const literacyAnswer = pgTable(
  'literacy_answer',
  {
    person: text('person').notNull(),
    /** first, after */
    occasion: text('occasion').notNull(),
    /** Local day; what they answered, or that they would rather not. */
    answeredOn: date('answered_on', { mode: 'string' }).notNull(),
    /** All null = "Nanti saja": nobody is asked twice. */
    account: smallint('account'),
    form: smallint('form'),
    upload: smallint('upload'),
    status: smallint('status'),
    password: smallint('password'),
  },
  (table) => [primaryKey({ columns: [table.person, table.occasion] })],
);

/** That somebody saw half of a film or more, and when: never which. The same keyed hash as of their answers. */
export const literacyFilm = pgTable(
  'literacy_film',
  {
    person: text('person').notNull(),
    watchedAt: instant('watched_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.watchedAt] }), index('literacy_film_at').on(table.watchedAt)],
);

/** What invented people of a demo did, beside the applications that are there. In an office's own portal it is empty. */
export const literacyInvented = pgTable(
  'literacy_invented',
  {
    person: text('person').notNull(),
    /** first, next */
    turn: text('turn').notNull(),
    alone: boolean('alone').notNull(),
    watched: boolean('watched').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.turn] })],
);

/** What the night computed of it; one row. */
export const literacyFigures = pgTable('literacy_figures', {
  id: text('id').primaryKey(),
  figures: jsonb('figures').notNull(),
  at: instant('at').notNull(),
});
