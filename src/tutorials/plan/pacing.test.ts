import { expect, test } from 'vitest';
import * as pacing from './pacing.ts';

test.each([
  [0, 200],
  [10, 200],
  [70, 600],
  [310, 800],
  [1400, 800],
])('the pointer needs for %i px of the frame %i ms', (distance, ms) => {
  expect(pacing.pointerTime(distance)).toBe(ms);
});

test('a longer way never takes less time', () => {
  const times = Array.from({ length: 130 }, (_, at) => pacing.pointerTime(10 * at));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('a text of 26 characters is held 3 s: 13 characters a second, and one second', () => {
  expect(pacing.readingTime('x'.repeat(26))).toBe(3000);
  expect(pacing.readingTime('')).toBe(1000);
});

test('the numbers of the tutorials’ rules stand as they are written', () => {
  expect({
    pauses: [pacing.SENTENCE_PAUSE_MS, pacing.LINE_PAUSE_MS, pacing.RESULT_PAUSE_MS, pacing.STEP_PAUSE_MS],
    ring: [pacing.SPOTLIGHT_LEAD_MS, pacing.SPOTLIGHT_LINGER_MS, pacing.SPOTLIGHT_FADE_MS],
    dwell: [pacing.FIRST_DWELL_MS, pacing.DWELL_MS],
    camera: [pacing.CAMERA_MS, pacing.CAMERA_HOLD_MS, pacing.CAMERA_LAST_MS, pacing.WHOLE_PAGE_MS, pacing.CAMERA_MOVES_A_MINUTE],
    chapter: pacing.CHAPTER_MS,
    typing: pacing.LONGEST_TYPING_MS,
  }).toEqual({
    pauses: [350, 600, 1000, 2000],
    ring: [300, 500, 250],
    dwell: [500, 250],
    camera: [600, 2500, 800, 1000, 6],
    chapter: 10_000,
    typing: 2500,
  });
});

test.each([
  ['a click comes 0.15 to 0.3 s after its label', pacing.CLICK_AFTER_LABEL_MS, 150, 300],
  ['a key is struck every 60 to 90 ms', pacing.KEY_MS, 60, 90],
  ['the camera arrives 0.1 to 0.25 s early', pacing.CAMERA_LEAD_MS, 100, 250],
  ['the first key comes 200 ms after the field has its focus', pacing.FIRST_KEY_MS, 250, 250],
  ['the ripple ends before another page comes', pacing.LEAD_AFTER_CLICK_MS, 350, 2000],
])('%s', (_, ms, least, most) => {
  expect(ms).toBeGreaterThanOrEqual(least);
  expect(ms).toBeLessThanOrEqual(most);
});
