import { describe, expect, test } from 'vitest';
import { layoutOf } from './frame-layout.ts';
import type { FrameState } from './frame-state.ts';
import { prepareCut } from './frame-state.ts';
import { sampleFilm } from './sample-timeline.ts';
import { stateKey } from './state-key.ts';

const { timeline, takes } = sampleFilm();
const { stateAt } = prepareCut({
  layout: layoutOf('landscape'),
  motion: 'full',
  timeline,
  takeOf: (id) => takes.find(({ sceneId }) => sceneId === id),
  cues: null,
});

test('two moments that look the same have the same key', () => {
  expect(stateKey(stateAt(2000))).toBe(stateKey(stateAt(2040)));
  expect(stateKey(stateAt(12_500))).toBe(stateKey(stateAt(12_540)));
  for (const tMs of [2000, 4100, 8000, 16_000, 23_600, 27_000, 31_000])
    expect(stateKey(structuredClone(stateAt(tMs)))).toBe(stateKey(stateAt(tMs)));
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

/** A body of one kind cannot become another one. */
const bodies = ['page', 'documents', 'review', 'cover'];

/** All states that differ from one in a single value. */
function* changed(thing: unknown, path = ''): Generator<[path: string, changed: unknown]> {
  if (typeof thing === 'number') yield [path, thing + 0.25];
  else if (typeof thing === 'string') yield [path, `${thing}x`];
  else if (typeof thing === 'boolean') yield [path, !thing];
  else if (Array.isArray(thing)) {
    for (const [index, part] of thing.entries())
      for (const [where, other] of changed(part, `${path}.${index}`)) yield [where, thing.with(index, other)];
  } else if (typeof thing === 'object' && thing !== null) {
    for (const [key, part] of Object.entries(thing).filter(([, value]) => !bodies.includes(String(value))))
      for (const [where, other] of changed(part, `${path}.${key}`)) yield [where, { ...thing, [key]: other }];
  }
}

describe('every value of a state counts', () => {
  const ripple = { radius: 20, stroke: 3, fill: 0.1, alpha: 0.5, x: 400, y: 300 };
  const rich = stateAt(16_000);
  if (rich.body.kind !== 'page') throw new Error('no page at 16 s');
  const pointer = { kind: 'arrow' as const, x: 400, y: 300, pressed: 0.5, strength: 0.5, ripple };
  const picker = { name: 'STR', strength: 0.5, rise: 4, chosen: 0.5 };
  const secrets = [{ box: { x: 1, y: 2, width: 3, height: 4 }, strength: 0.5 }];
  const layer = { ...rich.body.layer, secrets };
  const body = { ...rich.body, pointer, picker, layer, under: { layer, shown: 0.5 } };
  const caption = { rows: ['Ketik', 'nomor.'], strength: 0.5, top: false };

  test.each<[string, FrameState]>([
    ['a page with everything', { ...rich, body, caption }],
    ['documents', stateAt(6250)],
    ['the review', stateAt(30_000)],
    ['a transition', stateAt(4200)],
    ['the cover', stateAt(1000)],
  ])('in %s', (_, state) => {
    const key = stateKey(state);
    const alike: string[] = [];
    for (const [path, other] of changed(state)) if (stateKey(other as FrameState) === key) alike.push(path);
    // A ripple never moves alone: it lies at its pointer.
    expect(alike.filter((path) => !/ripple\.[xy]$/.test(path))).toEqual([]);
  });
});
