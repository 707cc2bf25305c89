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
export const spentUntil = (part: number): number =>
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

/**
 * For a comparison whose statistic at the last look is expected to be `drift`: with which probability the last look is reached and its statistic lies above its bound,
 * and with which it had been above one before.
 * Source: P. Armitage, C. McPherson and B. Rowe (1969): the density of what goes on is integrated from look to look.
 */
function probabilityAbove({ times, bounds, drift }: Course): { last: number; before: number } {
  let before = 0;
  let places = Float64Array.of(0);
  let weights = Float64Array.of(1);
  let [time, last] = [0, 0];
  times.forEach((now, at) => {
    const step = Math.sqrt(now - time);
    const edge = (bounds[at] ?? 0) * Math.sqrt(now);
    const moved = drift * (now - time);
    const above = weights.reduce((sum, weight, from) => sum + weight * (1 - normalCdf((edge - places[from]! - moved) / step)), 0);
    time = now;
    if (at === times.length - 1) {
      last = above;
      return;
    }
    before += above;
    const [reached, shares] = nodesWithin(Math.abs(edge));
    for (let to = 0; to < reached.length; to += 1) {
      let density = 0;
      for (let from = 0; from < places.length; from += 1)
        density += weights[from]! * normalDensity((reached[to]! - places[from]! - moved) / step);
      shares[to]! *= density / step;
    }
    [places, weights] = [reached, shares];
  });
  return { last, before };
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
 * A comparison that ended at its first crossing look, or at its last: what ended early tends to look better than it is, so the estimate is drawn back and the interval is
 * not the usual one. By stage-wise ordering: an earlier crossing speaks for more. The estimate is median-unbiased. With a single look: 0, 1.96, 1.96.
 * Source: A. Tsiatis, G. Rosner and C. Mehta, "Exact confidence intervals following a group sequential test", Biometrics 40 (1984) 797-803; C. Jennison and
 * B. Turnbull, Group Sequential Methods (2000), section 8.5.
 * @param bounds of the looks before this one.
 * @param statistic at this look.
 */
export function reachAfter(looks: readonly Look[], bounds: readonly number[], statistic: number): Reach {
  const people = looks.at(-1)?.people ?? 1;
  const times = looks.map((look) => look.people / people);
  const asked = [...bounds.slice(0, looks.length - 1), statistic];
  const driftFor = (share: number): number => {
    let [low, high] = [statistic - 8, statistic + 8];
    for (let step = 0; step < 28; step += 1) {
      const middle = (low + high) / 2;
      const { last, before } = probabilityAbove({ times, bounds: asked, drift: middle });
      if (last + before < share) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  return { centre: statistic - driftFor(0.5), down: statistic - driftFor(SIDE), up: driftFor(1 - SIDE) - statistic };
}
