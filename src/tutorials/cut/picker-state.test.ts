import { expect, test } from 'vitest';
import type { Action } from '../script/script.ts';
import { target } from '../script/beat.ts';
import { CAPTIONS, SAFE } from './frame-layout.ts';
import { preparePage } from './page-state.ts';
import { chosenThumbnail, PICKER, pickerAt, pickerTimes, THUMBNAIL } from './picker-state.ts';
import { sampleFilm, timedBeat } from './sample-timeline.ts';

const upload: Action = { verb: 'upload', target: target('file', 'STR'), file: 'str', name: 'STR' };
const pressed = timedBeat(0, 5000, { pointer: { moveMs: 0, arriveMs: 700, pressMs: 1000 }, doneMs: 3400 });
const { timeline, takes } = sampleFilm();
const page = preparePage(timeline.stages[2]!.scenes[1]!, takes[1]!);

test('a picker opens after the press, the arrow moves, presses, and it closes with the outcome', () => {
  const { openMs, moveMs, pressMs, closeMs } = pickerTimes(pressed, upload)!;
  expect([1000, openMs, moveMs, pressMs, closeMs]).toEqual([1000, openMs, moveMs, pressMs, closeMs].toSorted((a, b) => a - b));
  expect(closeMs).toBe(3400);
});

test('no picker opens for another verb, without a pointer, or for a time too short to be seen', () => {
  expect(pickerTimes(pressed, { verb: 'choose', target: target('radio', 'Baru') })).toBeNull();
  expect(pickerTimes({ ...pressed, pointer: null }, upload)).toBeNull();
  expect(pickerTimes({ ...pressed, doneMs: 1700 }, upload)).toBeNull();
});

test('it is named after the paper, comes up 14 px, and marks the file only once it is pressed', () => {
  const times = pickerTimes(page.scene.beats[0]!, upload)!;
  expect(pickerAt(page, times.openMs)).toBeNull();
  expect(pickerAt(page, times.openMs + 20)!.rise).toBeGreaterThan(10);
  expect(pickerAt(page, times.pressMs)).toEqual({ name: 'STR', strength: 1, rise: 0, chosen: 0 });
  expect(pickerAt(page, times.pressMs + 150)!.chosen).toBe(1);
  expect(pickerAt(page, times.closeMs)).toBeNull();
});

test('the dialog stands clear of the captions, its pictures in it, and the arrow presses the middle one', () => {
  expect(PICKER.y).toBeGreaterThanOrEqual(SAFE.y);
  expect(PICKER.y + PICKER.height).toBeLessThan(CAPTIONS.y);
  for (const left of THUMBNAIL.lefts) {
    expect(left).toBeGreaterThan(PICKER.x);
    expect(left + THUMBNAIL.width).toBeLessThan(PICKER.x + PICKER.width);
  }
  const { lefts, top, width, height } = THUMBNAIL;
  expect(chosenThumbnail.x - lefts[1]!).toBeGreaterThan(0);
  expect(chosenThumbnail.x - lefts[1]!).toBeLessThan(width / 2);
  expect(chosenThumbnail.y - top).toBeGreaterThan(height / 2);
  expect(chosenThumbnail.y - top).toBeLessThan(height);
});
