import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cut } from '../cut/frame-state.ts';
import { prepareCut, stateKey } from '../cut/frame-state.ts';
import { sampleCover, sampleFilm, timedBeat, timedScene, timelineOf } from '../cut/sample-timeline.ts';
import { frameAt, frameCount, pieces, schedule } from './schedule.ts';

const { timeline, takes } = sampleFilm();
const cut = prepareCut(timeline, takes);

/** A film of covers that begin at these times. */
const covers = (starts: number[], endMs: number) =>
  timelineOf(
    'Contoh',
    ...starts.map((startMs, at) => [timedScene(sampleCover('Contoh'), [timedBeat(startMs, starts[at + 1] ?? endMs)])]),
  );

test.each([
  [0, 0],
  [1, 1],
  [40, 1],
  [41, 2],
  [999, 25],
  [1000, 25],
  [33_000, 825],
])('what is seen from %i ms on is first seen on frame %i', (tMs, frame) => {
  expect(frameAt(tMs)).toBe(frame);
});

describe('the pieces of a film', () => {
  test('make up the whole film, in order, without gap or overlap', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 1, max: 120_000 }), { maxLength: 9 });
    fc.assert(
      fc.property(starts, fc.integer({ min: 120_001, max: 300_000 }), (found, endMs) => {
        const film = covers([0, ...found.toSorted((a, b) => a - b)], endMs);
        const cutUp = pieces(film);
        expect(cutUp[0]!.from).toBe(0);
        expect(cutUp.at(-1)!.until).toBe(frameCount(film));
        for (const [at, { from, until }] of cutUp.entries()) {
          expect(until).toBeGreaterThan(from);
          expect(from).toBe(cutUp[at - 1]?.until ?? 0);
          expect(until - from).toBeLessThanOrEqual(15 * 25);
        }
      }),
    );
  });

  test('begin with every scene', () => {
    const starts = new Set(pieces(timeline).map(({ from }) => from));
    for (const { startMs } of timeline.stages.flatMap(({ scenes }) => scenes)) expect(starts).toContain(frameAt(startMs));
  });
});

describe('the frames of a piece', () => {
  const all = pieces(timeline).map((piece) => ({ piece, frames: [...schedule(cut, piece)] }));

  test('begin with a key frame that has a picture, and another follows every 5 s', () => {
    for (const { piece, frames } of all) {
      expect(frames[0]).toMatchObject({ frame: piece.from, key: true, state: expect.anything() });
      const keys = frames.filter(({ key }) => key).map(({ frame }) => frame - piece.from);
      expect(keys).toEqual(Array.from({ length: Math.ceil((piece.until - piece.from) / 125) }, (_, at) => 125 * at));
    }
  });

  test('stand in order within their piece', () => {
    for (const { piece, frames } of all) {
      const places = frames.map(({ frame }) => frame);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      expect(places.at(-1)!).toBeLessThan(piece.until);
    }
  });

  test('are repeated a few times a second while nothing changes, so that no player stalls', () => {
    const places = all.flatMap(({ frames }) => frames.map(({ frame }) => frame));
    expect(Math.max(...places.slice(1).map((frame, at) => frame - places[at]!))).toBeLessThanOrEqual(5);
  });

  test('show a picture once and hold it', () => {
    for (const { frames } of all) {
      const drawn = frames.flatMap(({ state }) => (state === null ? [] : [stateKey(state)]));
      for (const [at, picture] of drawn.slice(1).entries()) expect(picture).not.toBe(drawn[at]);
    }
  });
});

test('a film that stands still has five frames a second, and its last two', () => {
  const still: Cut = { stateAt: () => ({ strip: null, body: { kind: 'cover', scene: 'cover' }, transition: null }) };
  const frames = [...schedule(still, { from: 0, until: 125 })];
  expect(frames.map(({ frame }) => frame)).toEqual([...Array.from({ length: 25 }, (_, at) => 5 * at), 123, 124]);
  expect(frames.filter(({ state }) => state !== null)).toHaveLength(1);
});
