import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '../../database/connection.ts';
import { attemptDay, reasonDay, stepDay } from '../../database/schema/signals.ts';
import { STAY_EDGES } from '../signals/stay-classes.ts';
import { EVERYBODY } from './period-rules.ts';
import type { Slice } from './period-rules.ts';
import type { AttemptFigures, Period, ReasonFigures, StepFigures, StepPlace } from './hurdle-rules.ts';
import { sumOf } from '../signals/sum-column.ts';

/** What a step is looked at by. */
export type Split = 'channel' | 'width' | 'connection' | 'week';

/** How many stayed for how long: a sum for each class. */
const stays = sql<number[]>`array[${sql.join(
  Array.from(
    { length: STAY_EDGES.length + 1 },
    (_, index) => sql`coalesce(sum(${stepDay.stays}[${sql.raw(String(index + 1))}]), 0)::float8`,
  ),
  sql`, `,
)}]`;

const figures = {
  people: sumOf(stepDay.people),
  answered: sumOf(stepDay.answered),
  lost: sumOf(stepDay.lost),
  paused: sumOf(stepDay.paused),
  refusedPeople: sumOf(stepDay.refusedPeople),
  refusals: sumOf(stepDay.refusals),
  firstRefused: sumOf(stepDay.firstRefused),
  returned: sumOf(stepDay.returned),
  helped: sumOf(stepDay.helped),
  listened: sumOf(stepDay.listened),
  watched: sumOf(stepDay.watched),
  seconds: sumOf(stepDay.seconds),
  stays,
};

const within = (column: PgColumn, { from, until }: Period): SQL | undefined => and(gte(column, from), lt(column, until));

/** The rows of a slice of people, in a table that is parted by it. */
const among = (table: typeof stepDay | typeof attemptDay, { channel, width, connection }: Slice): SQL | undefined =>
  and(
    channel === null ? undefined : eq(table.channel, channel),
    width === null ? undefined : eq(table.width, width),
    connection === null ? undefined : eq(table.connection, connection),
  );

/** What became of people at every step, of all services or of one. */
export async function stepFigures(
  db: Database,
  period: Period,
  service: string | null = null,
  slice: Slice = EVERYBODY,
): Promise<(StepPlace & StepFigures)[]> {
  return db
    .select({ service: stepDay.service, step: stepDay.step, item: stepDay.item, ...figures })
    .from(stepDay)
    .where(and(within(stepDay.day, period), service === null ? undefined : eq(stepDay.service, service), among(stepDay, slice)))
    .groupBy(stepDay.service, stepDay.step, stepDay.item);
}

/** The figures of one step, parted by who is at the keyboard, by device, by line, or by week (its Monday). */
export async function stepFiguresBy(
  db: Database,
  period: Period,
  { service, step, item }: StepPlace,
  split: Split,
): Promise<({ part: string } & StepFigures)[]> {
  const part =
    split === 'week' ? sql<string>`to_char(date_trunc('week', ${stepDay.day}), 'YYYY-MM-DD')` : sql<string>`${stepDay[split]}`;
  return db
    .select({ part, ...figures })
    .from(stepDay)
    .where(and(within(stepDay.day, period), eq(stepDay.service, service), eq(stepDay.step, step), eq(stepDay.item, item)))
    .groupBy(sql`1`)
    .orderBy(sql`1`);
}

/** How many came to each of some steps in a period of its own, and how many of them stopped for a day, in their order. */
export async function peopleIn(
  db: Database,
  asked: readonly (StepPlace & Period)[],
): Promise<Pick<StepFigures, 'people' | 'paused'>[]> {
  const numbered = asked.map((each, n) => ({ ...each, n }));
  const { rows } = await db.execute<{ people: number; paused: number }>(sql`
    select ${sumOf(stepDay.people)} as people, ${sumOf(stepDay.paused)} as paused
    from jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) as asked (n int, service text, step text, item text, "from" date, until date)
      left join ${stepDay} on step_day.service = asked.service and step_day.step = asked.step and step_day.item = asked.item
        and step_day.day >= asked."from" and step_day.day < asked.until
    group by asked.n order by asked.n`);
  return rows;
}

/** How many began, sent and stopped, of all services or of one. */
export async function attemptFigures(
  db: Database,
  period: Period,
  service: string | null = null,
  slice: Slice = EVERYBODY,
): Promise<AttemptFigures> {
  const [row] = await db
    .select({ begun: sumOf(attemptDay.begun), sent: sumOf(attemptDay.sent), lost: sumOf(attemptDay.lost) })
    .from(attemptDay)
    .where(
      and(
        within(attemptDay.day, period),
        service === null ? undefined : eq(attemptDay.service, service),
        among(attemptDay, slice),
      ),
    );
  return row ?? { begun: 0, sent: 0, lost: 0 };
}

/** How many began each service on each day. */
export async function begunByDay(db: Database, period: Period): Promise<{ service: string; day: string; times: number }[]> {
  const { service, day } = attemptDay;
  return db
    .select({ service, day, times: sumOf(attemptDay.begun) })
    .from(attemptDay)
    .where(within(day, period))
    .groupBy(service, day);
}

/** What was said at steps, to how many people and how often. */
export async function reasonFigures(
  db: Database,
  period: Period,
  service: string | null = null,
): Promise<(StepPlace & ReasonFigures)[]> {
  const { step, item, kind, reason } = reasonDay;
  return db
    .select({
      service: reasonDay.service,
      step,
      item,
      kind,
      reason,
      people: sumOf(reasonDay.people),
      times: sumOf(reasonDay.times),
    })
    .from(reasonDay)
    .where(and(within(reasonDay.day, period), service === null ? undefined : eq(reasonDay.service, service)))
    .groupBy(reasonDay.service, step, item, kind, reason);
}

/** The first day of which there are figures; null = there are none yet. */
export async function firstDay(db: Database): Promise<string | null> {
  const [row] = await db.select({ day: sql<string | null>`min(${stepDay.day})::text` }).from(stepDay);
  return row?.day ?? null;
}
