import { describe, expect, it } from 'vitest';
import { isBeingMade, mayActOnFilm, shareDone } from './rules.ts';
import type { FilmState, FilmVerb } from './rules.ts';

describe('what can be done with a film', () => {
  it.each<[FilmVerb, FilmState, boolean]>([
    ['cancel', 'queued', true],
    ['cancel', 'running', true],
    ['cancel', 'ready', false],
    ['publish', 'ready', true],
    ['publish', 'failed', false],
    ['publish', 'published', false],
    ['publish', 'withdrawn', true],
    ['withdraw', 'published', true],
    ['withdraw', 'ready', false],
  ])('given %s in state %s: %s', (verb, state, possible) => {
    expect(mayActOnFilm(verb, state)).toBe(possible);
  });

  it('work goes on only while it is queued or running', () => {
    expect((['queued', 'running', 'ready', 'failed'] as const).map(isBeingMade)).toEqual([true, true, false, false]);
  });
});

describe('the progress bar', () => {
  it('never runs backwards from one step to the next and ends at the end', () => {
    const shares = ['script', 'voice', 'plan', 'stage', 'film', 'publish'].flatMap((step) =>
      [0, 1, 2].map((done) => shareDone({ step, done, total: 2 })),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
  });

  it('stands at nothing before anything was said', () => {
    expect(shareDone(null)).toBe(0);
  });
});
