import { isFew } from '../few-rules.ts';
import { intervalOf, movedDown, statisticOf } from '../statistics/interval.ts';
import { boundsOf, reachAfter } from '../statistics/looks.ts';
import type { Look } from '../statistics/looks.ts';
import { Z95 } from '../statistics/normal.ts';
import { strataOf } from '../statistics/strata.ts';
import type { Arm, Observed, Stratum } from '../statistics/strata.ts';
import { stratifiedShares } from '../statistics/stratified-shares.ts';
import { stratifiedTimes } from '../statistics/stratified-times.ts';
import { effectOfWatching } from '../statistics/watchers.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { Compared, LookFigures, MainOutcome, Outcome, Participant, StoredLook } from './experiment.ts';
import { MAIN_OUTCOMES, OUTCOMES } from './experiment.ts';
import { isKnown } from './outcome-rules.ts';

/** What of a plan a look needs. `over`: its last day has passed. */
export type LookPlan = { outcome: MainOutcome; perGroup: number; looks: number; over: boolean };

/** Fewer people in a group are not told about. */
const FEWEST_PEOPLE = 10;

/**
 * The look that is due now; null = none is, or the comparison has said its last. All whose time is over are counted in the group that chance gave them, whether they
 * watched or not.
 * @param people everybody who takes part.
 * @param earlier the looks before, in their order.
 * @param others whether the outcomes beside the main one are told too.
 */
export function lookDue(
  plan: LookPlan,
  people: readonly Participant[],
  earlier: readonly StoredLook[],
  now: Date,
  others = true,
): Omit<StoredLook, 'at'> | null {
  if (earlier.some(isLast)) return null;
  const known = people.filter((one) => isKnown(one, plan.outcome, now));
  const planned = 2 * plan.perGroup;
  const last = known.length >= planned || (plan.over && known.length === people.length);
  if (!last && known.length < Math.ceil((planned * (earlier.length + 1)) / plan.looks)) return null;
  const looks: Look[] = [
    ...earlier.map((look) => ({ people: look.people, planned: look.planned })),
    { people: known.length, planned: last ? 1 : known.length / planned },
  ];
  const strata = strataOf(observe(known, plan.outcome));
  if (!last && Math.min(...sizes(strata)) < FEWEST_PEOPLE) return null;
  if (strata.length === 0) return null;
  const figures = { ...mainFigures(strata, looks), others: others ? otherFigures(plan.outcome, known, now) : {} };
  return { number: looks.length, people: known.length, planned: looks.at(-1)?.planned ?? 1, figures };
}

/** Whether nothing is looked at any more: the bound was crossed, or all are in. */
export const isLast = ({ planned, figures }: Pick<StoredLook, 'planned' | 'figures'>): boolean =>
  planned >= 1 || isCrossed(figures);

/** Whether a look may be told of: enough people in each group, and one to four of them can be told from no share. */
export const isTold = ({ figures: { main } }: Pick<StoredLook, 'figures'>): boolean => isShareTold(main);

/** The same of another outcome of a look. Of times and counts no single person is known. */
export const isOtherTold = (outcome: Outcome, compared: Compared): boolean =>
  !MAIN_OUTCOMES.some((each) => each === outcome) || isShareTold(compared);

const isShareTold = ({ people: of, values }: Pick<Compared, 'people' | 'values'>): boolean =>
  (['with', 'without'] as const).every((arm) => {
    const people = of[arm];
    const did = Math.round(values[arm] * people);
    return people >= FEWEST_PEOPLE && !isFew(did) && !isFew(people - did);
  });

/** Whether the difference was further from zero than chance brings it there. */
export const isCrossed = ({ statistic, bound }: Pick<LookFigures, 'statistic' | 'bound'>): boolean =>
  Math.abs(statistic) >= bound;

/** The interval of a look that is not the last holds at all looks together; that of the last one is corrected for having been able to end earlier. */
function mainFigures(strata: readonly Stratum[], looks: readonly Look[]): Omit<LookFigures, 'others'> {
  const of = stratifiedShares(strata);
  const bounds = boundsOf(looks);
  const bound = bounds.at(-1) ?? Z95;
  const statistic = statisticOf(of);
  const ended = Math.abs(statistic) >= bound || (looks.at(-1)?.planned ?? 1) >= 1;
  const reach = ended ? reachAfter(looks, bounds, statistic) : { centre: 0, down: bound, up: bound };
  return {
    statistic,
    bound,
    main: {
      ...shares(strata),
      difference: movedDown(of, reach.centre),
      interval: { low: movedDown(of, reach.down), high: movedDown(of, -reach.up) },
    },
    watchers: effectOfWatching(strata),
  };
}

/** The other outcomes, each with an ordinary interval: they hint, and no verdict rests on them. Times are compared among those who sent. */
function otherFigures(main: MainOutcome, people: readonly Participant[], now: Date): LookFigures['others'] {
  const figures: LookFigures['others'] = {};
  for (const outcome of OUTCOMES) {
    // Who never sent is known before who sent: only those whose time is over for this outcome too are compared.
    const known = people.filter((one) => outcome !== 'sent-without-correction' || isKnown(one, outcome, now));
    const strata = strataOf(observe(known, outcome));
    if (outcome === main || strata.length === 0 || Math.min(...sizes(strata)) < FEWEST_PEOPLE) continue;
    const share = isShare(outcome);
    const of = share ? stratifiedShares(strata) : stratifiedTimes(strata, outcome === 'minutes' ? 'median' : 'mean', outcome);
    figures[outcome] = {
      ...(share ? shares(strata) : times(strata, outcome)),
      difference: of.value,
      interval: intervalOf(of, Z95),
    };
  }
  return figures;
}

const isShare = (outcome: Outcome): boolean => MAIN_OUTCOMES.some((each) => each === outcome);

const sizes = (strata: readonly Stratum[]): [number, number] => [
  everybody(strata, 'with').length,
  everybody(strata, 'without').length,
];

const everybody = (strata: readonly Stratum[], arm: Arm): Observed[] => strata.flatMap((stratum) => stratum[arm]);

function shares(strata: readonly Stratum[]): Omit<Compared, 'difference' | 'interval'> {
  const count = (arm: Arm) => {
    const group = everybody(strata, arm);
    return { count: group.reduce((sum, { value }) => sum + value, 0), of: group.length };
  };
  const [first, second] = [count('with'), count('without')];
  return {
    people: { with: first.of, without: second.of },
    values: { with: first.count / first.of, without: second.count / second.of },
    intervals: { with: wilsonInterval(first), without: wilsonInterval(second) },
  };
}

function times(strata: readonly Stratum[], outcome: Outcome): Omit<Compared, 'difference' | 'interval'> {
  const centre = (arm: Arm): number => {
    const values = everybody(strata, arm)
      .map(({ value }) => value)
      .toSorted((a, b) => a - b);
    return outcome === 'minutes'
      ? (values[Math.floor((values.length - 1) / 2)] ?? 0)
      : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const [first, second] = sizes(strata);
  return {
    people: { with: first, without: second },
    values: { with: centre('with'), without: centre('without') },
    intervals: null,
  };
}

const readers = {
  'sent-in-seven-days': ({ sentInSevenDays }) => asNumber(sentInSevenDays),
  'sent-without-correction': ({ sentWithoutCorrection }) => asNumber(sentWithoutCorrection),
  minutes: ({ minutes }) => minutes,
  faults: ({ faults }) => faults,
  'counter-visits': ({ counterVisits }) => counterVisits,
} satisfies Record<Outcome, (one: Participant) => number | null>;

const asNumber = (value: boolean | null): number | null => (value === null ? null : Number(value));

/** Those of whom the outcome is known, as the statistics read them. */
function observe(people: readonly Participant[], outcome: Outcome): Observed[] {
  return people.flatMap((one) => {
    const value = readers[outcome](one);
    const { arm, service, week, watched } = one;
    return value === null ? [] : [{ arm, service, week, watched, value }];
  });
}
