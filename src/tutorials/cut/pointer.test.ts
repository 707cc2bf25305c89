import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOf } from './frame-layout.ts';
import { alongPath, calmRippleAt, DOT_RADIUS, pressAt, restingPoint, rippleAt } from './pointer.ts';

const landscape = layoutOf('landscape');
const phone = layoutOf('phone');

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

test('a press begins 80 ms before it and is over 120 ms after it', () => {
  expect([919, 960, 1000, 1060, 1121].map((tMs) => pressAt(tMs, 1000))).toEqual([0, 0.5, 1, 0.5, 0]);
});

test('a ripple grows from 8 to 38 px and thins from 5 to 2 within 350 ms', () => {
  expect(rippleAt(landscape, 999, 1000)).toBeNull();
  expect(rippleAt(landscape, 1350, 1000)).toBeNull();
  expect(rippleAt(landscape, 1000, 1000)).toEqual({ radius: 8, stroke: 5, fill: 0.2, alpha: 1 });
  const last = rippleAt(landscape, 1349.99, 1000)!;
  expect([last.radius, last.stroke, last.fill]).toEqual([expect.closeTo(38, 1), expect.closeTo(2, 1), expect.closeTo(0, 2)]);
});

test('a ripple only grows and fades', () => {
  const ripples = Array.from({ length: 34 }, (_, at) => rippleAt(landscape, 1000 + 10 * at, 1000)!);
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
      const point = restingPoint(landscape, control, look, []);
      expect(point.x).toBeGreaterThanOrEqual(control.x + control.width / 2);
      expect(point.x).toBeLessThanOrEqual(control.x + control.width);
      expect(point.y).toBeGreaterThanOrEqual(control.y);
      expect(point.y).toBeLessThanOrEqual(control.y + control.height);
      if (look === 'field' && control.width >= 48) expect(point.x).toBeGreaterThan(control.x + (2 / 3) * control.width);
    }),
  );
});

test('a dot’s ripple grows around it from 40 to 92 px, without a filling', () => {
  expect(rippleAt(phone, 1000, 1000)).toMatchObject({ radius: 40, fill: 0 });
  expect(rippleAt(phone, 1349.99, 1000)).toMatchObject({ radius: expect.closeTo(92, 1), fill: 0 });
});

test('where nothing may move, a ring stands for as long as the ripple would and only fades', () => {
  const rings = [1000, 1100, 1190, 1300].map((tMs) => calmRippleAt(phone, tMs, 1000)!);
  expect(new Set(rings.map(({ radius }) => radius)).size).toBe(1);
  expect(rings.map(({ alpha }) => alpha)).toEqual([1, 1, 1, expect.closeTo(1 / 3, 6)]);
  expect([calmRippleAt(phone, 999, 1000), calmRippleAt(phone, 1350, 1000)]).toEqual([null, null]);
});

test('a dot rests in its control, on no letter where there is a place without one', () => {
  const radius = DOT_RADIUS / phone.baseScale;
  const button = fc.record({ width: fc.integer({ min: 150, max: 328 }), height: fc.integer({ min: 44, max: 90 }) });
  fc.assert(
    fc.property(
      button,
      fc.integer({ min: 20, max: 60 }),
      fc.constantFrom('field', 'button', 'page'),
      ({ width, height }, words, look) => {
        const control = { x: 16, y: 300, width, height };
        const line = { x: 24, y: 300 + height / 2 - 12, width: words, height: 24 };
        const at = restingPoint(phone, control, look, [line]);
        expect(at.x - radius).toBeGreaterThanOrEqual(line.x + line.width);
        expect(at.x + radius).toBeLessThanOrEqual(control.x + width);
        expect(at.y).toBeGreaterThan(control.y);
        expect(at.y).toBeLessThan(control.y + height);
      },
    ),
  );
});

test('a dot keeps off a long name in a card by going to its free corner', () => {
  const control = { x: 16, y: 300, width: 328, height: 90 };
  const name = { x: 80, y: 312, width: 250, height: 24 };
  const { x, y } = restingPoint(phone, control, 'button', [name]);
  expect(y - DOT_RADIUS / phone.baseScale).toBeGreaterThanOrEqual(name.y + name.height);
  expect(x).toBeGreaterThan(280);
});

test('a dot on a link that is all letters reaches over its edge, and its middle stays in it', () => {
  const control = { x: 16, y: 300, width: 90, height: 48 };
  const name = { x: 44, y: 312, width: 62, height: 24 };
  const { x, y } = restingPoint(phone, control, 'button', [name]);
  expect(x + DOT_RADIUS / phone.baseScale).toBeLessThanOrEqual(name.x);
  expect(x).toBeGreaterThan(control.x);
  expect(y).toBe(324);
});

test('an arrow on a short link points at its word from below', () => {
  const control = { x: 32, y: 400, width: 84, height: 44 };
  const word = { x: 60, y: 412, width: 50, height: 19 };
  const { x, y } = restingPoint(landscape, control, 'page', [word]);
  expect(x).toBeGreaterThan(word.x);
  expect(y).toBeGreaterThanOrEqual(word.y + word.height + 5);
  expect(y).toBeLessThan(control.y + control.height);
  expect(restingPoint(landscape, control, 'page', []).y).toBeLessThan(y);
});
