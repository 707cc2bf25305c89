import { sql } from 'drizzle-orm';
import { instantBefore } from './reminder-rules.ts';
import type { Database } from '../database/connection.ts';

/** How one application went, for who wants to know whether something helped. `personId` is for joining only and is kept nowhere else. */
export type WorkedApplication = {
  personId: string;
  service: string;
  /** When it was sent, and sent again after a correction; the oldest first. */
  sentAt: readonly Date[];
  /** When the desk handed it back. */
  returnedAt: readonly Date[];
  /** Of work until it was sent for the first time; null = not sent, or typed in at the counter or from paper: the portal did not see that work. */
  minutes: number | null;
};

/** Filed at the counter or from a form on paper: not the work of its owner alone at a screen. */
const filedByOffice = sql`channel in ('counter', 'paper')`;

/** Who does nothing for longer is taken to have gone away. */
const PAUSE = '30 minutes';

/**
 * Applications on which something was done since a moment, of one service or all. Minutes are the time between what was saved, without pauses of half an hour or more:
 * what is done before the first press and after the last is not seen.
 */
export async function workedSince(db: Database, since: Date, service: string | null): Promise<WorkedApplication[]> {
  const { rows } = await db.execute<{
    person_id: string;
    service: string;
    sent: number[] | null;
    returned: number[] | null;
    minutes: number | null;
  }>(sql`
    with chosen as (
      select id, person_id, service, submitted_at, ${filedByOffice} as by_office from application
      where updated_at >= ${since.toISOString()} and (${service}::text is null or service = ${service})
    ), acts as (
      select e.subject_id, e.at, e.verb, e.actor_role, e.detail ? 'counter' as counter, lag(e.at) over (partition by e.subject_id order by e.id) as before
      from event e where e.subject_kind = 'application' and e.subject_id in (select id::text from chosen)
    )
    select c.person_id, c.service,
      json_agg(extract(epoch from a.at) * 1000 order by a.at) filter (where a.verb in ('submit', 'resubmit')) as sent,
      json_agg(extract(epoch from a.at) * 1000 order by a.at) filter (where a.verb = 'return_for_correction') as returned,
      case when c.submitted_at is null or c.by_office or bool_or(a.counter and a.at <= c.submitted_at) then null else coalesce(round(sum(extract(epoch from a.at - a.before)) filter (
        where a.actor_role in ('applicant', 'helper') and a.at - a.before < ${PAUSE}::interval and a.at <= c.submitted_at
      ) / 60), 0)::int end as minutes
    from chosen c left join acts a on a.subject_id = c.id::text
    group by c.id, c.person_id, c.service, c.submitted_at, c.by_office`);
  return rows.map(({ person_id: personId, sent, returned, minutes, ...row }) => ({
    personId,
    service: row.service,
    sentAt: instants(sent),
    returnedAt: instants(returned),
    minutes,
  }));
}

const instants = (times: readonly number[] | null): Date[] => (times ?? []).map((time) => new Date(time));

/** By local week: how many began, and how many of them sent within seven days. Weeks in which nobody began are left out. */
export async function startedByWeek(
  db: Database,
  given: { from: Date; until: Date; service: string | null; zone: string },
): Promise<{ monday: string; started: number; sent: number }[]> {
  const { from, until, service, zone } = given;
  const { rows } = await db.execute<{ monday: string; started: number; sent: number }>(sql`
    select to_char(date_trunc('week', created_at at time zone ${zone}::text), 'YYYY-MM-DD') as monday, count(*)::int as started,
      count(*) filter (where submitted_at <= created_at + interval '7 days')::int as sent
    from application
    where created_at >= ${from.toISOString()} and created_at < ${until.toISOString()} and (${service}::text is null or service = ${service})
    group by 1 order by 1`);
  return rows;
}

/** One of the first two applications of somebody who has sent two or more. `alone`: without a helper, the counter, a form on paper, and without having it handed back. */
export type Turn = { personId: string; turn: 'first' | 'next'; begunAt: Date; sentAt: Date; alone: boolean };

/** The first two applications of everybody who has sent two or more. Those sent over two weeks ago count; what is younger may still be handed back. */
export async function firstAndNext(db: Database, now: Date): Promise<Turn[]> {
  const quiet = instantBefore(now, 14).toISOString();
  const { rows } = await db.execute<{ person_id: string; turn: number; begun: number; sent: number; alone: boolean }>(sql`
    with sent as (
      select id, person_id, created_at, submitted_at, ${filedByOffice} as by_office,
        row_number() over (partition by person_id order by submitted_at) as turn, count(*) over (partition by person_id) as all
      from application where submitted_at < ${quiet} and firm_id is null
    )
    select s.person_id, s.turn::int, extract(epoch from s.created_at)::float8 * 1000 as begun, extract(epoch from s.submitted_at)::float8 * 1000 as sent,
      not s.by_office and not exists (
        select 1 from event e where e.subject_kind = 'application' and e.subject_id = s.id::text
          and (e.verb = 'return_for_correction' or e.actor_role = 'helper' or e.detail ? 'counter')
      ) as alone from sent s where s.all >= 2 and s.turn <= 2`);
  return rows.map(({ person_id: personId, turn, begun, sent, alone }) => ({
    personId,
    turn: turn === 1 ? 'first' : 'next',
    begunAt: new Date(begun),
    sentAt: new Date(sent),
    alone,
  }));
}
