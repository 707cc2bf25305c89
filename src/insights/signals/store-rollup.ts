import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { attemptDay, filmDay, reasonDay, signal, stepDay } from '../../database/schema/signals.ts';
import { filmAnswerDay } from '../../database/schema/understanding.ts';
import { answerDays } from './store-answer-rollup.ts';
import { filmDays } from './store-film-rollup.ts';
import { STAY_EDGES } from './stay-classes.ts';

/** What a roll-up is made of. Days are local: `fromDay` counts, `untilDay` does not. */
export type RollUp = {
  fromDay: string;
  untilDay: string;
  /** Signals since then are read, also of days that are not written: who came to a step before is not new there. */
  readFrom: Date;
  /** Who gave no sign since then has stopped. */
  quietSince: Date;
  zone: string;
};

/** Only one process makes a roll-up at a time. */
const LOCK = 7_404_117;

/** Steps at which people look and go: nobody is lost there. */
const LOOKING = sql.raw(`('layanan', 'cari')`);

/** Writes the figures of days anew from what was noticed. Made twice, they are the same. */
export async function rollUp(db: Database, given: RollUp): Promise<void> {
  const { fromDay, untilDay } = given;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    // Sorting millions of signals in the little memory of a page's query would go to the disk.
    await tx.execute(sql`set local work_mem = '256MB'`);
    await tx.execute(peopleAtSteps(given));
    await tx.execute(sql`analyze at_step`);
    await tx.execute(pauses(given));
    for (const table of [stepDay, reasonDay, attemptDay, filmDay, filmAnswerDay])
      await tx.execute(sql`delete from ${table} where day >= ${fromDay} and day < ${untilDay}`);
    await tx.execute(stepDays(given));
    await tx.execute(attemptDays(given));
    await tx.execute(reasonDays(given));
    await tx.execute(filmDays(given));
    await tx.execute(answerDays(given));
    await tx.execute(sql`drop table at_step`);
    await tx.execute(sql`drop table paused_at`);
  });
}

/** A row for each person at each step that they came to: a person is an application, before there is one a visit. Of documents each is a step of its own. */
const peopleAtSteps = ({ readFrom }: RollUp): SQL => sql`
  create temporary table at_step on commit drop as
  select coalesce(attempt, visit) as who, attempt is not null as begun, service, step, round,
    case when step = 'dokumen' then item else '' end as item,
    min(id) as first_id,
    min(at) filter (where kind = 'shown') as first_at,
    max(at) filter (where kind = 'shown') as last_shown,
    max(at) filter (where kind in ('shown', 'refused')) as last_open,
    min(at) filter (where kind in ('answered', 'sent')) as answered_at,
    max(at) filter (where kind in ('answered', 'sent')) as last_answered,
    bool_or(kind = 'sent') as sent,
    min(at) filter (where kind = 'refused') as refused_at,
    count(*) filter (where kind = 'refused') as refusals,
    bool_or(kind = 'helped') as helped,
    bool_or(kind = 'listened') as listened,
    bool_or(kind = 'watched') as watched,
    coalesce(sum(amount) filter (where kind = 'stayed'), 0) / 1000.0 as seconds,
    min(channel) as channel,
    max(width) as width,
    max(connection) as connection
  from ${signal}
  where at >= ${readFrom} and kind not in ('corrected', 'voted', 'found-nothing', 'changed', 'offered', 'played', 'picked')
  group by 1, 2, 3, 4, 5, 6`;

/** A row for each person at each step that they left open for a day or longer, with the last time; of documents it is the page, and which of them is told by `pausing`. */
const pauses = ({ readFrom, quietSince }: RollUp): SQL => sql`
  create temporary table paused_at on commit drop as
  select who, service, step, round, max(at) as at
  from (
    select coalesce(attempt, visit) as who, service, step, round, kind, at,
      min(at) over (partition by coalesce(attempt, visit), service order by at
        range between interval '1 microsecond' following and unbounded following) as next_at
    from ${signal} where at >= ${readFrom} and kind in ('shown', 'refused', 'answered', 'sent')
  ) as sign
  where kind in ('shown', 'refused') and step not in ${LOOKING} and at < ${quietSince} and (next_at is null or next_at - at >= interval '24 hours')
  group by 1, 2, 3, 4`;

/** The same with the document that they had before them: of those still missing then the one that was refused most, else the first. */
const pausing = sql`
  select distinct on (pause.who, pause.service, pause.step, pause.round) pause.who, pause.service, pause.step, pause.round, coalesce(paper.item, '') as item
  from paused_at as pause left join at_step as paper on pause.step = 'dokumen' and paper.step = 'dokumen' and paper.item <> '' and paper.first_at is not null
    and paper.who = pause.who and paper.service = pause.service and paper.round = pause.round
    and (paper.answered_at is null or paper.answered_at > pause.at)
  order by pause.who, pause.service, pause.step, pause.round, paper.refusals desc nulls last, paper.first_id`;

/** Local day of an instant. */
const dayOf = (instant: SQL, zone: string): SQL => sql`(${instant} at time zone ${zone})::date`;

/** Where each person gave their last sign, and whether they went on from there. Of signs of one moment the page that was left open says more than the one that was done. */
const lastSigns = sql`
  select distinct on (who, service) who, service, step, round, greatest(last_open, last_answered) as at, open
  from (select *, last_open is not null and (last_answered is null or last_open > last_answered) as open from at_step) as at_step
  where last_open is not null or last_answered is not null
  order by who, service, greatest(last_open, last_answered) desc, open desc, first_id`;

/** The document that somebody stopped at: the one that was refused most, else the first that is still missing. */
const openDocuments = sql`
  select distinct on (who, service, round) who, service, round, item
  from at_step where step = 'dokumen' and item <> '' and answered_at is null and first_at is not null
  order by who, service, round, refusals desc, first_id`;

const stepDays = ({ fromDay, untilDay, quietSince, zone }: RollUp): SQL => sql`
  with last as (${lastSigns}), document as (${openDocuments}), pausing as (${pausing}),
  stopped as (
    select last.who, last.service, last.step, last.round, coalesce(document.item, '') as item
    from last left join document on last.step = 'dokumen'
      and document.who = last.who and document.service = last.service and document.round = last.round
    where last.open and last.at < ${quietSince} and last.step not in ${LOOKING}
  ),
  device as (select who, min(channel) as channel, max(width) as width, max(connection) as connection from at_step group by who)
  insert into ${stepDay} (day, service, step, item, round, channel, width, connection, people, answered, lost, paused, refused_people, refusals, first_refused,
    returned, helped, listened, watched, seconds, stays)
  select ${dayOf(sql`at_step.first_at`, zone)} as day, at_step.service, at_step.step, at_step.item, at_step.round, device.channel, device.width, device.connection,
    count(*), count(answered_at), count(stopped.who), count(pausing.who), count(*) filter (where refusals > 0), sum(refusals),
    count(*) filter (where refused_at is not null and (answered_at is null or refused_at < answered_at)),
    count(*) filter (where last_shown > answered_at + interval '1 second'),
    count(*) filter (where helped), count(*) filter (where listened), count(*) filter (where watched),
    round(sum(seconds)), ${stays}
  from at_step join device using (who)
    left join stopped on stopped.who = at_step.who and stopped.service = at_step.service and stopped.step = at_step.step
      and stopped.round = at_step.round and stopped.item = at_step.item
    left join pausing on pausing.who = at_step.who and pausing.service = at_step.service and pausing.step = at_step.step
      and pausing.round = at_step.round and pausing.item = at_step.item
  where at_step.first_at is not null and ${dayOf(sql`at_step.first_at`, zone)} >= ${fromDay}::date and ${dayOf(sql`at_step.first_at`, zone)} < ${untilDay}::date
  group by 1, 2, 3, 4, 5, 6, 7, 8`;

/** How many stayed for how long; who left no time is in none of the classes. */
const stays = sql.raw(
  `array[${[...STAY_EDGES, null]
    .map((edge, index) => {
      const from = index === 0 ? 'seconds > 0' : `seconds >= ${STAY_EDGES[index - 1]}`;
      return `count(*) filter (where ${from}${edge === null ? '' : ` and seconds < ${edge}`})`;
    })
    .join(', ')}]::integer[]`,
);

const attemptDays = ({ fromDay, untilDay, quietSince, zone }: RollUp): SQL => sql`
  with attempt as (
    select who, service, min(first_at) as begun_at, bool_or(sent) as sent, max(greatest(last_open, last_answered)) as last_at,
      min(channel) as channel, max(width) as width, max(connection) as connection
    from at_step where begun group by who, service
  )
  insert into ${attemptDay} (day, service, channel, width, connection, begun, sent, lost)
  select ${dayOf(sql`begun_at`, zone)}, service, channel, width, connection, count(*), count(*) filter (where sent),
    count(*) filter (where not sent and last_at < ${quietSince})
  from attempt
  where begun_at is not null and ${dayOf(sql`begun_at`, zone)} >= ${fromDay}::date and ${dayOf(sql`begun_at`, zone)} < ${untilDay}::date
  group by 1, 2, 3, 4, 5`;

/** A person counts on the day that the same was first said to them: so days add up to people. */
const reasonDays = ({ readFrom, fromDay, untilDay, zone }: RollUp): SQL => sql`
  with told as (
    select coalesce(attempt, visit) as who, service, step, item, kind, reason, at,
      min(at) over (partition by coalesce(attempt, visit), service, step, item, kind, reason) as first_at
    from ${signal}
    where at >= ${readFrom} and at < (${untilDay}::date::timestamp at time zone ${zone})
      and kind in ('refused', 'corrected', 'changed', 'voted', 'found-nothing')
  )
  insert into ${reasonDay} (day, service, step, item, kind, reason, people, times)
  select ${dayOf(sql`at`, zone)}, service, step, item, kind, reason, count(distinct who) filter (where at = first_at), count(*)
  from told
  where at >= (${fromDay}::date::timestamp at time zone ${zone})
  group by 1, 2, 3, 4, 5, 6`;
