import { countsOf } from '../experiments/compute.ts';
import type { Counts, Experiment, Series, StoredLook } from '../experiments/experiment.ts';
import { perGroupFor } from '../experiments/plan-rules.ts';
import { seriesOf } from '../experiments/trend-rules.ts';
import { below, seededRandom } from '../statistics/random.ts';
import { ordinaryCity, sends } from './citizens.ts';
import type { City } from './citizens.ts';
import { live, liveThrough, weekOf } from './live-through.ts';

/** A comparison of the demo with everything that its pages show. */
export type Invented = {
  experiment: Pick<
    Experiment,
    | 'kind'
    | 'service'
    | 'stage'
    | 'scene'
    | 'sentence'
    | 'outcome'
    | 'expected'
    | 'worth'
    | 'perGroup'
    | 'looks'
    | 'endsOn'
    | 'changedOn'
    | 'state'
    | 'decision'
  > & { startedAt: Date; endedAt: Date | null; figures: Counts | Series; figuresAt: Date };
  looks: readonly StoredLook[];
};

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** Nothing of a trend is known about weeks whose people still have days left. */
const KNOWN_AFTER_MS = 8 * DAY_MS;

/** A village of one service: who comes for it, and what the film does. */
const village = (slug: string, sendsWithout: number, peopleAWeek: number, effect: number): City => ({
  ...ordinaryCity,
  services: [{ slug, part: 1, sends: sendsWithout }],
  peopleAWeek,
  effect,
  ...(effect === 0 ? { correctedLess: 0, minutesLess: 0, faultsLess: 0 } : {}),
});

/** Three believable months: a film that helps, a sentence that does not, a film of which it is not known yet, and a series. The same at the same date, always. */
export function inventComparisons(now: Date): Invented[] {
  const monday = (weeksAgo: number): Date => {
    const day = new Date(now.getTime() - weeksAgo * WEEK_MS);
    return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() - ((day.getUTCDay() + 6) % 7)));
  };
  const film = { kind: 'film', stage: 6, scene: null, sentence: null, expected: 60, worth: 10 } as const;
  return [
    compare(
      village('sip-perawat', 0.74, 130, 0.24),
      { ...film, service: 'sip-perawat' },
      { from: monday(13), now, seed: 'nurse 3' },
    ),
    compare(
      village('izin-reklame-tetap', 0.66, 110, 0),
      {
        kind: 'wording',
        stage: 7,
        scene: 'upload',
        service: 'izin-reklame-tetap',
        sentence: 'Foto papan nama dari seberang jalan, supaya seluruh bangunan terlihat.',
        expected: 55,
        worth: 10,
      },
      { from: monday(12), now, seed: 'sign 1' },
    ),
    compare(village('sip-bidan', 0.7, 60, 0.1), { ...film, service: 'sip-bidan' }, { from: monday(6), now, seed: 'midwife' }),
    watch(village('sip-apoteker', 0.68, 90, 0.2), { service: 'sip-apoteker', from: monday(26), changedOn: monday(11), now }),
  ];
}

type Compared = Pick<Experiment, 'service' | 'stage' | 'scene' | 'sentence'> & {
  kind: 'film' | 'wording';
  expected: number;
  worth: number;
};

function compare(city: City, what: Compared, { from, now, seed }: { from: Date; now: Date; seed: string }): Invented {
  const perGroup = perGroupFor(what.expected, what.worth);
  const plan = { outcome: 'sent-in-seven-days', perGroup, looks: 4, over: false } as const;
  const { looks, people, endedAt } = liveThrough(city, plan, seed, { others: true, from, until: now });
  const ended = endedAt < now;
  const at = ended ? endedAt : now;
  const better = (looks.at(-1)?.figures.statistic ?? 0) > 0;
  return {
    experiment: {
      ...what,
      outcome: plan.outcome,
      perGroup,
      looks: plan.looks,
      endsOn: new Date(now.getTime() + 8 * WEEK_MS).toISOString().slice(0, 10),
      changedOn: null,
      state: ended ? 'ended' : 'running',
      decision: ended ? (better ? 'all' : 'none') : null,
      startedAt: from,
      endedAt: ended ? endedAt : null,
      figures: countsOf(people, plan.outcome, at),
      figuresAt: at,
    },
    looks: looks.map((look) => ({ ...look, at: look.at > now ? now : look.at })),
  };
}

/** A service whose film everybody was shown from a day on. */
function watch(city: City, given: { service: string; from: Date; changedOn: Date; now: Date }): Invented {
  const { service, from, changedOn, now } = given;
  const random = seededRandom(service);
  const weeks: { monday: string; started: number; sent: number }[] = [];
  for (let monday = from.getTime(); monday + WEEK_MS + KNOWN_AFTER_MS <= now.getTime(); monday += WEEK_MS) {
    const people = weekOf(city, new Date(monday), random);
    const sent = people.filter((one) => {
      const { watchedAt } = live(city, one, monday >= changedOn.getTime() ? 'with' : 'without', random);
      return below(random, 1000) < 1000 * sends(city, one.habits, watchedAt !== null);
    });
    weeks.push({ monday: new Date(monday).toISOString().slice(0, 10), started: people.length, sent: sent.length });
  }
  const day = changedOn.toISOString().slice(0, 10);
  return {
    experiment: {
      kind: 'trend',
      service,
      stage: null,
      scene: null,
      sentence: null,
      outcome: 'sent-in-seven-days',
      expected: null,
      worth: null,
      perGroup: null,
      looks: null,
      endsOn: null,
      changedOn: day,
      state: 'running',
      decision: null,
      startedAt: from,
      endedAt: null,
      figures: seriesOf(weeks, day),
      figuresAt: now,
    },
    looks: [],
  };
}
