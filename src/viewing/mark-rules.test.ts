import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxBetween, cutOut, FIELDS, fieldMark, fieldOf, readMark, turnedBox, writtenMark } from './mark-rules.ts';

test('the nine fields cover the page and each is found again', () => {
  for (const field of FIELDS) expect(fieldOf(fieldMark(field, 1))).toBe(field);
  const areas = FIELDS.map((field) => fieldMark(field, 1)).map(({ width, height }) => width * height);
  expect(areas.reduce((sum, area) => sum + area, 0)).toBe(1_000_000);
});

describe('a mark in a form', () => {
  test.each([
    ['2:10:20:300:400', 2, { page: 2, x: 10, y: 20, width: 300, height: 400 }],
    ['2:10:20:300:400', 1, null],
    ['0:10:20:300:400', 3, null],
    ['1:900:20:300:400', 1, null],
    ['1:10:20:3:400', 1, null],
    ['1:10:20:300', 1, null],
    ['1:10:20:300:400:5', 1, null],
    ['1:-1:20:300:400', 1, null],
    ['', 1, null],
  ])('given %s of %i pages', (written, pages, mark) => {
    expect(readMark(written, pages)).toEqual(mark);
    if (mark !== null) expect(writtenMark(mark)).toBe(written);
  });
});

test('a frame that is pulled from any corner is the same, and ends at the edge of the page', () => {
  expect(boxBetween({ x: 700, y: 1200 }, { x: -40, y: 300 })).toEqual({ x: 0, y: 300, width: 700, height: 700 });
  expect(boxBetween({ x: -40, y: 300 }, { x: 700, y: 1200 })).toEqual({ x: 0, y: 300, width: 700, height: 700 });
});

const box = fc
  .tuple(fc.nat(900), fc.nat(900), fc.integer({ min: 20, max: 1000 }), fc.integer({ min: 20, max: 1000 }))
  .map(([x, y, width, height]) => ({ x, y, width: Math.min(width, 1000 - x), height: Math.min(height, 1000 - y) }));

test('a frame turns with its page, and back', () => {
  expect(turnedBox({ x: 0, y: 0, width: 100, height: 50 }, 1)).toEqual({ x: 950, y: 0, width: 50, height: 100 });
  fc.assert(
    fc.property(box, fc.integer({ min: 0, max: 3 }), (given, quarters) => {
      expect(turnedBox(turnedBox(given, quarters), -quarters)).toEqual(given);
    }),
  );
});

test('what is cut out lies on the page and holds the whole mark', () => {
  fc.assert(
    fc.property(box, (given) => {
      const { part, mark } = cutOut(given);
      expect(part.x >= 0 && part.y >= 0 && part.x + part.width <= 1000 && part.y + part.height <= 1000).toBe(true);
      for (const side of [mark.x, mark.y]) expect(side).toBeGreaterThanOrEqual(0);
      expect(mark.x + mark.width).toBeLessThanOrEqual(1001);
      expect(mark.y + mark.height).toBeLessThanOrEqual(1001);
    }),
  );
});
