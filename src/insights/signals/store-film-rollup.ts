import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { filmDay, signal } from '../../database/schema/signals.ts';
import type { RollUp } from './store-rollup.ts';

/** The stage of a film in which a step is shown; what films do not show is in none. */
const stageOfStep = sql.raw(`case
  when step like 'daftar%' then 3 when step = 'mulai' then 4 when step in ('masuk', 'sandi-kode') then 5
  when step like 'isian/%' then 6 when step in ('dokumen', 'periksa', 'perbaikan') then 7 end`);

/**
 * Visits to which a film was offered, and what became of them at each stage. A visit lasts a day at most, so that what was done after a film in the same visit was done
 * within 24 hours.
 */
export const filmDays = ({ fromDay, untilDay, readFrom, zone }: RollUp): SQL => sql`
  with told as (select * from ${signal} where at >= ${readFrom} and kind in ('offered', 'played', 'watched') and reason <> ''),
  offer as (
    select visit, reason as film, max(service) as service, min(at) as at, bool_or(kind = 'played' or kind = 'watched') as played
    from told group by visit, reason
  ),
  seen as (
    select visit, reason as film, item::integer as stage, min(at) as at from told where kind = 'watched' group by visit, reason, item
  ),
  acted as (
    select visit, ${stageOfStep} as stage,
      bool_or(kind = 'shown') as came,
      max(at) filter (where kind in ('answered', 'sent')) as done_at,
      max(at) filter (where kind = 'refused') as refused_at
    from ${signal} where at >= ${readFrom} and kind in ('shown', 'answered', 'sent', 'refused') group by 1, 2
  ),
  stage as (select generate_series(3, 7) as stage)
  insert into ${filmDay} (day, film, service, stage, offered, played, watched, did, refused, others, others_did, others_refused)
  select (offer.at at time zone ${zone})::date, offer.film, offer.service, stage.stage,
    count(*), count(*) filter (where offer.played), count(seen.at),
    count(*) filter (where acted.done_at > seen.at),
    count(*) filter (where acted.refused_at > seen.at),
    count(*) filter (where seen.at is null and acted.came),
    count(*) filter (where seen.at is null and acted.done_at is not null),
    count(*) filter (where seen.at is null and acted.refused_at is not null)
  from offer cross join stage
    left join seen on seen.visit = offer.visit and seen.film = offer.film and seen.stage = stage.stage
    left join acted on acted.visit = offer.visit and acted.stage = stage.stage
  where (offer.at at time zone ${zone})::date >= ${fromDay}::date and (offer.at at time zone ${zone})::date < ${untilDay}::date
  group by 1, 2, 3, 4`;
