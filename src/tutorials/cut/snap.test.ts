import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Camera } from './camera.ts';
import { heightOf, scaleOf } from './camera.ts';
import { layoutOf } from './frame-layout.ts';
import { cutCost, snapToLines } from './snap.ts';

const layout = layoutOf('landscape');
const camera: Camera = { x: 0, y: 300, width: 1024 };
const bottom = camera.y + heightOf(layout, camera.width);
const line = (y: number, x = 40) => ({ x, y, width: 300, height: 20 });
const field = (y: number) => ({ x: 40, y, width: 300, height: 52 });
const none = { textLines: [], boxes: [] };
const all = { lowest: 0, highest: 2000 };

describe('a framing costs', () => {
  test.each([
    ['nothing on an empty page', none, 0],
    ['2 for a line cut by the top edge', { ...none, textLines: [line(290)] }, 2],
    ['0.35 for a line right at the top edge', { ...none, textLines: [line(300)] }, 0.35],
    ['half of that for a line 3.5 px below it', { ...none, textLines: [line(303.5)] }, 0.175],
    ['nothing for a line 7 px below it', { ...none, textLines: [line(307)] }, 0],
    ['0.3 for a line cut at the bottom', { ...none, textLines: [line(bottom - 10)] }, 0.3],
    ['0.3 for a box cut by the top edge', { ...none, boxes: [line(290)] }, 0.3],
    ['2.3 for a field whose text is cut by the top edge', { ...none, boxes: [field(274)] }, 2.3],
    ['2.3 for a high field whose first line is cut', { ...none, boxes: [{ ...field(280), height: 120 }] }, 2.3],
    ['0.3 for a high field that is cut below its first line', { ...none, boxes: [{ ...field(240), height: 120 }] }, 0.3],
    ['0.3 for a field of which only the edge is cut', { ...none, boxes: [field(294)] }, 0.3],
    ['nothing for what lies beside the view', { textLines: [line(290, 1100)], boxes: [line(290, 1100)] }, 0],
  ])('%s', (_, content, cost) => {
    expect(cutCost(layout, camera, content)).toBeCloseTo(cost, 9);
  });
});

test('the camera moves off a line by the shorter way', () => {
  const content = { ...none, textLines: [line(284)] };
  const { y } = snapToLines(layout, camera, content, all);
  expect(y).toBeGreaterThan(303.9);
  expect(y).toBeLessThan(305);
  expect(cutCost(layout, { ...camera, y }, content)).toBe(0);
});

const tens = (wished: Camera) => ({ ...wished, y: Math.round(wished.y / 10) * 10 });

test('a camera that may stand only at some places ends at the best of them', () => {
  const content = { ...none, textLines: [line(284)] };
  expect(snapToLines(layout, camera, content, all, tens).y).toBe(310);
  expect(snapToLines(layout, camera, content, { lowest: 0, highest: 309 }, tens).y).toBe(270);
});

test('a camera that cuts nothing stays where it is', () => {
  expect(snapToLines(layout, camera, { ...none, textLines: [line(400)] }, all)).toEqual(camera);
});

test('the camera never leaves its limits or its 84 px, and never ends worse than it began', () => {
  const lines = fc.array(fc.record({ y: fc.integer({ min: 150, max: 900 }), height: fc.integer({ min: 12, max: 60 }) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(lines, fc.nat(100), fc.nat(100), fc.integer({ min: 490, max: 1024 }), (found, up, down, width) => {
      const start = { ...camera, width };
      const content = { ...none, textLines: found.map((at) => ({ x: 40, width: 300, ...at })) };
      const moved = snapToLines(layout, start, content, { lowest: start.y - up, highest: start.y + down });
      expect(moved.y).toBeGreaterThanOrEqual(start.y - up - 0.01);
      expect(moved.y).toBeLessThanOrEqual(start.y + down + 0.01);
      expect(Math.abs(moved.y - start.y) * scaleOf(layout, start)).toBeLessThanOrEqual(84 + 1e-6);
      expect(cutCost(layout, moved, content)).toBeLessThanOrEqual(cutCost(layout, start, content));
    }),
  );
});
