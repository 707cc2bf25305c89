import type { Count, Interval } from '../statistics/interval.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { FEWEST_RANKED, isFew } from '../few-rules.ts';
import { Z95 } from '../statistics/normal.ts';
import type { Period } from '../hurdles/hurdle-rules.ts';

/** What became of the people to whom a film was offered, at one of its stages. */
export type StageFigures = {
  film: string;
  service: string;
  stage: number;
  offered: number;
  played: number;
  watched: number;
  came: number;
  did: number;
  refused: number;
  others: number;
  othersDid: number;
  othersRefused: number;
};

/** A share with its interval; null where too few are behind it, or one to four could be told from it. */
export type Gate = (Count & { share: number; interval: Interval }) | null;

/** The gates of a film at one of its stages, in the order in which people pass them (`tutorial-rules.md`, 31). */
export type Gates = {
  stage: number;
  /** Of those who were offered it, began it. */
  found: Gate;
  /** Of those who began, saw this stage through. */
  watched: Gate;
  /** Of those who saw it through, then did it within a day. */
  did: Gate;
  /** Of those who saw it through and came to its step, were refused there; and of those who came without having seen it. */
  refused: Gate;
  othersRefused: Gate;
};

/** The gates of every stage. Who watches and who does not are different people: only a comparison by lot tells what the film does. */
export const gatesOf = (figures: readonly StageFigures[]): Gates[] =>
  figures.map(({ stage, offered, played, watched, came, did, refused, others, othersRefused }) => ({
    stage,
    found: gate(played, offered),
    watched: gate(watched, played),
    did: gate(did, watched),
    refused: gate(refused, came),
    othersRefused: gate(othersRefused, others),
  }));

/** A count of a service on a local day. */
export type DayCount = { service: string; day: string; times: number };

/** Questions to the office about a service for each 100 that began, in two periods; null where too few began, or one to four asked. */
export const questionsAround = (
  { asked, begun }: { asked: readonly DayCount[]; begun: readonly DayCount[] },
  service: string,
  { before, after }: { before: Period; after: Period },
): QuestionsAround => {
  const within = (counts: readonly DayCount[], { from, until }: Period) =>
    counts
      .filter((each) => each.service === service && each.day >= from && each.day < until)
      .reduce((sum, { times }) => sum + times, 0);
  const of = (period: Period) => ({ questions: within(asked, period), begun: within(begun, period) });
  const [first, second] = [of(before), of(after)];
  const [was, is] = [first, second].map((each) => questionsPerHundred(each.questions, each.begun));
  return { before: was ?? null, after: is ?? null, change: was == null || is == null ? null : changeOfRates(first, second) };
};

/** How many asked of each hundred, before and after. `change`: 95 % of the difference, after less before; null where either is not told. */
export type QuestionsAround = { before: number | null; after: number | null; change: Interval | null };

/** Difference of two rates for each hundred, where each count varies as a Poisson count does: by its root. */
function changeOfRates(before: Rate, after: Rate): Interval {
  const rate = ({ questions, begun }: Rate) => questions / begun;
  const reach = Z95 * Math.hypot(Math.sqrt(before.questions) / before.begun, Math.sqrt(after.questions) / after.begun);
  const difference = rate(after) - rate(before);
  return { low: 100 * (difference - reach), high: 100 * (difference + reach) };
}

type Rate = { questions: number; begun: number };

/** Questions to the office for each 100 that began; null where too few began, or one to four asked. */
export const questionsPerHundred = (questions: number, begun: number): number | null =>
  begun < FEWEST_RANKED || isFew(questions) ? null : (100 * questions) / begun;

/** A share of visits or answers with its interval; null where there are too few, or where the few would be known. */
export function gate(count: number, of: number): Gate {
  return of < FEWEST_RANKED || isFew(count) ? null : { count, of, share: count / of, interval: wilsonInterval({ count, of }) };
}
