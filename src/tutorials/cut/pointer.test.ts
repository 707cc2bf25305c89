import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongPath, pressScale, restingPoint, rippleAt } from './pointer.ts';

const from = { x: 100, y: 500 };
const to = { x: 900, y: 200 };
const way = Math.hypot(to.x - from.x, to.y - from.y);
const offLine = (x: number, y: number) => Math.abs((to.x - from.x) * (from.y - y) - (from.x - x) * (to.y - from.y)) / way;

test('the arrow goes from place to place in an arc of 5 % of its way', () => {
  const points = Array.from({ length: 101 }, (_, at) => alongPath(from, to, at / 100));
  expect(points[0]).toEqual(from);
  expect(points[100]!.x).toBeCloseTo(to.x, 9);
  expect(points[100]!.y).toBeCloseTo(to.y, 9);
  expect(Math.max(...points.map(({ x, y }) => offLine(x, y)))).toBeCloseTo(0.05 * way, 6);
});

test('the arrow gives way to .92 when it presses, from 80 ms before to 120 ms after', () => {
  expect([919, 960, 1000, 1060, 1121].map((tMs) => pressScale(tMs, 1000))).toEqual([
    1,
    expect.closeTo(0.96, 6),
    expect.closeTo(0.92, 6),
    expect.closeTo(0.96, 6),
    1,
  ]);
});

test('a ripple grows from 8 to 38 px and thins from 5 to 2 within 350 ms', () => {
  expect(rippleAt(999, 1000)).toBeNull();
  expect(rippleAt(1350, 1000)).toBeNull();
  expect(rippleAt(1000, 1000)).toEqual({ radius: 8, stroke: 5, fill: 0.2, alpha: 1 });
  const last = rippleAt(1349.99, 1000)!;
  expect([last.radius, last.stroke, last.fill]).toEqual([expect.closeTo(38, 1), expect.closeTo(2, 1), expect.closeTo(0, 2)]);
});

test('a ripple only grows and fades', () => {
  const ripples = Array.from({ length: 34 }, (_, at) => rippleAt(1000 + 10 * at, 1000)!);
  expect(ripples.map(({ radius }) => radius)).toEqual(ripples.map(({ radius }) => radius).toSorted((a, b) => a - b));
  expect(ripples.map(({ alpha }) => alpha)).toEqual(ripples.map(({ alpha }) => alpha).toSorted((a, b) => b - a));
});

test('the arrow rests within its control, right of the middle where letters could be', () => {
  const box = fc.record({
    x: fc.nat(500),
    y: fc.nat(900),
    width: fc.integer({ min: 16, max: 700 }),
    height: fc.integer({ min: 16, max: 300 }),
  });
  fc.assert(
    fc.property(box, fc.constantFrom('field', 'button', 'reading', 'page'), (control, look) => {
      const point = restingPoint(control, look);
      expect(point.x).toBeGreaterThanOrEqual(control.x + control.width / 2);
      expect(point.x).toBeLessThanOrEqual(control.x + control.width);
      expect(point.y).toBeGreaterThanOrEqual(control.y);
      expect(point.y).toBeLessThanOrEqual(control.y + control.height);
      if (look === 'field' && control.width >= 48) expect(point.x).toBeGreaterThan(control.x + (2 / 3) * control.width);
    }),
  );
});
