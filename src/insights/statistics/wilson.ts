import type { Count, Interval } from './interval.ts';
import { Z95 } from './normal.ts';

/**
 * Interval of a share. It never leaves 0 to 1 and is right for small numbers too.
 * Source: E. B. Wilson (1927), as method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872.
 * @param of may be a number that is not whole, where strata were weighted; 0 answers 0 to 1.
 */
export function wilsonInterval({ count, of }: Count, z: number = Z95): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const middle = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}
