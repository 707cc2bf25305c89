import type { Way } from '../applications/ways.ts';
import { elements, respondentFacts } from '../insights/survey/elements.ts';
import type { Channel, Element, Respondent, Score, Scores } from '../insights/survey/elements.ts';

/** What one month of the invented city looks like. `ways`: how many of a hundred come each way; `days`: until which day it goes. */
type InventedMonth = {
  month: string;
  days: number;
  sent: number;
  answers: number;
  ways: Readonly<Record<Way, number>>;
  made: number;
  finished: number;
};

/** Three months before the date of the world: a little more each month, and a little more of it online. Nothing of it ever happened. */
export const inventedMonths: readonly InventedMonth[] = [
  {
    month: '2026-09',
    days: 30,
    sent: 176,
    answers: 84,
    ways: { online: 52, assisted: 18, counter: 30 },
    made: 131,
    finished: 84,
  },
  {
    month: '2026-10',
    days: 31,
    sent: 194,
    answers: 103,
    ways: { online: 57, assisted: 19, counter: 24 },
    made: 149,
    finished: 104,
  },
  {
    month: '2026-11',
    days: 23,
    sent: 158,
    answers: 92,
    ways: { online: 66, assisted: 17, counter: 17 },
    made: 121,
    finished: 79,
  },
];

/** Of how many hundred applications each service is asked for. */
const demand: Readonly<Record<string, number>> = {
  'sip-perawat': 24,
  'surat-keterangan-penelitian': 19,
  'sip-bidan': 13,
  'izin-reklame-insidental': 11,
  'sip-dokter': 9,
  'izin-reklame-tetap': 8,
  'sip-apoteker': 6,
  'izin-fasilitas-umum': 4,
  'izin-penebangan-pohon': 3,
  'sip-fisioterapis': 2,
  'izin-pemakaian-taman': 1,
};

/** Nurses answer more often than others. */
const EAGER: Readonly<Record<string, number>> = { 'sip-perawat': 2 };

/** What people think of each element on average: free and friendly, but not fast, and the counter is small. */
const opinions: Readonly<Record<Element, number>> = {
  requirements: 3.35,
  procedure: 3.2,
  time: 3.02,
  fee: 3.85,
  product: 3.42,
  competence: 3.46,
  behaviour: 3.62,
  complaints: 3.3,
  facilities: 3.08,
};

const channelsOfHundred: Readonly<Record<Channel, number>> = { online: 68, kiosk: 23, poster: 9 };

/** How many of so many that are sent are decided in their month: nearly all. */
export const decidedOf = (sent: number): number => Math.ceil(sent * 0.94);

export type InventedApplication = { month: string; service: string; kelurahan: string; way: Way };
export type InventedAnswer = { service: string; channel: Channel; answeredOn: string; scores: Scores; respondent: Respondent };

/** The same figures each time: applications one by one, and answers of the survey. @param kelurahan codes of the city
 * @param services that are here, by slug */
export function inventFigures(
  kelurahan: readonly string[],
  services: { has: (slug: string) => boolean },
): { sent: InventedApplication[]; answers: InventedAnswer[] } {
  const dice = throwDice(20_261_124);
  const asked = Object.fromEntries(Object.entries(demand).filter(([slug]) => services.has(slug)));
  const eager = Object.fromEntries(Object.entries(asked).map(([slug, weight]) => [slug, weight * (EAGER[slug] ?? 1)]));
  if (Object.keys(asked).length === 0) return { sent: [], answers: [] };
  const sent = inventedMonths.flatMap(({ month, sent, ways }) =>
    Array.from({ length: sent }, () => ({
      month,
      service: pick(asked, dice()),
      // Twice thrown, so that some kelurahan send much and others little.
      kelurahan: kelurahan[Math.floor(dice() * dice() * kelurahan.length)] ?? '',
      way: pick(ways, dice()),
    })),
  );
  const answers = inventedMonths.flatMap(({ month, days, answers }) =>
    Array.from({ length: answers }, () => ({
      service: pick(eager, dice()),
      channel: pick(channelsOfHundred, dice()),
      answeredOn: `${month}-${String(1 + Math.floor(dice() * days)).padStart(2, '0')}`,
      scores: scoresOf(dice),
      respondent: respondentOf(dice),
    })),
  );
  return { sent, answers };
}

function scoresOf(dice: () => number): Scores {
  const mood = (dice() - 0.5) * 0.8;
  return Object.fromEntries(
    elements.map((element) => {
      const felt = opinions[element] + mood + (dice() + dice() - 1) * 0.9;
      return [element, Math.min(4, Math.max(1, Math.round(felt))) as Score] as const;
    }),
  ) as Scores;
}

/** One in six says nothing of themselves. */
function respondentOf(dice: () => number): Respondent {
  const says = dice() > 1 / 6;
  const one = <Choice>(choices: readonly Choice[]): Choice | null => {
    const thrown = dice();
    return says ? (choices[Math.floor(thrown * choices.length)] ?? null) : null;
  };
  const { sex, age, education, job } = respondentFacts;
  return { sex: one(sex), age: one(age), education: one(education), job: one(job) };
}

function pick<Name extends string>(weights: Readonly<Record<Name, number>>, thrown: number): Name {
  const entries = Object.entries(weights) as [Name, number][];
  let left = thrown * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  throw new Error('there was nothing to pick from');
}

/** Numbers from 0 to 1 that look thrown and are the same for the same seed (a linear congruential generator). */
function throwDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
