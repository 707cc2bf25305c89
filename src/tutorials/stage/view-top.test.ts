import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { VIEW_HEIGHT } from './camera-crew.ts';
import { chooseViewTop } from './view-top.ts';

const target = (y: number, height = 100) => ({ x: 40, y, width: 400, height });

test('a page stays where it is while its target can be seen well', () => {
  expect(chooseViewTop(300, target(400), 2000)).toBe(300);
  expect(chooseViewTop(0, target(100), 2000)).toBe(0);
});

test.each([
  ['below the view', 300, 1000, 850],
  ['where the captions will be', 300, 700, 550],
  ['above the view', 900, 400, 250],
])('a page is scrolled to a target %s, so that its middle stands 200 px below the view’s top', (_, current, y, viewTop) => {
  expect(chooseViewTop(current, target(y), 2000)).toBe(viewTop);
});

test('a page is not scrolled above its top or below its end', () => {
  expect(chooseViewTop(500, target(60), 2000)).toBe(0);
  expect(chooseViewTop(0, target(1950, 40), 2000)).toBe(2000 - VIEW_HEIGHT);
  expect(chooseViewTop(0, target(100), 300)).toBe(0);
});

test('a page that became shorter is shown to its end, target or not', () => {
  expect(chooseViewTop(900, null, 1000)).toBe(1000 - VIEW_HEIGHT);
  expect(chooseViewTop(100, null, 1000)).toBe(100);
});

test('whatever its place, the top of a target is in the view, and a second look changes nothing', () => {
  fc.assert(
    fc.property(
      fc.nat(2500),
      fc.nat(2400),
      fc.integer({ min: 20, max: 340 }),
      fc.integer({ min: 600, max: 2500 }),
      (current, y, height, end) => {
        const box = target(Math.min(y, end - height), height);
        const viewTop = chooseViewTop(current, box, end);
        expect(box.y).toBeGreaterThanOrEqual(viewTop);
        expect(box.y + box.height).toBeLessThanOrEqual(viewTop + VIEW_HEIGHT);
        expect(chooseViewTop(viewTop, box, end)).toBe(viewTop);
      },
    ),
  );
});
