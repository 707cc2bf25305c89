/** The part of a span that has passed, 0 before it and 1 after it. A span of no length has passed at once. */
export function passed(tMs: number, startMs: number, lengthMs: number): number {
  if (lengthMs <= 0) return tMs >= startMs ? 1 : 0;
  return Math.min(1, Math.max(0, (tMs - startMs) / lengthMs));
}

/** The one curve of camera, cursor and slow fades: starts and ends without a jerk, peaks at 1.9 times the mean speed. */
export function minimumJerk(p: number): number {
  return p * p * p * (10 - 15 * p + 6 * p * p);
}

/** Fast at first, then settling: the ripple. */
export function easeOutCubic(p: number): number {
  return 1 - (1 - p) ** 3;
}

/** Straight line from `from` (p = 0) to `to` (p = 1). */
export function mix(from: number, to: number, p: number): number {
  return from + (to - from) * p;
}

/** `value` kept between two limits; when they cross, the lower one wins. */
export function between(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** Strength of something that fades in from `onMs` and out from `offMs`; `offMs` null = it stays. */
export function fade(tMs: number, onMs: number, offMs: number | null, inMs: number, outMs: number): number {
  const up = passed(tMs, onMs, inMs);
  return offMs === null ? up : Math.min(up, 1 - passed(tMs, offMs, outMs));
}
