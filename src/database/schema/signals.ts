import { bigint, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

/**
 * What was noticed on one page, raw: gone after 90 days. Nothing in it names anybody: `visit` is a random number of a browser for a day, `attempt` a keyed hash of
 * an application; all texts are codes of ours or ids of a definition.
 */
export const signal = pgTable(
  'signal',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    visit: bigint('visit', { mode: 'number' }).notNull(),
    attempt: bigint('attempt', { mode: 'number' }),
    /** Slug; '' = of no service. */
    service: text('service').notNull().default(''),
    step: text('step').notNull(),
    /** The question or document, where one is meant; '' = the whole page. */
    item: text('item').notNull().default(''),
    /** Code of a fault or refusal, the id of a film, or an answer that is a code. */
    reason: text('reason').notNull().default(''),
    /** ms of a stay, seconds of a film that were seen. */
    amount: integer('amount').notNull().default(0),
    /** first, correction */
    round: text('round').notNull().default('first'),
    /** self, helper, counter, paper */
    channel: text('channel').notNull().default('self'),
    /** phone, tablet, wide, or '' while it is not known */
    width: text('width').notNull().default(''),
    /** slow, good, or '' */
    connection: text('connection').notNull().default(''),
  },
  (table) => [index('signal_at').on(table.at)],
);

/** What became of people at one step, by the day on which they first came to it. Kept for good. */
export const stepDay = pgTable(
  'step_day',
  {
    day: date('day', { mode: 'string' }).notNull(),
    service: text('service').notNull(),
    step: text('step').notNull(),
    item: text('item').notNull(),
    round: text('round').notNull(),
    channel: text('channel').notNull(),
    width: text('width').notNull(),
    connection: text('connection').notNull(),
    people: integer('people').notNull(),
    answered: integer('answered').notNull(),
    /** Quiet for a day here, and nothing sent. */
    lost: integer('lost').notNull(),
    /** Quiet for a day here, whether they came back later or not: known a day after, and the same however long one waits. */
    paused: integer('paused').notNull().default(0),
    refusedPeople: integer('refused_people').notNull(),
    refusals: integer('refusals').notNull(),
    /** Whose first try was refused. */
    firstRefused: integer('first_refused').notNull(),
    /** Came back to it after they had gone on. */
    returned: integer('returned').notNull(),
    helped: integer('helped').notNull(),
    listened: integer('listened').notNull(),
    watched: integer('watched').notNull(),
    /** Seconds of all of them together. */
    seconds: bigint('seconds', { mode: 'number' }).notNull(),
    /** How many of them stayed for how long, by the classes of `STAY_EDGES`. */
    stays: integer('stays').array().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.day, table.service, table.step, table.item, table.round, table.channel, table.width, table.connection],
    }),
  ],
);

/** What was said at a step, and how often: why people were refused, what was handed back, what was voted. */
export const reasonDay = pgTable(
  'reason_day',
  {
    day: date('day', { mode: 'string' }).notNull(),
    service: text('service').notNull(),
    step: text('step').notNull(),
    item: text('item').notNull(),
    /** refused, corrected, changed, voted, found-nothing */
    kind: text('kind').notNull(),
    reason: text('reason').notNull(),
    people: integer('people').notNull(),
    times: integer('times').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.service, table.step, table.item, table.kind, table.reason] })],
);

/** How many began a service on a day, and what became of them. */
export const attemptDay = pgTable(
  'attempt_day',
  {
    day: date('day', { mode: 'string' }).notNull(),
    service: text('service').notNull(),
    channel: text('channel').notNull(),
    width: text('width').notNull(),
    connection: text('connection').notNull(),
    begun: integer('begun').notNull(),
    sent: integer('sent').notNull(),
    lost: integer('lost').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.service, table.channel, table.width, table.connection] })],
);

/** What somebody asked at the counter, by telephone or WhatsApp, as an officer noted it. */
export const deskQuestion = pgTable(
  'desk_question',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    officerId: text('officer_id').notNull(),
    /** counter, phone, whatsapp */
    way: text('way').notNull(),
    service: text('service').notNull(),
    step: text('step').notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [index('desk_question_day').on(table.day)],
);

/** A line that somebody wrote about a page or its help. People write their names anywhere, so it is sealed, and gone after 90 days. */
export const feedback = pgTable(
  'feedback',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    at: instant('at').notNull(),
    service: text('service').notNull(),
    step: text('step').notNull(),
    item: text('item').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [index('feedback_at').on(table.at)],
);

/** What the office did about a hurdle. */
export const hurdleAct = pgTable(
  'hurdle_act',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    at: instant('at').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    officerId: text('officer_id').notNull(),
    service: text('service').notNull(),
    step: text('step').notNull(),
    item: text('item').notNull(),
    /** film, wording, definition, comparison, other */
    kind: text('kind').notNull(),
    note: text('note').notNull().default(''),
  },
  (table) => [index('hurdle_act_of').on(table.service, table.step, table.item, table.at)],
);

/** What became of visits to which a film was offered, by the day of the visit and by stage of the film. Kept for good. */
export const filmDay = pgTable(
  'film_day',
  {
    day: date('day', { mode: 'string' }).notNull(),
    film: text('film').notNull(),
    service: text('service').notNull(),
    stage: integer('stage').notNull(),
    offered: integer('offered').notNull(),
    played: integer('played').notNull(),
    /** Saw this stage through. */
    watched: integer('watched').notNull(),
    /** Of those: were at a step of the stage within 24 hours after it, as `others` were. */
    came: integer('came').notNull().default(0),
    /** Of those: finished a step of the stage within these hours. */
    did: integer('did').notNull(),
    /** Of those: were refused at it within these hours. */
    refused: integer('refused').notNull(),
    /** Were offered it, did not see the stage through, and were at the stage within 24 hours of the offer; what became of them. */
    others: integer('others').notNull(),
    othersDid: integer('others_did').notNull(),
    othersRefused: integer('others_refused').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.film, table.service, table.stage] })],
);
