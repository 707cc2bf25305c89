import { describe, expect, test } from 'vitest';
import { passageOf, prepareCut, stateKey } from './frame-state.ts';
import { sampleFilm } from './sample-timeline.ts';

const { timeline, takes } = sampleFilm();
const { stateAt } = prepareCut(timeline, takes);

test.each([
  [2000, 'cover', null],
  [8000, 'documents', 2],
  [12_000, 'page', 3],
  [27_000, 'page', 3],
  [31_000, 'review', 4],
  [99_000, 'review', 4],
])('at %i ms the film shows its %s in stage %s', (tMs, kind, stage) => {
  const { body, strip } = stateAt(tMs);
  expect([body.kind, strip?.stage ?? null]).toEqual([kind, stage]);
});

describe('the strip', () => {
  test('fills the current segment in step with the stage’s time, from nothing to the whole', () => {
    const filled = [4000, 7500, 10_999].map((tMs) => stateAt(tMs).strip!.filled);
    expect(filled[0]).toBe(0);
    const whole = (1280 - 64 - 6 * 8) / 7;
    expect(filled[1]! / whole).toBeCloseTo(0.5, 1);
    expect(filled[2]! / whole).toBeGreaterThan(0.95);
    expect(filled[2]!).toBeLessThanOrEqual(whole);
  });

  test('fills on through the scenes of one stage', () => {
    const filled = Array.from({ length: 90 }, (_, at) => stateAt(11_000 + 200 * at).strip!.filled);
    expect(filled).toEqual(filled.toSorted((a, b) => a - b));
  });

  test('grows five times a second, with the frames that are repeated anyway', () => {
    expect(new Set(Array.from({ length: 25 }, (_, at) => stateAt(12_000 + 40 * at).strip!.filled)).size).toBeLessThanOrEqual(5);
  });

  test('says at the end that all is done', () => {
    expect(stateAt(31_000).strip).toMatchObject({ finished: true, filled: 0 });
  });
});

describe('a scene follows the one before', () => {
  test.each([
    ['out of the cover through the door, in 600 ms', 4000, 'door', 600],
    ['in a new step by rising, in 240 ms', 11_000, 'rise', 240],
    ['in the same step by fading, in 200 ms', 25_000, 'fade', 200],
    ['into the review through the door, in 600 ms', 29_000, 'door', 600],
  ])('%s', (_, fromMs, kind, lengthMs) => {
    expect(stateAt(fromMs).transition).toMatchObject({ kind, passed: 0 });
    expect(stateAt(fromMs + lengthMs / 2).transition!.passed).toBeCloseTo(0.5, 9);
    expect(stateAt(fromMs + lengthMs).transition).toBeNull();
    expect(stateAt(fromMs - 1).transition).toBeNull();
  });

  test('with the last picture of that one, which no longer changes', () => {
    const { from } = stateAt(4100).transition!;
    expect(from).toEqual(stateAt(4300).transition!.from);
    expect(from).toEqual({ strip: stateAt(3999).strip, body: stateAt(3999).body });
  });

  test('through the door exactly twice', () => {
    const kinds = [4000, 11_000, 25_000, 29_000].map((tMs) => stateAt(tMs).transition!.kind);
    expect(kinds.filter((kind) => kind === 'door')).toHaveLength(2);
  });
});

describe('two frames are the same picture', () => {
  test('when what is seen is the same', () => {
    expect(stateKey(stateAt(2000))).toBe(stateKey(stateAt(2040)));
    expect(stateKey(stateAt(12_500))).toBe(stateKey(stateAt(12_540)));
  });

  test.each([
    ['the camera moves', 13_400],
    ['the arrow moves', 14_400],
    ['a key is struck', 15_700],
    ['the ring comes', 14_040],
    ['a row enters', 5200],
  ])('but not while %s', (_, tMs) => {
    expect(stateKey(stateAt(tMs))).not.toBe(stateKey(stateAt(tMs + 120)));
  });
});

test.each([
  ['a transition', 4300, 'move'],
  ['a camera on its way', 13_500, 'move'],
  ['a ring that comes', 14_100, 'fade'],
  ['another page that fades in', 23_600, 'fade'],
  ['a ring that stands', 16_000, null],
  ['a card', 8000, null],
  ['a page that is only read', 12_000, null],
] as const)('%s, at %i ms, is on its way by a %s', (_, tMs, passage) => {
  expect(passageOf(stateAt(tMs))).toBe(passage);
});

test('a played scene without a take is a bug, named', () => {
  expect(() => prepareCut(timeline, takes.slice(1))).toThrow('scene account was not played');
});

test('a film of a state is plain data: it survives being sent to a thread', () => {
  for (const tMs of [2000, 8000, 16_000, 27_000, 29_100]) expect(structuredClone(stateAt(tMs))).toEqual(stateAt(tMs));
});
