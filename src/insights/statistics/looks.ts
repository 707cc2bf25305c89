import { normalCdf, normalDensity, normalQuantile } from './normal.ts';

/** Of 100 films without effect at most five are called helpful or harmful: two and a half on either side. */
const SIDE = 0.025;

/** Steps of the integration over what was seen before; more change no bound in the fourth decimal. */
const NODES = 40;

/** One look: how many people it is based on, and which part of the people planned that is (the last one 1), by which error is spent. */
export type Look = { people: number; planned: number };

/**
 * How much of one side's error may be spent when a part of the people is in: almost nothing early, the rest at the end.
 * Source: K. K. G. Lan and D. L. DeMets, "Discrete sequential boundaries for clinical trials", Biometrika 70 (1983) 659-663, the function that follows
 * P. O'Brien and T. Fleming (1979).
 * @param part of the people planned, 0 to 1.
 */
const spentUntil = (part: number): number =>
  part >= 1 ? SIDE : 2 * (1 - normalCdf(normalQuantile(1 - SIDE / 2) / Math.sqrt(Math.max(part, 1e-9))));

/**
 * How many standard errors the difference must be away from zero at each look. Whoever looks early must see much more; looking at all costs almost nothing at the end.
 * @param looks in their order; people only ever grow.
 */
export function boundsOf(looks: readonly Look[]): number[] {
  const bounds: number[] = [];
  for (let at = 0; at < looks.length; at += 1) {
    const spend = spentUntil(looks[at]?.planned ?? 1) - (at === 0 ? 0 : spentUntil(looks[at - 1]?.planned ?? 0));
    let [low, high] = [0, 12];
    for (let step = 0; step < 48; step += 1) {
      const middle = (low + high) / 2;
      const times = looks.slice(0, at + 1).map(({ people }) => people / (looks[at]?.people ?? 1));
      if (probabilityAbove({ times, bounds: [...bounds, middle], drift: 0 }).last > spend) low = middle;
      else high = middle;
    }
    bounds.push(high);
  }
  return bounds;
}

/** When looks were, as parts of the last one's people; the bounds of all looks before the last, and what is asked of the last. */
type Course = { times: readonly number[]; bounds: readonly number[]; drift: number };

/** What goes on to a look: places and their probabilities; `first` = the same times where the first look was. */
type Reached = { time: number; places: Float64Array; weights: Float64Array; first: Float64Array };

const START: Reached = { time: 0, places: Float64Array.of(0), weights: Float64Array.of(1), first: Float64Array.of(0) };

/**
 * For a comparison whose statistic at the last look is expected to be `drift`: with which probability the last look is reached and its statistic lies above its bound,
 * and with which it had been above one before.
 * Source: P. Armitage, C. McPherson and B. Rowe (1969): the density of what goes on is integrated from look to look.
 */
function probabilityAbove({ times, bounds, drift }: Course): { last: number; before: number } {
  let [before, last] = [0, 0];
  let reached = START;
  times.forEach((now, at) => {
    const step = Math.sqrt(now - reached.time);
    const edge = (bounds[at] ?? 0) * Math.sqrt(now);
    const moved = drift * (now - reached.time);
    const { places, weights } = reached;
    last = weights.reduce((sum, weight, from) => sum + weight * (1 - normalCdf((edge - places[from]! - moved) / step)), 0);
    if (at === times.length - 1) return;
    before += last;
    reached = goOn(reached, now, { edge: Math.abs(edge), drift });
  });
  return { last, before };
}

/** The density at the next look of what lies within its bound, by Simpson's rule. */
function goOn({ time, places, weights, first }: Reached, now: number, { edge, drift }: { edge: number; drift: number }): Reached {
  const step = Math.sqrt(now - time);
  const moved = drift * (now - time);
  const [reached, shares] = nodesWithin(edge);
  const moments = new Float64Array(reached.length);
  for (let to = 0; to < reached.length; to += 1) {
    let [density, moment] = [0, 0];
    for (let from = 0; from < places.length; from += 1) {
      const way = normalDensity((reached[to]! - places[from]! - moved) / step);
      density += weights[from]! * way;
      moment += first[from]! * way;
    }
    const share = shares[to]! / step;
    shares[to] = density * share;
    moments[to] = (time === 0 ? density * reached[to]! : moment) * share;
  }
  return { time: now, places: reached, weights: shares, first: moments };
}

/**
 * The drift that is estimated, without bias: the first look's, expected from where the comparison ended and from not having ended before.
 * Source: S. Emerson and T. Fleming, "Parameter estimation following group sequential hypothesis testing", Biometrika 77 (1990) 875-892.
 */
function unbiasedDrift({ times, bounds }: Omit<Course, 'drift'>, statistic: number): number {
  if (times.length === 1) return statistic;
  let reached = START;
  times.slice(0, -1).forEach((now, at) => {
    reached = goOn(reached, now, { edge: (bounds[at] ?? 0) * Math.sqrt(now), drift: 0 });
  });
  const { time, places, weights, first } = reached;
  const ways = places.map((place) => normalDensity((statistic - place) / Math.sqrt(1 - time)));
  const sum = (of: Float64Array) => of.reduce((total, each, at) => total + each * ways[at]!, 0);
  const density = sum(weights);
  return density === 0 ? statistic : sum(first) / density / (times[0] ?? 1);
}

/** Places and weights of Simpson's rule between -edge and edge. */
function nodesWithin(edge: number): [places: Float64Array<ArrayBuffer>, weights: Float64Array<ArrayBuffer>] {
  const width = (2 * edge) / NODES;
  const weightAt = (at: number): number => {
    if (at === 0 || at === NODES) return width / 3;
    return ((at % 2 === 0 ? 2 : 4) * width) / 3;
  };
  const places = Float64Array.from({ length: NODES + 1 }, (_, at) => -edge + at * width);
  return [places, Float64Array.from(places, (_, at) => weightAt(at))];
}

/** How far from the difference, in standard errors, its corrected value lies (`centre`, downwards) and its 95 % interval reaches. */
export type Reach = { centre: number; down: number; up: number };

/**
 * A comparison that ended at its first crossing look, or at its last: being able to end early makes the usual estimate and interval wrong. The interval is that of
 * stage-wise ordering (an earlier crossing speaks for more), the estimate the unbiased one. With a single look: 0, 1.96, 1.96.
 * Source: A. Tsiatis, G. Rosner and C. Mehta, "Exact confidence intervals following a group sequential test", Biometrics 40 (1984) 797-803; C. Jennison and
 * B. Turnbull, Group Sequential Methods (2000), sections 8.3 and 8.5.
 * @param bounds of the looks.
 * @param statistic at the last of them.
 */
export function reachAfter(looks: readonly Look[], bounds: readonly number[], statistic: number): Reach {
  const people = looks.at(-1)?.people ?? 1;
  const times = looks.map((look) => look.people / people);
  const before = bounds.slice(0, looks.length - 1);
  const driftFor = (share: number): number => {
    let [low, high] = [statistic - 8, statistic + 8];
    for (let step = 0; step < 28; step += 1) {
      const middle = (low + high) / 2;
      const above = probabilityAbove({ times, bounds: [...before, statistic], drift: middle });
      if (above.last + above.before < share) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const [lowest, highest] = [driftFor(SIDE), driftFor(1 - SIDE)];
  const estimate = Math.min(Math.max(unbiasedDrift({ times, bounds: before }, statistic), lowest), highest);
  return { centre: statistic - estimate, down: statistic - lowest, up: highest - statistic };
}
