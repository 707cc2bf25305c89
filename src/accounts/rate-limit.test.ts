import { describe, expect, it } from 'vitest';
import { countTry } from './rate-limit.ts';
import type { Counted } from './rate-limit.ts';

const limit = { max: 3, windowMs: 60_000 };
const at = (ms: number) => new Date(Date.UTC(2026, 10, 24, 2) + ms);

/** Tries at the given ms after ten o'clock; the answer of each: counted, or ms until which to wait. */
function play(...tries: number[]): (true | number)[] {
  let counted: Counted | null = null;
  return tries.map((ms) => {
    const verdict = countTry(counted, limit, at(ms));
    if (!verdict.allowed) return verdict.retryAt.getTime() - at(0).getTime();
    counted = verdict.counted;
    return true;
  });
}

describe('a limit on tries', () => {
  it('lets as many through as it says and then names when to try again', () =>
    expect(play(0, 1000, 2000, 3000)).toEqual([true, true, true, 60_000]));

  it('does not lengthen the wait for those who go on trying', () =>
    expect(play(0, 1, 2, 10_000, 59_999, 60_000)).toEqual([true, true, true, 60_000, 60_000, true]));

  it('begins a new window with the first try after the old one', () =>
    expect(play(0, 50_000, 61_000, 62_000, 63_000, 64_000)).toEqual([true, true, true, true, true, 121_000]));
});
