/** Two ends of what the true value may be. */
export type Interval = { low: number; high: number };

/** How many of how many. */
export type Count = { count: number; of: number };

/**
 * A difference between two groups, and how far its interval reaches on either side for any multiplier (1.96 for 95 %; wider ones for early looks).
 * Both ends move outwards as the multiplier grows.
 */
export type Difference = {
  /** With minus without. */
  value: number;
  low: (multiplier: number) => number;
  high: (multiplier: number) => number;
};

/** Multipliers beyond this make no difference to anybody. */
const LARGEST_MULTIPLIER = 12;

/** The interval that reaches `multiplier` standard errors to both sides, or different ones to each. */
export const intervalOf = (of: Difference, down: number, up: number = down): Interval => ({
  low: of.low(down),
  high: of.high(up),
});

/**
 * At which multiplier the interval just touches zero, with the sign of the difference: its test statistic. So a verdict by this number and one by the interval
 * never disagree.
 */
export function statisticOf(of: Difference): number {
  if (of.value === 0) return 0;
  const reachesZero = of.value > 0 ? (by: number) => of.low(by) <= 0 : (by: number) => of.high(by) >= 0;
  let [inside, outside] = [0, LARGEST_MULTIPLIER];
  for (let step = 0; step < 50; step += 1) {
    const middle = (inside + outside) / 2;
    if (reachesZero(middle)) outside = middle;
    else inside = middle;
  }
  return of.value > 0 ? inside : -inside;
}

/** The value that lies so many standard errors below the difference; a negative number: above. */
export const movedDown = (of: Difference, by: number): number => (by >= 0 ? of.low(by) : of.high(-by));
