import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { filmPageOf } from './film-page.ts';
import { chooseViewTop, scrollFor } from './view-top.ts';

const wide = filmPageOf('landscape');
const shapes = [wide, filmPageOf('phone')];
const target = (y: number, height = 100) => ({ x: 40, y, width: 200, height });

test('a page stays where it is while its target can be seen well', () => {
  expect(chooseViewTop(wide, 300, target(400), 2000)).toBe(300);
  expect(chooseViewTop(wide, 0, target(100), 2000)).toBe(0);
});

test.each([
  ['below the view', 300, 1000, 850],
  ['where the captions will be', 300, 700, 550],
  ['above the view', 900, 400, 250],
])('a page is scrolled to a target %s, so that its middle stands 200 px below the view’s top', (_, current, y, viewTop) => {
  expect(chooseViewTop(wide, current, target(y), 2000)).toBe(viewTop);
});

test('a page is not scrolled above its top or below its end', () => {
  expect(chooseViewTop(wide, 500, target(60), 2000)).toBe(0);
  expect(chooseViewTop(wide, 0, target(1950, 40), 2000)).toBe(2000 - wide.viewHeight);
  expect(chooseViewTop(wide, 0, target(100), 300)).toBe(0);
});

test('a page that became shorter is shown to its end, target or not', () => {
  expect(chooseViewTop(wide, 900, null, 1000)).toBe(1000 - wide.viewHeight);
  expect(chooseViewTop(wide, 100, null, 1000)).toBe(100);
});

test.each(shapes)('$shape: whatever its place, a target is in the view, and a second look changes nothing', (film) => {
  fc.assert(
    fc.property(
      fc.nat(2500),
      fc.nat(2400),
      fc.integer({ min: 20, max: 340 }),
      fc.integer({ min: 600, max: 2500 }),
      (current, y, height, end) => {
        const box = target(Math.min(y, end - height), height);
        const viewTop = chooseViewTop(film, current, box, end);
        expect(box.y).toBeGreaterThanOrEqual(viewTop);
        expect(box.y + box.height).toBeLessThanOrEqual(viewTop + film.viewHeight);
        expect(chooseViewTop(film, viewTop, box, end)).toBe(viewTop);
      },
    ),
  );
});

test.each(shapes)('$shape: the window is scrolled in whole steps, and what it shows reaches round the view', (film) => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 2500, noNaN: true }), (viewTop) => {
      const scrollY = scrollFor(film, viewTop);
      expect(scrollY % film.step).toBe(0);
      expect(Number.isInteger(film.step * film.baseScale) && Number.isInteger(film.step * film.closeScale)).toBe(true);
      expect(scrollY).toBeLessThanOrEqual(viewTop);
      expect(scrollY + film.height).toBeGreaterThanOrEqual(viewTop + film.viewHeight);
    }),
  );
});
