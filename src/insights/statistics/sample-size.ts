import { normalQuantile, Z95 } from './normal.ts';

/** How surely a difference that is there is to be seen: four times of five. */
const USUAL_POWER = 0.8;

/** What looking early costs in people at most, for up to five looks: Jennison and Turnbull (2000), table 2.4. */
const COST_OF_LOOKS = 1.03;

/**
 * How many people each of two groups needs, so that a difference between two shares is seen; not rounded.
 * Source: J. Fleiss, Statistical Methods for Rates and Proportions (1981), formula 3.14 without its correction; the same as `power.prop.test` of R.
 * @param before share without, 0 to 1.
 * @param after share with.
 */
export function peoplePerGroup(before: number, after: number, power: number = USUAL_POWER): number {
  const middle = (before + after) / 2;
  const same = Z95 * Math.sqrt(2 * middle * (1 - middle));
  const apart = normalQuantile(power) * Math.sqrt(before * (1 - before) + after * (1 - after));
  return ((same + apart) / (after - before)) ** 2;
}

/** The same for a comparison that is looked at early, in whole people. */
export const peopleNeeded = (before: number, after: number, power: number = USUAL_POWER): number =>
  Math.ceil(peoplePerGroup(before, after, power) * COST_OF_LOOKS);
