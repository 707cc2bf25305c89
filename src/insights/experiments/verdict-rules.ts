import type { StoredLook } from './experiment.ts';
import { isCrossed, isLast, isTold } from './look-rules.ts';

/**
 * What can honestly be said. `too-few`: nothing yet. `open`: no difference seen so far, and it goes on. `helps`, `harms`: more than chance brings about.
 * `small`: if there is a difference at all, it is smaller than what was worth it. `unseen`: it is over and no difference was seen, nor excluded.
 */
export type Verdict = 'too-few' | 'open' | 'helps' | 'harms' | 'small' | 'unseen';

/** The verdict of the last look. @param worth the smallest difference that is worth it, in points of 100. */
export function verdictOf(looks: readonly StoredLook[], worth: number): Verdict {
  const look = looks.at(-1);
  if (look === undefined) return 'too-few';
  const { interval } = look.figures.main;
  if (!isTold(look)) return 'too-few';
  if (isCrossed(look.figures)) return look.figures.statistic > 0 ? 'helps' : 'harms';
  if (!isLast(look)) return 'open';
  return interval.high < worth / 100 && interval.low > -worth / 100 ? 'small' : 'unseen';
}

/** What a trend says: whether the series is higher or lower from the day on than it was on its way to. */
export function trendVerdict(
  effect: { levelInterval: { low: number; high: number } } | null,
): 'too-few' | 'higher' | 'lower' | 'unseen' {
  if (effect === null) return 'too-few';
  if (effect.levelInterval.low > 0) return 'higher';
  return effect.levelInterval.high < 0 ? 'lower' : 'unseen';
}
