import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { filmDay, signal } from '../../database/schema/signals.ts';
import type { RollUp } from './store-rollup.ts';

/** The stage of a film in which a step is shown; what films do not show is in none. */
const stageOfStep = sql.raw(`case
  when step like 'daftar%' then 3 when step = 'mulai' then 4 when step in ('masuk', 'sandi-kode') then 5
  when step like 'isian/%' then 6 when step in ('dokumen', 'periksa', 'perbaikan') then 7 end`);

/** What is done after a film counts for it so long; for who did not see it, after it was offered. */
const COUNTS = sql.raw(`interval '24 hours'`);
/** A page tells its offer a little after it was shown. */
const SHOWN_BEFORE = sql.raw(`interval '1 minute'`);

/**
 * People to whom a film was offered, and what became of them at each stage. A person is an application, also from one visit to the next; who has none is a visit. Watchers
 * and others are counted alike: from a moment on (the stage was seen; the film was offered), of those who are at the step then or come to it, within 24 hours.
 */
export const filmDays = ({ fromDay, untilDay, readFrom, zone }: RollUp): SQL => sql`
  with told as (select * from ${signal} where at >= ${readFrom} and kind in ('offered', 'played', 'watched') and reason <> ''),
  visitor as (
    select visit, max(attempt) as attempt from ${signal} where at >= ${readFrom} and visit in (select visit from told) group by visit
  ),
  known as (select coalesce(visitor.attempt, told.visit) as who, told.* from told join visitor using (visit)),
  offer as (
    select who, reason as film, max(service) as service, min(at) as at, bool_or(kind = 'played' or kind = 'watched') as played
    from known group by who, reason
  ),
  seen as (
    select who, reason as film, item::integer as stage, min(at) as at from known where kind = 'watched' group by who, reason, item
  ),
  act as (
    select coalesce(visitor.attempt, signal.attempt, signal.visit) as who, service, ${stageOfStep} as stage, kind, at
    from ${signal} left join visitor using (visit)
    where at >= ${readFrom} and kind in ('shown', 'answered', 'sent', 'refused')
      and coalesce(visitor.attempt, signal.attempt, signal.visit) in (select who from offer)
  ),
  moment as (
    select offer.who, offer.film, offer.service, offer.at as offered_at, offer.played, stage, seen.at as seen_at, coalesce(seen.at, offer.at) as at
    from offer cross join generate_series(3, 7) as stage left join seen using (who, film, stage)
  ),
  acted as (
    select moment.who, moment.film, moment.stage,
      bool_or(act.at > moment.at) or max(act.at) filter (where act.kind = 'shown')
        > coalesce(max(act.at) filter (where act.kind in ('answered', 'sent')), '-infinity') as came,
      coalesce(bool_or(act.at > moment.at) filter (where act.kind in ('answered', 'sent')), false) as did,
      coalesce(bool_or(act.at > moment.at) filter (where act.kind = 'refused'), false) as refused
    from moment join act on act.who = moment.who and act.stage = moment.stage and act.service in ('', moment.service)
      and act.at >= moment.offered_at - ${SHOWN_BEFORE} and act.at <= moment.at + ${COUNTS}
    group by moment.who, moment.film, moment.stage
  )
  insert into ${filmDay} (day, film, service, stage, offered, played, watched, came, did, refused, others, others_did, others_refused)
  select (moment.offered_at at time zone ${zone})::date, moment.film, moment.service, moment.stage,
    count(*), count(*) filter (where moment.played), count(seen_at),
    count(*) filter (where seen_at is not null and came),
    count(*) filter (where seen_at is not null and did),
    count(*) filter (where seen_at is not null and refused),
    count(*) filter (where seen_at is null and came),
    count(*) filter (where seen_at is null and did),
    count(*) filter (where seen_at is null and refused)
  from moment left join acted using (who, film, stage)
  where (moment.offered_at at time zone ${zone})::date >= ${fromDay}::date and (moment.offered_at at time zone ${zone})::date < ${untilDay}::date
  group by 1, 2, 3, 4`;
