import { describe, expect, it } from 'vitest';
import type { FilmProgress } from './film-report.ts';
import { isBeingMade, mayActOnFilm, standAfter, studioOrder } from './rules.ts';
import type { FilmState, FilmVerb, Listed, Stand } from './rules.ts';

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

const done = (verdict: string) => ({ state: 'done', verdict });

describe('the publisher’s list', () => {
  it.each<[string, Listed, string, Listed]>([
    ['a film that failed', { film: 'failed', check: null }, 'one that waits to be looked at', { film: 'ready', check: null }],
    [
      'a published film that lost a scene',
      { film: 'published', check: done('broken') },
      'one that fits',
      { film: 'published', check: done('same') },
    ],
    [
      'a published film that lost a scene',
      { film: 'published', check: done('broken') },
      'one that is made',
      { film: 'running', check: null },
    ],
    [
      'a service whose steps stop',
      { film: null, check: done('broken') },
      'one whose steps work',
      { film: null, check: done('same') },
    ],
    [
      'what is checked now',
      { film: 'published', check: { state: 'running', verdict: null } },
      'what has no film',
      { film: null, check: null },
    ],
    ['what has no film', { film: null, check: null }, 'what is published', { film: 'published', check: null }],
  ])('has %s (%o) before %s (%o)', (_, first, __, second) => {
    expect(studioOrder(first)).toBeLessThan(studioOrder(second));
  });
});

const after = (...said: FilmProgress[]) => {
  const told = new Map<FilmProgress['step'], FilmProgress>();
  let stand: Stand | null = null;
  return said.map((progress) => {
    told.set(progress.step, progress);
    return (stand = standAfter(told, stand));
  });
};
const say = (step: FilmProgress['step'], done: number, total: number): FilmProgress => ({ step, done, total });

describe('the progress bar', () => {
  it('never runs backwards while pages are filmed and pictures are drawn side by side, and ends at the end', () => {
    const stands = after(
      say('script', 1, 1),
      say('voice', 20, 40),
      say('stage', 1, 11),
      say('voice', 40, 40),
      say('plan', 1, 1),
      say('film', 100, 6000),
      say('stage', 11, 11),
      say('stage', 1, 11),
      say('film', 6000, 6000),
      say('publish', 1, 2),
      say('publish', 2, 2),
    );
    const shares = stands.map((stand) => stand?.share ?? -1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
    expect(stands.map((stand) => stand?.step)).toEqual(
      'script voice stage stage stage film film film film publish publish'.split(' '),
    );
  });

  it('counts pages that need not be filmed again as filmed', () => {
    const [, drawn] = after(say('plan', 1, 1), say('film', 1, 1));
    expect(drawn?.share).toBeGreaterThan(0.65);
  });

  it('stands at nothing before anything was said', () => {
    expect(standAfter(new Map(), null)).toBeNull();
  });
});
