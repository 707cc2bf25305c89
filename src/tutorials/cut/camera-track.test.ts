import { describe, expect, test } from 'vitest';
import type { TimedBeat } from '../plan/timeline.ts';
import { beat, go, type } from '../script/beat.ts';
import type { Beat, Scene } from '../script/script.ts';
import type { BeatTake } from '../stage/take.ts';
import { zoomOf } from './camera.ts';
import type { Move } from './camera-track.ts';
import { cameraAt, cameraRests, cameraTrack } from './camera-track.ts';
import { sampleField, sampleStill, sampleTake, timedBeat, timedScene } from './sample-timeline.ts';
import { shotsOf } from './shots.ts';

const top = sampleStill('top');
const below = sampleStill('below', 300);
const next = sampleStill('next');

const trackOf = (...played: [Beat, TimedBeat, BeatTake][]) => {
  const scene: Scene = { id: 's', kind: 'page', browser: 'new', beats: played.map(([beat]) => beat) };
  const timed = timedScene(
    scene,
    played.map(([, timed]) => timed),
  );
  const take = { sceneId: 's', beats: played.map(([, , take]) => take) };
  return cameraTrack(timed, take, shotsOf(timed, take));
};
/** What a viewer sees as a zoom or a pan. */
const countMoves = (track: readonly Move[]) => track.filter(({ lengthMs }) => lengthMs > 0).length;
const field = (look: Beat['look'] = 'field') => beat('Isi Nama.', type('Nama', 'Sari'), { look });
const zoomed = (outMs: number | null) => timedBeat(2000, 9000, { camera: { inMs: 3000, outMs } });
const opening: [Beat, TimedBeat, BeatTake] = [beat('Halo.'), timedBeat(0, 2000), sampleTake(top)];

test('a scene begins with the whole page, and without zooms nothing moves', () => {
  const track = trackOf(opening);
  expect(zoomOf(cameraAt(track, 0))).toBe(1);
  expect(countMoves(track)).toBe(0);
});

describe('a zoom', () => {
  const track = trackOf(opening, [field(), zoomed(7000), sampleTake(top, sampleField(1))]);

  test('goes to 1.8 on a field in 600 ms, rests, and goes back in 600', () => {
    expect([2999, 3600, 6999, 7600].map((tMs) => zoomOf(cameraAt(track, tMs)))).toEqual(
      [1, 1.8, 1.8, 1].map((zoom) => expect.closeTo(zoom, 1)),
    );
    expect([2999, 3300, 3601, 7300, 7601].map((tMs) => cameraRests(track, tMs))).toEqual([true, false, true, false, true]);
    expect(countMoves(track)).toBe(2);
  });

  test('goes back to the page where what was filled in can be seen, not to its top', () => {
    const lower = trackOf(opening, [
      field(),
      zoomed(7000),
      sampleTake(below, { ...sampleField(3), viewTop: 380, viewTopAfter: 380 }),
    ]);
    expect(cameraAt(lower, 8000).y).toBeGreaterThan(300);
  });

  test('moves at no frame more than a tenth of the window’s width', () => {
    for (let tMs = 3000; tMs < 3600; tMs += 40) {
      const [a, b] = [cameraAt(track, tMs), cameraAt(track, tMs + 40)];
      expect(Math.abs(a.width - b.width)).toBeLessThan(110);
    }
  });

  test('ends at once when another page comes, which is no move', () => {
    const leaving = trackOf(opening, [
      beat('Pilih Lanjut.', go('button', 'Lanjut'), { look: 'button' }),
      { ...zoomed(null), doneMs: 8000 },
      sampleTake(top, { ...sampleField(1), after: next, navigated: true }),
    ]);
    expect(zoomOf(cameraAt(leaving, 7999))).toBeGreaterThan(1.3);
    expect(zoomOf(cameraAt(leaving, 8000))).toBe(1);
    expect(cameraRests(leaving, 8001)).toBe(true);
    expect(countMoves(leaving)).toBe(1);
  });

  test('goes straight to the next zoom, without the whole page in between', () => {
    const track = trackOf(
      opening,
      [field(), zoomed(null), sampleTake(top, sampleField(1))],
      [field(), timedBeat(9000, 15_000, { camera: { inMs: 10_000, outMs: null } }), sampleTake(top, sampleField(2))],
    );
    expect(countMoves(track)).toBe(2);
    for (const tMs of [3600, 9500, 10_300, 10_600]) expect(zoomOf(cameraAt(track, tMs))).toBeCloseTo(1.8, 1);
    expect(cameraAt(track, 10_600).y - cameraAt(track, 9999).y).toBeGreaterThan(50);
  });
});

test('a page is scrolled in one pan of 600 ms to a target further down', () => {
  const track = trackOf(opening, [
    field('page'),
    timedBeat(2000, 9000, { spotlight: { onMs: 4000, offMs: 8000 } }),
    sampleTake(below, { ...sampleField(3), viewTop: 380 }),
  ]);
  expect(countMoves(track)).toBe(1);
  expect(cameraAt(track, 2000).y).toBe(0);
  expect(cameraAt(track, 4000).y).toBeGreaterThan(300);
  expect(cameraRests(track, 4000)).toBe(true);
});

test('a place too far away to be panned to is shown at once', () => {
  const far = sampleStill('far', 900);
  const track = trackOf(opening, [
    field('page'),
    timedBeat(2000, 9000, { spotlight: { onMs: 4000, offMs: 8000 } }),
    sampleTake(far, { ...sampleField(8), viewTop: 1000 }),
  ]);
  expect(countMoves(track)).toBe(0);
  expect(cameraAt(track, 4000).y).toBeGreaterThan(900);
});

test('a move that begins before the last one ended goes on from where that one is', () => {
  const [from, to, back] = [0, 200, 0].map((y) => ({ x: 0, y, width: 1024 }));
  const track = [
    { startMs: 0, lengthMs: 0, to: from! },
    { startMs: 1000, lengthMs: 600, to: to! },
    { startMs: 1300, lengthMs: 600, to: back! },
  ];
  const before = cameraAt(track, 1299).y;
  expect(before).toBeGreaterThan(80);
  expect(Math.abs(cameraAt(track, 1301).y - before)).toBeLessThan(4);
  expect(cameraAt(track, 1900).y).toBe(0);
});

test('a scene without a camera is a bug', () => {
  expect(() => cameraAt([], 0)).toThrow('without a camera');
});
