import { expect, test } from 'vitest';
import type { Action } from '../script/script.ts';
import { target } from '../script/beat.ts';
import { layoutOf } from './frame-layout.ts';
import { preparePage } from './page-state.ts';
import { pickerAt, pickerTimes, thumbnailsOf } from './picker-state.ts';
import { sampleFilm, timedBeat } from './sample-timeline.ts';

const layout = layoutOf('landscape');
const upload: Action = { verb: 'upload', target: target('file', 'STR'), file: 'str', name: 'STR' };
const pressed = timedBeat(0, 5000, { pointer: { moveMs: 0, arriveMs: 700, pressMs: 1000 }, doneMs: 3400 });
const { timeline, takes } = sampleFilm();
const page = preparePage(layout, 'full', timeline.stages[2]!.scenes[1]!, takes[1]!);

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

test('the dialog stands clear of the captions; a phone’s sheet reaches down to the frame’s end, with its first row clear of them', () => {
  const { picker, safe, captions } = layout;
  expect(picker.y).toBeGreaterThanOrEqual(safe.y);
  expect(picker.y + picker.height).toBeLessThan(captions.y);
  const phone = layoutOf('phone');
  expect(phone.picker.y + phone.picker.height).toBe(phone.frame.height);
  expect(thumbnailsOf(phone).boxes[0]!.y + thumbnailsOf(phone).boxes[0]!.height).toBeLessThan(phone.captions.y);
});

test.each(['landscape', 'phone'] as const)(
  'in %s its pictures lie in it side by side, and the right one is pressed in its lower half',
  (shape) => {
    const { boxes, chosen, press } = thumbnailsOf(layoutOf(shape));
    const { picker } = layoutOf(shape);
    for (const { x, width } of boxes) {
      expect(x).toBeGreaterThan(picker.x);
      expect(x + width).toBeLessThan(picker.x + picker.width);
    }
    expect(boxes[1]!.x).toBeGreaterThan(boxes[0]!.x + boxes[0]!.width);
    const { x, y, width, height } = boxes[chosen]!;
    expect(press.x).toBeGreaterThan(x);
    expect(press.x).toBeLessThan(x + width);
    expect(press.y).toBeGreaterThan(y + height / 2);
    expect(press.y).toBeLessThan(y + height);
  },
);

test('where nothing may move it comes without a rise', () => {
  const calm = preparePage(layout, 'calm', timeline.stages[2]!.scenes[1]!, takes[1]!);
  expect(pickerAt(calm, pickerTimes(calm.scene.beats[0]!, upload)!.openMs + 40)).toMatchObject({ rise: 0 });
});
