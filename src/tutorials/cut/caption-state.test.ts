import { describe, expect, test } from 'vitest';
import { captionsAtTop, isAtTop } from './caption-state.ts';
import { layoutOf } from './frame-layout.ts';
import { sampleFilm } from './sample-timeline.ts';

const { timeline, takes } = sampleFilm('.', 'phone');
const takeOf = (id: string) => takes.find(({ sceneId }) => sceneId === id);
const pressed = timeline.stages[2]!.scenes[0]!.beats[3]!;

describe('captions of a phone’s film', () => {
  const spans = captionsAtTop(layoutOf('phone'), timeline, takeOf);

  test('stand at the top while the line about a button at the page’s end is spoken, and at no other time', () => {
    expect(spans).toEqual([{ fromMs: pressed.line!.startMs, untilMs: pressed.line!.endMs }]);
  });

  test.each([
    ['the first of that line', pressed.line!.startMs, true],
    ['the second of that line', pressed.line!.startMs + 1500, true],
    ['one of the line before', 18_100, false],
    ['one of the line after', pressed.line!.endMs + 500, false],
  ])('%s', (_, startMs, top) => {
    expect(isAtTop({ speech: { startMs, endMs: startMs + 900 } }, spans)).toBe(top);
  });

  test('have no such time in scenes that were not played', () => {
    expect(captionsAtTop(layoutOf('phone'), timeline, () => undefined)).toEqual([]);
  });
});

test('captions of a landscape film never jump', () => {
  const wide = sampleFilm();
  expect(captionsAtTop(layoutOf('landscape'), wide.timeline, (id) => wide.takes.find(({ sceneId }) => sceneId === id))).toEqual(
    [],
  );
});
