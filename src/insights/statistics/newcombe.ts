import type { Count, Difference } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

/**
 * Difference of two independent shares, made of the Wilson intervals of both.
 * Source: method 10 of R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998) 873-890.
 */
export function differenceOfShares(first: Count, second: Count): Difference {
  const [p1, p2] = [first.count / first.of, second.count / second.of];
  const value = p1 - p2;
  return {
    value,
    low: (z) => value - Math.hypot(p1 - wilsonInterval(first, z).low, wilsonInterval(second, z).high - p2),
    high: (z) => value + Math.hypot(wilsonInterval(first, z).high - p1, p2 - wilsonInterval(second, z).low),
  };
}
