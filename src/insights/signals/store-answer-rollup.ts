import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { filmAnswerDay } from '../../database/schema/understanding.ts';
import { signal } from '../../database/schema/signals.ts';
import type { RollUp } from './store-rollup.ts';

/** How questions after films were answered. Of each visit the first answer counts: who looked at the scene again has learned it there. */
export const answerDays = ({ fromDay, untilDay, readFrom, zone }: RollUp): SQL => sql`
  with first as (
    select distinct on (visit, item, reason) item as question, reason as film, (at at time zone ${zone})::date as day, amount
    from ${signal} where at >= ${readFrom} and kind = 'picked' and item <> '' and reason <> ''
    order by visit, item, reason, at, id
  )
  insert into ${filmAnswerDay} (day, film, question, right_answers, wrong_answers)
  select day, film, question, count(*) filter (where amount = 1), count(*) filter (where amount <> 1)
  from first where day >= ${fromDay}::date and day < ${untilDay}::date
  group by 1, 2, 3`;
