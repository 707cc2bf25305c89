import { sql } from 'drizzle-orm';
import { localDay } from '../src/catalogue/formats.ts';
import type { City } from '../src/insights/city/citizens.ts';
import { live, weekOf } from '../src/insights/city/live-through.ts';
import type { Citizen, Lived } from '../src/insights/city/live-through.ts';
import { armOf, markFault, markWatched } from '../src/insights/experiments/arm.ts';
import { blockOf, mondayOf } from '../src/insights/experiments/assign-rules.ts';
import { computeEffects } from '../src/insights/experiments/compute.ts';
import type { Plan, StoredLook } from '../src/insights/experiments/experiment.ts';
import { isLast } from '../src/insights/experiments/look-rules.ts';
import { looksOf, planExperiment, startExperiment } from '../src/insights/experiments/store.ts';
import { seededRandom } from '../src/insights/statistics/random.ts';
import type { Portal } from '../src/portal.ts';

const WEEK_MS = 7 * 86_400_000;
const MINUTE_MS = 60_000;
/** Of work without a pause: between two saved answers there is less. */
const STRIDE_MINUTES = 20;

const planner = { id: 'world-lina', role: 'publisher' };

/** One who lives in the tables: their account, their application, and what they do with it. */
type Settled = { personId: string; applicationId: string; service: string; at: Date; lived: Lived };
type Act = { applicationId: string; at: Date; verb: string; actorId: string; role: string };

/**
 * The same comparison as `liveThrough`, lived in the portal's own tables: people have accounts and applications, come to the portal and are put into groups there, play the
 * film, are refused, save, send, are handed back, and every Monday the nightly work reckons what the pages show.
 * @param given.from midnight of a Monday in the office's zone.
 * @param given.id under which the comparison is kept: blocks are ordered by it, so that a fixed one makes the same groups in every run.
 * @returns its id, the looks as they are stored, and the key that ordered the blocks.
 */
export async function liveInTables(portal: Portal, city: City, plan: Plan, given: { seed: string; from: Date; id?: string }) {
  const { db, seal, office } = portal;
  const planned = await planExperiment(db, plan, { actor: planner, at: given.from });
  const experimentId = given.id ?? planned;
  if (experimentId !== planned) await db.execute(sql`update experiment set id = ${experimentId} where id = ${planned}`);
  await startExperiment(db, { id: experimentId, films: ['a film'], actor: planner, at: given.from });
  const keyOf = ({ habits: { service }, at }: Pick<Citizen, 'habits' | 'at'>, place: number): string =>
    seal.hash('experiment', `${experimentId} ${service} ${mondayOf(localDay(at, office))} ${blockOf(place)}`);
  const random = seededRandom(given.seed);
  const waiting: Act[] = [];
  let people = 0;
  let looks: StoredLook[] = [];
  for (let monday = given.from.getTime(); !looks.some(isLast); monday += WEEK_MS) {
    const settled: Settled[] = [];
    for (const one of weekOf(city, new Date(monday), random)) {
      const personId = `citizen-${experimentId}-${people++}`;
      const { service } = one.habits;
      const clock = { now: () => one.at };
      const arm = await armOf({ db, seal, office, now: one.at }, { experimentId, personId, service });
      const lived = live(city, one, arm, random);
      const { watchedAt } = lived;
      if (watchedAt !== null) await markWatched(portal, { personId, filmId: crypto.randomUUID(), at: watchedAt });
      for (let fault = 0; fault < lived.faults; fault++) await markFault({ ...portal, clock }, personId);
      settled.push({ personId, applicationId: crypto.randomUUID(), service, at: one.at, lived });
    }
    await settle(portal, settled);
    waiting.push(...settled.flatMap(actsOf));
    const now = new Date(monday + WEEK_MS);
    await act(portal, takeUntil(waiting, now));
    await computeEffects({ ...portal, clock: { now: () => now } }, experimentId);
    looks = await looksOf(db, experimentId);
  }
  return { id: experimentId, looks, keyOf };
}

/** Everything that somebody does with their application, the oldest first. */
function actsOf({ personId, applicationId, lived }: Settled): Act[] {
  return lived.worked.flatMap(({ sentAt, returnedAt, minutes }) => {
    const own = { applicationId, actorId: personId, role: 'applicant' };
    const sendings = sentAt.flatMap((sent): Act[] => {
      const saves = Array.from({ length: Math.ceil((minutes ?? 0) / STRIDE_MINUTES) }, (_, at) => ({
        ...own,
        verb: 'save',
        at: new Date(sent.getTime() - ((minutes ?? 0) - at * STRIDE_MINUTES) * MINUTE_MS),
      }));
      return [...saves, { ...own, verb: 'submit', at: sent }];
    });
    const returned = returnedAt.map((at): Act => ({
      applicationId,
      actorId: 'world-rahmat',
      role: 'front_desk',
      verb: 'return_for_correction',
      at,
    }));
    return [...sendings, ...returned];
  });
}

/** What has happened by a moment, taken out of what is to come. */
function takeUntil(waiting: Act[], now: Date): Act[] {
  const due = waiting.filter(({ at }) => at <= now).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  waiting.splice(0, waiting.length, ...waiting.filter(({ at }) => at > now));
  return due;
}

/** Texts as one parameter. */
const list = (values: readonly string[]) => sql.param([...values]);

async function settle({ db, seal }: Portal, people: readonly Settled[]): Promise<void> {
  const ids = people.map(({ personId }) => personId);
  const empty = seal.closeJson({});
  await db.execute(sql`
    insert into "user" (id, name, email) select id, id, id || '@example.invalid' from unnest(${list(ids)}::text[]) as id`);
  await db.execute(sql`
    insert into person (id, phone_hash, sealed, created_at) select id, id, ${empty}, now() from unnest(${list(ids)}::text[]) as id`);
  await db.execute(sql`
    insert into application (id, person_id, service, definition_version, state, answers, created_at, updated_at)
    select a.id, a.person, a.service, 1, 'draft', ${empty}, a.at, a.at
    from unnest(${list(people.map(({ applicationId }) => applicationId))}::uuid[], ${list(ids)}::text[],
      ${list(people.map(({ service }) => service))}::text[], ${list(people.map(({ at }) => at.toISOString()))}::timestamptz[]) as a(id, person, service, at)`);
}

/** Acts stand in the log, and the application tells when it was sent. */
async function act({ db }: Portal, acts: readonly Act[]): Promise<void> {
  const all = (read: (each: Act) => string) => list(acts.map(read));
  await db.execute(sql`
    insert into event (at, actor_id, actor_role, verb, subject_kind, subject_id)
    select a.at, a.actor, a.role, a.verb, 'application', a.id
    from unnest(${all(({ at }) => at.toISOString())}::timestamptz[], ${all(({ actorId }) => actorId)}::text[], ${all(({ role }) => role)}::text[],
      ${all(({ verb }) => verb)}::text[], ${all(({ applicationId }) => applicationId)}::text[]) with ordinality as a(at, actor, role, verb, id, place)
    order by a.place`);
  await db.execute(sql`
    update application a set updated_at = e.at, submitted_at = coalesce(a.submitted_at, e.sent)
    from (select subject_id, max(at) as at, min(at) filter (where verb = 'submit') as sent from event where subject_kind = 'application' group by subject_id) e
    where a.id::text = e.subject_id and a.person_id like 'citizen-%'`);
}
