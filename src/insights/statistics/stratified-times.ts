import { normalCdf } from './normal.ts';
import { below, seededRandom } from './random.ts';
import type { Random } from './random.ts';
import type { Difference } from './interval.ts';
import type { Observed, Stratum } from './strata.ts';

/** What of the times is compared. */
type Centre = 'mean' | 'median';

/** Draws enough for two decimals of a 95 % interval. */
const DRAWS = 2000;

/**
 * Difference of mean or median times over strata, with a percentile bootstrap: people are drawn again within their stratum and group. Each person counts by the
 * weight of the stratum, so that both groups have the same mix of services and weeks. The same seed gives the same interval.
 * Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13 (percentile interval).
 * Beyond the outermost draw, where early looks ask, it goes on by the standard error of the draws.
 */
export function stratifiedTimes(strata: readonly Stratum[], centre: Centre, seed: string | number, draws = DRAWS): Difference {
  const first = sortedGroup(strata, 'with');
  const second = sortedGroup(strata, 'without');
  const value = centreOf(first, null, centre) - centreOf(second, null, centre);
  const random = seededRandom(seed);
  const drawn = Array.from(
    { length: draws },
    () => centreOf(first, drawAgain(first, random), centre) - centreOf(second, drawAgain(second, random), centre),
  ).toSorted((a, b) => a - b);
  const mean = drawn.reduce((sum, each) => sum + each, 0) / draws;
  const error = Math.sqrt(drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (draws - 1));
  const outermost = -quantileMultiplier(draws);
  const down = (by: number) => (by <= outermost ? at(drawn, normalCdf(-by)) : (drawn[0] ?? value) - (by - outermost) * error);
  const up = (by: number) =>
    by <= outermost ? at(drawn, normalCdf(by)) : (drawn[draws - 1] ?? value) + (by - outermost) * error;
  return { value, low: down, high: up };
}

/** At which multiplier the outermost of so many draws lies, by bisection. */
function quantileMultiplier(draws: number): number {
  let [low, high] = [-8, 0];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < 1 / (draws + 1)) low = middle;
    else high = middle;
  }
  return low;
}

/** Quantile of sorted values, between neighbours in proportion. */
function at(sorted: readonly number[], share: number): number {
  const place = Math.min(Math.max(share * (sorted.length + 1) - 1, 0), sorted.length - 1);
  const [from, to] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return from + (place - Math.floor(place)) * (to - from);
}

/** People of a group by their value; `cells`: the places of each stratum in it, for drawing again. */
type Group = { values: Float64Array; weights: Float64Array; cells: readonly Int32Array[] };

function sortedGroup(strata: readonly Stratum[], arm: 'with' | 'without'): Group {
  const people = strata
    .flatMap((stratum, cell) =>
      stratum[arm].map(({ value }: Observed) => ({ value, weight: stratum.weight / stratum[arm].length, cell })),
    )
    .toSorted((a, b) => a.value - b.value);
  const cells = strata.map((_, cell) => Int32Array.from(people.flatMap((one, place) => (one.cell === cell ? [place] : []))));
  return {
    values: Float64Array.from(people, ({ value }) => value),
    weights: Float64Array.from(people, ({ weight }) => weight),
    cells,
  };
}

/** How often each was drawn. */
function drawAgain({ values, cells }: Group, random: Random): Uint16Array {
  const times = new Uint16Array(values.length);
  for (const cell of cells)
    for (let draw = 0; draw < cell.length; draw += 1) {
      const place = cell[below(random, cell.length)] ?? 0;
      times[place] = (times[place] ?? 0) + 1;
    }
  return times;
}

/** Weighted mean or median; all weights of a group add up to 1. */
function centreOf({ values, weights }: Group, times: Uint16Array | null, centre: Centre): number {
  let sum = 0;
  for (let place = 0; place < values.length; place += 1) {
    const weight = (weights[place] ?? 0) * (times === null ? 1 : (times[place] ?? 0));
    sum += centre === 'mean' ? weight * (values[place] ?? 0) : weight;
    if (centre === 'median' && sum >= 0.5 - 1e-9) return values[place] ?? 0;
  }
  return centre === 'mean' ? sum : (values.at(-1) ?? 0);
}
