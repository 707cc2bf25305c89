import { describe, expect, test } from 'vitest';
import type { Motion, Shape } from '../formats.ts';
import type { CaptionCue } from '../plan/captions.ts';
import { layoutOf } from './frame-layout.ts';
import type { CutOrder } from './frame-state.ts';
import { passageOf, prepareCut } from './frame-state.ts';
import { sampleFilm } from './sample-timeline.ts';

const { timeline, takes } = sampleFilm();
const cutOf = (shape: Shape, motion: Motion, rest: Partial<CutOrder> = {}) => {
  const sample = sampleFilm('.', shape);
  const takeOf = (id: string) => sample.takes.find(({ sceneId }) => sceneId === id);
  return prepareCut({ layout: layoutOf(shape), motion, timeline: sample.timeline, takeOf, cues: null, ...rest });
};
const { stateAt } = cutOf('landscape', 'full');

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

describe('a scene follows the one before', () => {
  const ways: [string, number, string, number][] = [
    ['out of the cover through the door, in 600 ms', 4000, 'door', 600],
    ['in a new step by rising, in 240 ms', 11_000, 'rise', 240],
    ['in the same step by fading, in 200 ms', 25_000, 'fade', 200],
    ['into the review through the door, in 600 ms', 29_000, 'door', 600],
  ];

  test.each(ways)('%s', (_, fromMs, kind, lengthMs) => {
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

  test('by a fade of 150 ms wherever nothing may move', () => {
    const calm = cutOf('landscape', 'calm');
    for (const [, fromMs] of ways) {
      expect(calm.stateAt(fromMs + 75).transition).toMatchObject({ kind: 'fade', passed: 0.5 });
      expect(calm.stateAt(fromMs + 150).transition).toBeNull();
    }
  });

  test('not at all where a film begins with it', () => {
    expect(stateAt(11_040, { clean: true })).toEqual({ ...stateAt(11_040), transition: null });
  });
});

describe('takes are looked up when they are needed', () => {
  const asked: string[] = [];
  const takeOf = (id: string) => {
    asked.push(id);
    return takes.find(({ sceneId }) => sceneId === id && id !== 'account');
  };
  const cut = cutOf('landscape', 'full', { takeOf });

  test('none for a card, only its own for a scene that has begun, and none before it for a clean beginning', () => {
    cut.stateAt(2000);
    expect(asked).toEqual([]);
    cut.stateAt(26_000);
    cut.stateAt(25_040, { clean: true });
    expect(asked).toEqual(['upload']);
  });

  test('the one before too while that is left; one that was not played is a bug, named', () => {
    expect(() => cut.stateAt(25_040)).toThrow('scene account was not played');
    expect(() => cut.stateAt(12_000)).toThrow('scene account was not played');
    expect(() => cut.stateAt(25_040)).toThrow('scene account was not played');
  });

  test('a scene that is played later can then be cut', () => {
    let played = false;
    const waiting = cutOf('landscape', 'full', {
      takeOf: (id) => (played ? takes.find(({ sceneId }) => sceneId === id) : undefined),
    });
    expect(() => waiting.stateAt(12_000)).toThrow('was not played');
    played = true;
    expect(waiting.stateAt(12_000)).toEqual(stateAt(12_000));
  });
});

describe('a caption in the picture', () => {
  const spoken: CaptionCue = {
    startMs: 12_000,
    endMs: 13_400,
    lines: ['Ketik Nomor HP Anda.'],
    speech: { startMs: 12_000, endMs: 13_000 },
    sceneEndMs: 25_000,
    mostCharacters: 42,
  };

  test('is there while it is spoken, and fades in 80 ms in few steps', () => {
    const cut = cutOf('landscape', 'full', { cues: [spoken] });
    const strengths = [11_960, 12_000, 12_040, 12_080, 13_320, 13_360, 13_400].map(
      (tMs) => cut.stateAt(tMs).caption?.strength ?? 0,
    );
    expect(strengths).toEqual([0, 0, 0.5, 1, 1, 0.5, 0]);
    expect(cut.stateAt(13_000).caption).toEqual({ rows: ['Ketik Nomor HP Anda.'], strength: 1, top: false });
  });

  test('changes nothing else, and is not there when captions are a file of their own', () => {
    const cut = cutOf('landscape', 'full', { cues: [spoken] });
    expect({ ...cut.stateAt(12_500), caption: null }).toEqual(stateAt(12_500));
    expect(stateAt(12_500).caption).toBeNull();
  });

  test('stands at the top while the target is at the page’s end', () => {
    const leaving = { ...spoken, startMs: 21_700, endMs: 24_000, speech: { startMs: 21_700, endMs: 23_500 } };
    const cut = cutOf('phone', 'full', { cues: [{ ...spoken, endMs: 17_000 }, leaving] });
    expect(cut.stateAt(16_000).caption!.top).toBe(false);
    expect([21_800, 23_000].map((tMs) => cut.stateAt(tMs).caption!.top)).toEqual([true, true]);
  });
});

test.each([
  ['a transition', 4300, 'move'],
  ['a camera on its way', 13_500, 'move'],
  ['a ring that comes', 14_100, 'fade'],
  ['another page that fades in', 23_600, 'fade'],
  ['a picker that opens', 26_500, 'move'],
  ['a picker that closes', 27_900, 'fade'],
  ['a picker that is looked at', 27_000, null],
  ['a pointer that goes', 15_700, 'fade'],
  ['a ring that stands', 16_000, null],
  ['a card', 8000, null],
  ['a page that is only read', 12_000, null],
] as const)('%s, at %i ms, is on its way by a %s', (_, tMs, passage) => {
  expect(passageOf(stateAt(tMs))).toBe(passage);
});

test.each(['landscape', 'phone'] as const)('where nothing may move, a film in %s only fades', (shape) => {
  const calm = cutOf(shape, 'calm');
  const passages = new Set<string | null>();
  for (let tMs = 0; tMs < timeline.durationMs; tMs += 20) passages.add(passageOf(calm.stateAt(tMs)));
  expect(passages).toEqual(new Set(['fade', null]));
});

test('a film of a state is plain data: it survives being sent to a thread', () => {
  for (const tMs of [2000, 8000, 16_000, 27_000, 29_100]) expect(structuredClone(stateAt(tMs))).toEqual(stateAt(tMs));
});
