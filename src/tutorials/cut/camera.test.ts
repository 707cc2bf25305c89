import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Camera } from './camera.ts';
import { cameraBetween, heightOf, inFrame, onGrid, sameCamera, scaleOf } from './camera.ts';
import { layoutOf } from './frame-layout.ts';

const layout = layoutOf('landscape');
const { view: VIEW, pageWidth: PAGE_WIDTH } = layout;
const whole: Camera = { x: 0, y: 100, width: PAGE_WIDTH };
const close: Camera = { x: 30, y: 260, width: PAGE_WIDTH / 1.8 };
const near = (a: Camera, b: Camera) => Math.abs(a.x - b.x) < 2 && Math.abs(a.y - b.y) < 2 && Math.abs(a.width - b.width) < 0.02;
const anyCamera = fc.record({
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  y: fc.double({ min: 0, max: 3000, noNaN: true }),
  width: fc.double({ min: PAGE_WIDTH / 2.1, max: PAGE_WIDTH, noNaN: true }),
});

test('the whole page of 1024 CSS px fills the view at 1.1875 px each, a zoom of 1.8 at 2.14', () => {
  expect(scaleOf(layout, whole)).toBe(1.1875);
  expect(scaleOf(layout, close)).toBeCloseTo(2.14, 2);
  expect(heightOf(layout, PAGE_WIDTH)).toBeCloseTo(498.5, 1);
});

test('a box that the camera fills fills the view of the frame', () => {
  const box = { x: close.x, y: close.y, width: close.width, height: heightOf(layout, close.width) };
  for (const [side, length] of Object.entries(inFrame(layout, box, close)))
    expect([side, length]).toEqual([side, expect.closeTo(VIEW[side as 'x'], 6)]);
});

describe('a camera on its way', () => {
  test('begins where it was and ends where it goes', () => {
    fc.assert(
      fc.property(anyCamera, anyCamera, (from, to) => {
        return near(cameraBetween(layout, from, to, 0), from) && near(cameraBetween(layout, from, to, 1), to);
      }),
    );
  });

  test('changes its width by the same factor in equal parts of its way: halfway it is the geometric mean', () => {
    expect(cameraBetween(layout, whole, close, 0.5).width).toBeCloseTo(Math.sqrt(whole.width * close.width), 9);
  });

  test('moves to one fixed point: one point of the page stands still in the frame all the way', () => {
    // The point that both cameras show at the same place.
    const part = (close.x - whole.x) / (whole.width - close.width);
    const x = whole.x + part * whole.width;
    const places = [0.2, 0.4, 0.6, 0.8].map(
      (p) => inFrame(layout, { x, y: 0, width: 0, height: 0 }, cameraBetween(layout, whole, close, p)).x,
    );
    for (const place of places) expect(place).toBeCloseTo(VIEW.x + part * VIEW.width, 6);
  });

  test('pans over a page in steps of whole even px, so that the picture is only moved', () => {
    for (const p of [0.1, 0.33, 0.5, 0.77]) {
      const { y } = cameraBetween(layout, whole, { ...whole, y: 411 }, p);
      expect((y * scaleOf(layout, whole)) / 2).toBeCloseTo(Math.round((y * scaleOf(layout, whole)) / 2), 6);
    }
  });
});

test('the nearest place on the grid is at most one px of the frame away', () => {
  fc.assert(
    fc.property(anyCamera, (camera) => {
      const placed = onGrid(layout, camera);
      return [placed.x - camera.x, placed.y - camera.y].every((by) => Math.abs(by * scaleOf(layout, camera)) <= 1 + 1e-6);
    }),
  );
});

test('cameras a hair apart show the same picture, cameras a px apart do not', () => {
  expect(sameCamera(layout, whole, { ...whole, y: 100.1 })).toBe(true);
  expect(sameCamera(layout, whole, { ...whole, y: 101 })).toBe(false);
  expect(sameCamera(layout, whole, close)).toBe(false);
});
