import { describe, expect, test } from 'vitest';
import type { Motion, Shape } from '../formats.ts';
import type { TimedBeat } from '../plan/timeline.ts';
import { beat, go, type } from '../script/beat.ts';
import type { Beat, Scene } from '../script/script.ts';
import type { BeatTake } from '../stage/take.ts';
import { zoomOf } from './camera.ts';
import type { Move } from './camera-at.ts';
import { cameraAt, cameraRests, fadingMove } from './camera-at.ts';
import { cameraTrack } from './camera-track.ts';
import type { Layout } from './frame-layout.ts';
import { layoutOf } from './frame-layout.ts';
import { sampleField, sampleStill, sampleTake, timedBeat, timedScene } from './sample-timeline.ts';
import { shotsOf } from './shots.ts';

const layout = layoutOf('landscape');
const phone = layoutOf('phone');
const top = sampleStill('top');
const below = sampleStill('below', 300);
const next = sampleStill('next');

const trackIn = (layout: Layout, motion: Motion, ...played: [Beat, TimedBeat, BeatTake][]) => {
  const scene: Scene = { id: 's', kind: 'page', browser: 'new', beats: played.map(([beat]) => beat) };
  const timed = timedScene(
    scene,
    played.map(([, timed]) => timed),
  );
  const take = { sceneId: 's', beats: played.map(([, , take]) => take) };
  return cameraTrack(layout, motion, timed, take, shotsOf(timed, take));
};
const trackOf = (...played: [Beat, TimedBeat, BeatTake][]) => trackIn(layout, 'full', ...played);
const phoneTrackOf = (...played: [Beat, TimedBeat, BeatTake][]) => trackIn(phone, 'full', ...played);
/** What a viewer sees as a zoom or a pan. */
const countMoves = (track: readonly Move[]) => track.filter(({ lengthMs }) => lengthMs > 0).length;
const field = (look: Beat['look'] = 'field') => beat('Isi Nama.', type('Nama', 'Sari'), { look });
const zoomed = (outMs: number | null) => timedBeat(2000, 9000, { camera: { inMs: 3000, outMs } });
const opening: [Beat, TimedBeat, BeatTake] = [beat('Halo.'), timedBeat(0, 2000), sampleTake(top)];

test('a scene begins with the whole page, and without zooms nothing moves', () => {
  const track = trackOf(opening);
  expect(zoomOf(layout, cameraAt(layout, track, 0))).toBe(1);
  expect(countMoves(track)).toBe(0);
});

describe('a zoom', () => {
  const track = trackOf(opening, [field(), zoomed(7000), sampleTake(top, sampleField(1))]);

  test('goes to 1.8 on a field in 600 ms, rests, and goes back in 600', () => {
    expect([2999, 3600, 6999, 7600].map((tMs) => zoomOf(layout, cameraAt(layout, track, tMs)))).toEqual(
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
    expect(cameraAt(layout, lower, 8000).y).toBeGreaterThan(300);
  });

  test('moves at no frame more than a tenth of the window’s width', () => {
    for (let tMs = 3000; tMs < 3600; tMs += 40) {
      const [a, b] = [cameraAt(layout, track, tMs), cameraAt(layout, track, tMs + 40)];
      expect(Math.abs(a.width - b.width)).toBeLessThan(110);
    }
  });

  test('ends at once when another page comes, which is no move', () => {
    const leaving = trackOf(opening, [
      beat('Pilih Lanjut.', go('button', 'Lanjut'), { look: 'button' }),
      { ...zoomed(null), doneMs: 8000 },
      sampleTake(top, { ...sampleField(1), after: next, navigated: true }),
    ]);
    expect(zoomOf(layout, cameraAt(layout, leaving, 7999))).toBeGreaterThan(1.3);
    expect(zoomOf(layout, cameraAt(layout, leaving, 8000))).toBe(1);
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
    for (const tMs of [3600, 9500, 10_300, 10_600]) expect(zoomOf(layout, cameraAt(layout, track, tMs))).toBeCloseTo(1.8, 1);
    expect(cameraAt(layout, track, 10_600).y - cameraAt(layout, track, 9999).y).toBeGreaterThan(50);
  });
});

/** A page, and a field of it that its view does not show. */
const further = (shape: Shape, onMs = 4000): Parameters<typeof trackOf> => [
  [beat('Halo.'), timedBeat(0, 2000), sampleTake(sampleStill('top', 0, {}, shape))],
  [
    field('page'),
    timedBeat(2000, 12_000, { spotlight: { onMs, offMs: 8000 } }),
    sampleTake(sampleStill('below', 170, {}, shape), { ...sampleField(3, shape), viewTop: 250 }),
  ],
];
/** A target at another place of a long page. */
const scrolled = (index: number, viewTop: number): [Beat, TimedBeat, BeatTake] => [
  field('page'),
  timedBeat(2000 + 4000 * index, 6000 + 4000 * index, {
    spotlight: { onMs: 4000 + 4000 * index, offMs: 5000 + 4000 * index },
  }),
  sampleTake(sampleStill(`at ${viewTop}`, viewTop - 80, { documentHeight: 3000 }, 'phone'), {
    target: { x: 16, y: viewTop + 40, width: 328, height: 330 },
    viewTop,
  }),
];

describe('a page is scrolled to a target further down', () => {
  test('on a phone in one pan of 600 ms that is over before the ring comes', () => {
    const track = phoneTrackOf(...further('phone'));
    expect(countMoves(track)).toBe(1);
    expect(cameraAt(phone, track, 2000).y).toBe(0);
    expect(cameraAt(phone, track, 4000).y).toBeGreaterThan(200);
    expect(cameraRests(track, 4000)).toBe(true);
  });

  test('on a phone by a fade when the ring comes too soon for a pan', () => {
    const track = phoneTrackOf(...further('phone', 2300));
    expect(countMoves(track)).toBe(0);
    expect(track.at(-1)).toMatchObject({ fades: true, startMs: 2100 });
  });

  test('on a phone at most six times a minute: the farthest ones fade', () => {
    const [start] = further('phone');
    const track = phoneTrackOf(
      start!,
      scrolled(0, 380),
      scrolled(1, 780),
      scrolled(2, 1020),
      scrolled(3, 1260),
      scrolled(4, 1660),
    );
    expect(countMoves(track)).toBe(2);
    expect(track.filter(({ fades }) => fades)).toHaveLength(3);
  });

  test('in landscape by a fade, since the zooms of the plan may be all moves of a minute', () => {
    const track = trackOf(...further('landscape'));
    expect(countMoves(track)).toBe(0);
    expect(track.at(-1)!.fades).toBe(true);
    expect(cameraAt(layout, track, 4000).y).toBeGreaterThan(200);
  });

  test('not at all when the view shows it already', () => {
    const shown: Parameters<typeof trackOf>[number] = [
      field('page'),
      timedBeat(2000, 9000, { spotlight: { onMs: 4000, offMs: 8000 } }),
      sampleTake(sampleStill('below', 20, {}, 'phone'), { ...sampleField(0, 'phone'), viewTop: 100 }),
    ];
    expect(phoneTrackOf(further('phone')[0]!, shown)).toHaveLength(1);
  });

  test('so far that the next target is shown too, where both have room', () => {
    const [start, scrolled] = further('phone');
    const next: Parameters<typeof trackOf>[number] = [
      field('page'),
      timedBeat(12_000, 20_000, { spotlight: { onMs: 14_000, offMs: 18_000 } }),
      sampleTake(sampleStill('below', 170, {}, 'phone'), { target: { x: 16, y: 700, width: 328, height: 50 }, viewTop: 250 }),
    ];
    const track = phoneTrackOf(start!, scrolled!, next);
    expect(countMoves(track)).toBe(1);
    expect(cameraAt(phone, track, 14_000).y).toBeGreaterThan(cameraAt(phone, phoneTrackOf(start!, scrolled!), 14_000).y);
  });
});

describe('where nothing may move', () => {
  const track = trackIn(layout, 'calm', opening, [field(), zoomed(7000), sampleTake(top, sampleField(1))]);

  test('the camera is at its next place at once, which fades in', () => {
    expect(track.slice(1).map(({ lengthMs, fades }) => [lengthMs, fades])).toEqual([
      [0, true],
      [0, true],
    ]);
    expect([3299, 3300, 7299, 7300].map((tMs) => zoomOf(layout, cameraAt(layout, track, tMs)))).toEqual(
      [1, 1.8, 1.8, 1].map((zoom) => expect.closeTo(zoom, 1)),
    );
  });

  test('it is there when the moving camera would be', () => {
    const moving = trackOf(opening, [field(), zoomed(7000), sampleTake(top, sampleField(1))]);
    for (const tMs of [2999, 3600, 6999, 7600]) expect(cameraAt(layout, track, tMs)).toEqual(cameraAt(layout, moving, tMs));
    expect(fadingMove(track, 3400, 150)?.startMs).toBe(3300);
    expect(fadingMove(track, 3460, 150)).toBeUndefined();
  });
});

test('a place too far away to be panned to fades in', () => {
  const far = sampleStill('far', 900);
  const track = trackOf(opening, [
    field('page'),
    timedBeat(2000, 9000, { spotlight: { onMs: 4000, offMs: 8000 } }),
    sampleTake(far, { ...sampleField(8), viewTop: 1000 }),
  ]);
  expect(countMoves(track)).toBe(0);
  expect(cameraAt(layout, track, 4000).y).toBeGreaterThan(900);
});

test('a move that begins before the last one ended goes on from where that one is', () => {
  const [from, to, back] = [0, 200, 0].map((y) => ({ x: 0, y, width: 1024 }));
  const track = [
    { startMs: 0, lengthMs: 0, fades: false, to: from! },
    { startMs: 1000, lengthMs: 600, fades: false, to: to! },
    { startMs: 1300, lengthMs: 600, fades: false, to: back! },
  ];
  const before = cameraAt(layout, track, 1299).y;
  expect(before).toBeGreaterThan(80);
  expect(Math.abs(cameraAt(layout, track, 1301).y - before)).toBeLessThan(4);
  expect(cameraAt(layout, track, 1900).y).toBe(0);
});

test('a scene without a camera is a bug', () => {
  expect(() => cameraAt(layout, [], 0)).toThrow('without a camera');
});
