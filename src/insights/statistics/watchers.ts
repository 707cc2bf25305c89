import type { Interval } from './interval.ts';
import { Z95 } from './normal.ts';
import type { Observed, Stratum } from './strata.ts';

/**
 * The effect among those who watch because they are offered it. `weak`: being offered it changed too little who watched to say anything.
 * `interval` null = the numbers exclude no value.
 */
export type WatcherEffect = { value: number; interval: Interval | null; watchedMore: number; weak: boolean };

/** Below this the estimate is not to be trusted: D. Staiger and J. Stock, Econometrica 65 (1997). */
const FEWEST_F = 10;

/**
 * Instrumental variable: the difference of the outcome divided by the difference of watching. Being offered the film is the instrument; it is by chance, and nobody is
 * assumed to watch because they were not offered it. Source: A. Wald (1940); G. Imbens and J. Angrist, Econometrica 62 (1994).
 * The interval is E. C. Fieller's (1954), which for one instrument is that of T. Anderson and H. Rubin (1949): it stays right when few watched.
 * @returns null where nobody more watched.
 */
export function effectOfWatching(strata: readonly Stratum[], z: number = Z95): WatcherEffect | null {
  let [dy, dw, vyy, vww, vyw] = [0, 0, 0, 0, 0];
  for (const { weight, ...groups } of strata) {
    for (const [people, sign] of [
      [groups.with, 1],
      [groups.without, -1],
    ] as const) {
      const moments = momentsOf(people);
      const square = weight ** 2 / people.length;
      dy += sign * weight * moments.value;
      dw += sign * weight * moments.watched;
      vyy += square * moments.vyy;
      vww += square * moments.vww;
      vyw += square * moments.vyw;
    }
  }
  if (dw <= 0) return null;
  return {
    value: dy / dw,
    interval: fieller({ dy, dw, vyy, vww, vyw }, z),
    watchedMore: dw,
    weak: vww > 0 && dw ** 2 / vww < FEWEST_F,
  };
}

type Pair = { dy: number; dw: number; vyy: number; vww: number; vyw: number };

/** All ratios b for which dy - b dw lies within z standard errors of zero; null where that is no bounded interval. */
function fieller({ dy, dw, vyy, vww, vyw }: Pair, z: number): Interval | null {
  const a = dw ** 2 - z ** 2 * vww;
  const b = dy * dw - z ** 2 * vyw;
  const c = dy ** 2 - z ** 2 * vyy;
  const root = b ** 2 - a * c;
  if (a <= 0 || root < 0) return null;
  return { low: (b - Math.sqrt(root)) / a, high: (b + Math.sqrt(root)) / a };
}

/** Means of outcome and watching, their variances and covariance. */
function momentsOf(people: readonly Observed[]) {
  const of = people.length;
  const mean = (read: (one: Observed) => number) => people.reduce((sum, one) => sum + read(one), 0) / of;
  const [value, watched] = [mean((one) => one.value), mean(seen)];
  const together = (read: (one: Observed) => number) => (mean(read) * of) / (of - 1);
  return {
    value,
    watched,
    vyy: together((one) => (one.value - value) ** 2),
    vww: together((one) => (seen(one) - watched) ** 2),
    vyw: together((one) => (one.value - value) * (seen(one) - watched)),
  };
}

const seen = ({ watched }: Observed): number => (watched ? 1 : 0);
