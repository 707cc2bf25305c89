import { expect, test } from 'vitest';
import {
  ADDRESS_BAR_HEIGHT,
  BASE_SCALE,
  CAPTIONS,
  FRAME,
  PAGE_WIDTH,
  RING,
  SAFE,
  STRIP,
  VIEW,
  WINDOW,
  ZOOM,
} from './frame-layout.ts';

const endOf = (box: { x: number; y: number; width: number; height: number }) => [box.x + box.width, box.y + box.height];

test('the frame stands as the look draws it', () => {
  expect(FRAME).toEqual({ width: 1280, height: 720 });
  expect(endOf(WINDOW)).toEqual([1248, 704]);
  expect(endOf(VIEW)).toEqual(endOf(WINDOW));
  expect(VIEW.y).toBe(WINDOW.y + ADDRESS_BAR_HEIGHT);
  expect([SAFE.x, SAFE.y, ...endOf(SAFE)]).toEqual([48, 126, 1232, 568]);
  expect([CAPTIONS.y, endOf(CAPTIONS)[1]]).toEqual([576, 700]);
  expect(STRIP.height).toBeLessThan(WINDOW.y);
});

test('captions and targets do not meet', () => {
  expect(endOf(SAFE)[1]!).toBeLessThan(CAPTIONS.y);
});

test('the ring keeps off the target by 10 px, is 4 px thick and has an edge of 2', () => {
  expect(RING).toMatchObject({ padding: 10, radius: 14, stroke: 4, edge: 2, shrink: 14 });
});

test('a field of 400 CSS px at its zoom takes 70 % of the window', () => {
  expect(BASE_SCALE).toBe(1.1875);
  expect((400 * BASE_SCALE * ZOOM.field) / VIEW.width).toBeCloseTo(0.7, 1);
  expect(VIEW.width / BASE_SCALE).toBe(PAGE_WIDTH);
});

test('everything stands on even px, since colours are stored for every second one', () => {
  for (const { x, y, width, height } of [
    WINDOW,
    VIEW,
    { x: 0, y: 0, ...FRAME },
    { x: 0, y: 0, width: FRAME.width, height: STRIP.height },
  ])
    expect([x, y, width, height].map((value) => value % 2)).toEqual([0, 0, 0, 0]);
});
