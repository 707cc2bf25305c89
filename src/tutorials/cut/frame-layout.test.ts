import { describe, expect, test } from 'vitest';
import type { Box } from '../stage/take.ts';
import { filmPageOf } from '../stage/film-page.ts';
import { layoutOf } from './frame-layout.ts';

const landscape = layoutOf('landscape');
const phone = layoutOf('phone');
const endOf = (box: Box) => [box.x + box.width, box.y + box.height];

test('a landscape frame stands as the look draws it', () => {
  const { frame, window, view, safe, captions, strip, ring } = landscape;
  expect(frame).toEqual({ width: 1280, height: 720 });
  expect(endOf(window)).toEqual([1248, 704]);
  expect([safe.x, safe.y, ...endOf(safe)]).toEqual([48, 126, 1232, 568]);
  expect([captions.y, endOf(captions)[1]]).toEqual([576, 700]);
  expect(strip.height).toBeLessThan(window.y);
  expect(ring).toMatchObject({ padding: 10, radius: 14, stroke: 4, edge: 2, shrink: 14 });
  expect(view.width / landscape.baseScale).toBe(1024);
});

test('a phone’s frame stands as the look draws it: the page in twice its size, nothing where the player has its bar', () => {
  const { frame, window, view, safe, captions, ring, zoom } = phone;
  expect(frame).toEqual({ width: 720, height: 1280 });
  expect([window.x, window.y, ...endOf(window)]).toEqual([0, 148, 720, 1280]);
  expect([view.width / 360, view.height / 544]).toEqual([2, 2]);
  expect([safe.y, endOf(safe)[1]]).toEqual([212, 1032]);
  expect([captions.y, endOf(captions)[1]]).toEqual([1048, 1216]);
  expect(ring).toMatchObject({ padding: 12, radius: 18, stroke: 6, edge: 2 });
  expect(zoom.most).toBe(1);
});

test('a field of 400 CSS px at its zoom takes 70 % of the window', () => {
  expect((400 * landscape.baseScale * landscape.zoom.field) / landscape.view.width).toBeCloseTo(0.7, 1);
});

describe.each([landscape, phone])('in $shape', (layout) => {
  test('captions and targets do not meet', () => {
    expect(endOf(layout.safe)[1]!).toBeLessThan(layout.captions.y);
  });

  test('the view is the window without its address bar, and shows the page as it is filmed', () => {
    expect(endOf(layout.view)).toEqual(endOf(layout.window));
    expect(layout.view.y).toBe(layout.window.y + layout.addressBarHeight);
    const page = filmPageOf(layout.shape);
    expect([layout.pageWidth, layout.baseScale]).toEqual([page.width, page.baseScale]);
    expect(layout.view.height / layout.baseScale).toBeCloseTo(page.viewHeight, 6);
    expect((layout.wishedCentreY - layout.view.y) / layout.baseScale).toBeCloseTo(page.wishedMiddle, -1);
  });

  test('everything stands on even px, since colours are stored for every second one', () => {
    for (const { x, y, width, height } of [layout.window, layout.view, { x: 0, y: 0, ...layout.frame }])
      expect([x, y, width, height, layout.strip.height].map((value) => value % 2)).toEqual([0, 0, 0, 0, 0]);
  });
});
