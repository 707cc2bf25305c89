import { sql } from 'drizzle-orm';
import type { Portal } from '../src/portal.ts';
import { STEPS } from '../src/applications/notice-step.ts';
import { isLocal } from '../src/catalogue/service.ts';
import { inventComparisons } from '../src/insights/city/demo.ts';
import { elements } from '../src/insights/survey/elements.ts';
import { bringInMonths } from '../src/insights/usage/store.ts';
import { storeInvented } from '../src/insights/experiments/store-invented.ts';
import { sampleSet } from '../src/tutorials/sample-set.ts';
import { publishSet } from '../tests/small-film.ts';

/** Signals that one person leaves: so many people stand behind all of them. */
const SIGNALS_EACH = 20;
/** One of so many people is offered the film of their service; half of them see it. */
const OFFERED_OF = 4;
/** Answers to the survey, of one year. */
const ANSWERS = 100_000;
const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];

/** Three months over every service: people who walk some steps, are refused and stop somewhere; films, answers to their questions, the survey, use by month, comparisons. */
export async function fill(portal: Portal, signals: number): Promise<void> {
  const { db, catalogue } = portal;
  const slugs = [...catalogue.services.values()].filter(isLocal).map(({ slug }) => slug);
  const people = Math.floor(signals / SIGNALS_EACH);
  const films = [];
  for (const service of slugs) films.push(await publishSet(portal, { ...sampleSet, service }));
  await walk(db, { slugs, people });
  await watch(db, { slugs, films, people });
  await db.execute(sql`analyze signal`);
  await rate(db, slugs);
  for (const month of MONTHS) await bringInMonths(db, [monthOf(portal, slugs, month)]);
  await storeInvented(db, () => inventComparisons(portal.clock.now()));
}

type Walk = { slugs: readonly string[]; people: number };

/** When a person comes, in the three months before the day of the world, and which service they come for. */
const cameAt = sql.raw(`timestamptz '2026-11-23T12:00:00Z' - ((who * 7919) % 7603200) * interval '1 second'`);
const serviceOf = (slugs: readonly string[]) => sql`(${sql.param(slugs)}::text[])[1 + who % ${slugs.length}]`;
const deviceOf = sql.raw(`(array['phone', 'phone', 'phone', 'wide'])[1 + who % 4], (array['slow', 'good', 'good'])[1 + who % 3]`);

async function walk(db: Portal['db'], { slugs, people }: Walk): Promise<void> {
  const steps = ['mulai', 'isian/satu', 'isian/dua', 'isian/tiga', 'isian/empat', STEPS.documents, STEPS.review];
  await db.execute(sql`
    insert into signal (at, kind, visit, attempt, service, step, item, reason, amount, width, connection)
    select at, kind, who, who, service, step, case when kind = 'refused' then 'ktp' else '' end,
      case when kind = 'refused' then (array['missing', 'too-large', 'broken'])[1 + who % 3] else '' end, amount, width, connection
    from (
      select ${cameAt} + turn * interval '20 seconds' as at, who,
        case when turn % 3 = 1 and (who + turn) % 4 = 0 then 'refused' else (array['shown', 'stayed', 'answered'])[1 + turn % 3] end as kind,
        ${serviceOf(slugs)} as service, (${sql.param(steps)}::text[])[1 + turn / 3] as step, 1000 * (5 + (who * turn) % 300) as amount,
        ${deviceOf}
      from generate_series(1, ${people}::bigint) as who, generate_series(0, ${SIGNALS_EACH - 1}) as turn
      where turn < 4 + (who * 31) % 60
    ) as walked(at, who, kind, service, step, amount, width, connection)`);
}

async function watch(db: Portal['db'], { slugs, films, people }: Walk & { films: readonly string[] }): Promise<void> {
  await db.execute(sql`
    insert into signal (at, kind, visit, attempt, service, step, item, reason, amount, width, connection)
    select ${cameAt} + act.after * interval '1 second', act.kind, who, who, ${serviceOf(slugs)}, 'mulai', act.item,
      (${sql.param(films)}::text[])[1 + who % ${slugs.length}], case when act.kind = 'picked' then (who / ${OFFERED_OF}) % 2 else 30 end, ${deviceOf}
    from generate_series(${OFFERED_OF}, ${people}::bigint, ${OFFERED_OF}) as who,
      (values ('offered', '', 1), ('played', '', 5), ('watched', '6', 40), ('picked', 'question', 60)) as act(kind, item, after)
    where act.kind = 'offered' or (who / ${OFFERED_OF}) % 3 > 0`);
}

async function rate(db: Portal['db'], slugs: readonly string[]): Promise<void> {
  const columns = sql.join(
    elements.map((element) => sql.identifier(element)),
    sql`, `,
  );
  const scores = sql.join(
    elements.map((_, at) => sql.raw(`1 + (who * ${at + 3}) % 4`)),
    sql`, `,
  );
  await db.execute(sql`
    insert into survey_answer (service, channel, answered_on, ${columns}, sex)
    select ${serviceOf(slugs)}, (array['online', 'kiosk', 'poster'])[1 + who % 3], date '2026-11-23' - (who % 360)::int, ${scores}, (array['woman', 'man'])[1 + who % 2]
    from generate_series(1, ${ANSWERS}) as who`);
}

/** Every service from every kelurahan by every way. */
function monthOf({ office }: Portal, slugs: readonly string[], month: string) {
  const kelurahan = [...office.kelurahan.keys()];
  const sent = slugs.flatMap((service, at) =>
    kelurahan.flatMap((code, place) =>
      (['online', 'assisted', 'counter'] as const).map((way, which) => ({
        service,
        kelurahan: code,
        way,
        sent: 1 + ((at + place + which) % 9),
      })),
    ),
  );
  return { month, sent, decided: slugs.map((service) => ({ service, decided: 200 })), accounts: { made: 500, finished: 300 } };
}
