import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleCover, timedBeat, timedScene, timelineOf } from '../cut/sample-timeline.ts';
import { frameAt, frameCount, piecesOf, piecesOfStage } from './pieces.ts';

/** A film of covers that begin at these times, so many a stage. */
function covers(starts: readonly number[], endMs: number, aStage = 1) {
  const scenes = starts.map((startMs, at) => timedScene(sampleCover('Contoh'), [timedBeat(startMs, starts[at + 1] ?? endMs)]));
  const stages = scenes.flatMap((_, at) => (at % aStage === 0 ? [scenes.slice(at, at + aStage)] : []));
  return timelineOf('Contoh', ...stages);
}

test.each([
  [0, 0],
  [1, 1],
  [40, 1],
  [41, 2],
  [999, 25],
  [1000, 25],
  [33_000, 825],
])('what is seen from %i ms on is first seen at place %i', (tMs, frame) => {
  expect(frameAt(tMs)).toBe(frame);
});

/** Films whose scenes begin on every second place of the grid, as plans have them. */
const films = fc
  .record({
    lengths: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 9 }),
    aStage: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ lengths, aStage }) => {
    const ends = lengths.map((_, at) => 80 * lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0));
    return covers([0, ...ends.slice(0, -1)], ends.at(-1) ?? 0, aStage);
  });

describe('the pieces of a film', () => {
  test('make up the whole film, in order, without gap or overlap, none longer than 15 s', () => {
    fc.assert(
      fc.property(films, (film) => {
        const pieces = piecesOf(film);
        expect(pieces[0]!.from).toBe(0);
        expect(pieces.at(-1)!.until).toBe(frameCount(film));
        for (const [at, { from, until, sceneFrom, clean }] of pieces.entries()) {
          expect(until).toBeGreaterThan(from);
          expect(until - from).toBeLessThanOrEqual(15 * 25);
          expect(from).toBe(pieces[at - 1]?.until ?? 0);
          expect(sceneFrom).toBeLessThanOrEqual(from);
          expect(clean).toBe(false);
        }
      }),
    );
  });

  test('begin with every scene, on every second place of the grid', () => {
    fc.assert(
      fc.property(films, (film) => {
        const starts = piecesOf(film).map(({ from }) => from);
        for (const { startMs } of film.stages.flatMap(({ scenes }) => scenes)) expect(starts).toContain(frameAt(startMs));
        for (const start of starts) expect(start % 2).toBe(0);
      }),
    );
  });

  test('of one stage make a film of their own: only its first picture differs', () => {
    const film = covers([0, 10_000, 40_000, 60_000], 70_000, 2);
    const whole = piecesOf(film).filter(({ stage }) => stage === 2);
    const alone = piecesOfStage(piecesOf(film), 2);
    expect(alone[0]).toEqual({ ...whole[0], clean: true });
    expect(alone.slice(1)).toEqual(whole.slice(1));
    expect(alone.at(-1)!.until - alone[0]!.from).toBe((70_000 - 40_000) / 40);
  });

  test('are short where a stage begins, because they are made a second time', () => {
    const [first, second, third] = piecesOf(covers([0], 60_000));
    expect([first, second, third].map((piece) => piece!.until - piece!.from)).toEqual([120, 360, 360]);
    const later = piecesOf(covers([0, 20_000], 60_000, 2)).find(({ from }) => from === 500);
    expect(later!.until - later!.from).toBe(360);
  });
});
