import type { Interval } from '../statistics/interval.ts';
import { differenceOfShares } from '../statistics/newcombe.ts';
import { Z95 } from '../statistics/normal.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { FEWEST_RANKED, FEWEST_SHOWN, isFew, partOf } from '../few-rules.ts';
import { stayQuantile } from '../signals/stay-classes.ts';

/** Local days: `from` counts, `until` does not. */
export type Period = { from: string; until: string };

/** A step of a service; `item` = the document, where each is a step of its own. */
export type StepPlace = { service: string; step: string; item: string };

export type StepFigures = {
  people: number;
  answered: number;
  lost: number;
  /** Quiet for a day here, whether they came back later or not. */
  paused: number;
  refusedPeople: number;
  refusals: number;
  firstRefused: number;
  returned: number;
  helped: number;
  listened: number;
  watched: number;
  seconds: number;
  stays: number[];
};

export type AttemptFigures = { begun: number; sent: number; lost: number };

export type ReasonFigures = { kind: string; reason: string; people: number; times: number };

/** How a share moved since the period before: told only when the two surely differ. */
export type Trend = 'more' | 'less' | 'same' | 'unknown';

export type Hurdle = StepPlace &
  StepFigures & {
    share: number;
    /** Of the share, 95 %. */
    interval: Interval;
    trend: Trend;
    /** Seconds within which half of them had gone on; null while no browser told. */
    usualSeconds: number | null;
    /** Hours that went beyond what steps with as many questions take, of all of them together; null while that is not known. */
    hoursLost: number | null;
  };

/** What the ranking goes by. */
export type Order = 'people' | 'hours';

/**
 * The steps at which people stop, the worst first.
 * @param before the same steps in the period before, for the trend.
 * @param expectedSeconds what a step with as many questions takes on average; null where that is not known.
 * @returns ranked ones, and how many steps had too few people.
 */
export function rankHurdles(
  now: readonly (StepPlace & StepFigures)[],
  before: readonly (StepPlace & StepFigures)[],
  { order, expectedSeconds }: { order: Order; expectedSeconds: (place: StepPlace) => number | null },
): { hurdles: Hurdle[]; tooFew: number } {
  const known = new Map(before.map((each) => [keyOf(each), each]));
  const enough = now.filter(({ people }) => people >= FEWEST_RANKED);
  const hurdles = enough.map((each) => hurdleOf(each, known.get(keyOf(each)), expectedSeconds(each)));
  return {
    hurdles: hurdles
      .filter(({ lost, hoursLost }) => (order === 'people' ? lost >= FEWEST_SHOWN : (hoursLost ?? 0) > 0))
      .toSorted(worstFirst(order)),
    tooFew: now.length - enough.length,
  };
}

/** Of two with as many people the one whose share is surely larger comes first. */
const worstFirst = (order: Order) => (a: Hurdle, b: Hurdle) =>
  (order === 'people' ? b.lost - a.lost : (b.hoursLost ?? 0) - (a.hoursLost ?? 0)) || b.interval.low - a.interval.low;

/** One step with its share, interval, trend and times. */
export function hurdleOf(now: StepPlace & StepFigures, before: StepFigures | undefined, expected: number | null): Hurdle {
  const timed = now.stays.reduce((all, count) => all + count, 0);
  return {
    ...now,
    share: now.people === 0 ? 0 : now.lost / now.people,
    interval: wilsonInterval({ count: now.lost, of: now.people }),
    trend: trendOf(now, before),
    usualSeconds: toldStay(now, 0.5),
    hoursLost: expected === null || timed < FEWEST_RANKED ? null : Math.max(0, now.seconds - timed * expected) / 3600,
  };
}

/** How many went on, as it is told; null also while one to four are still at it: who neither went on nor stopped could be reckoned. */
export const answeredOf = ({ people, answered, lost }: Pick<StepFigures, 'people' | 'answered' | 'lost'>): number | null =>
  isFew(people - answered - lost) ? null : partOf(people, answered);

/**
 * Whether fewer or more stop than before; "the same" only says that no difference is seen. Who came back later counts in both periods as one who had stopped: of an earlier one
 * more people have had the time to.
 */
export function trendOf(
  now: Pick<StepFigures, 'paused' | 'people'>,
  before: Pick<StepFigures, 'paused' | 'people'> | undefined,
): Trend {
  if (before === undefined || before.people < FEWEST_RANKED || now.people < FEWEST_RANKED) return 'unknown';
  const difference = differenceOfShares({ count: now.paused, of: now.people }, { count: before.paused, of: before.people });
  if (difference.low(Z95) > 0) return 'more';
  return difference.high(Z95) < 0 ? 'less' : 'same';
}

/** Seconds within which so large a share had gone on; null while fewer than five browsers told. */
export const toldStay = ({ stays }: Pick<StepFigures, 'stays'>, share: number): number | null =>
  stays.reduce((all, count) => all + count, 0) < FEWEST_SHOWN ? null : stayQuantile(stays, share);

/** Seconds within which half of the people had gone on. */
export const halfOf = (of: StepFigures): number | null => toldStay(of, 0.5);

/** How long people stayed on average; null while no browser told. */
export function averageOf({ seconds, stays }: StepFigures): number | null {
  const timed = stays.reduce((all, count) => all + count, 0);
  return timed === 0 ? null : seconds / timed;
}

/**
 * Seconds that a step usually takes, by how many questions it has: from all steps together, so that a slow one is seen as slow.
 * @param questionsAt how many questions a step has; null where it has none that are counted.
 * @param measure what is compared: a middle with middles, a mean with means. Some stay very long, so that a mean is far above the middle of the same people.
 */
export function usualPace(
  all: readonly (StepPlace & StepFigures)[],
  questionsAt: (place: StepPlace) => number | null,
  measure: (of: StepFigures) => number | null,
): (place: StepPlace) => number | null {
  const paces = all.flatMap((each) => {
    const questions = questionsAt(each);
    const usual = measure(each);
    return questions === null || questions === 0 || usual === null || each.people < FEWEST_RANKED ? [] : [usual / questions];
  });
  const middle = paces.toSorted((a, b) => a - b)[Math.floor(paces.length / 2)];
  return (place) => {
    const questions = questionsAt(place);
    return middle === undefined || questions === null ? null : middle * questions;
  };
}

/** Two steps with the same key are the same. */
export const keyOf = ({ service, step, item }: StepPlace): string => `${service}|${step}|${item}`;
