import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../stage/take.ts';
import { heightOf, inFrame, zoomOf } from './camera.ts';
import { layoutOf } from './frame-layout.ts';
import { frameTarget, isSafe, wholePage, zoomFor } from './framing.ts';
import { tagWidthAbout } from './keyword.ts';
import { sampleStill } from './sample-timeline.ts';

const layout = layoutOf('landscape');
const { safe: SAFE, view: VIEW } = layout;
const field: Box = { x: 40, y: 600, width: 400, height: 108 };
const still = sampleStill('page', 380);

/** Targets as pages have them: within the margins, no higher than the safe area allows. */
const anyTarget = fc
  .record({
    x: fc.integer({ min: 30, max: 700 }),
    y: fc.integer({ min: 40, max: 1200 }),
    width: fc.integer({ min: 20, max: 900 }),
    height: fc.integer({ min: 20, max: 330 }),
  })
  .filter(({ x, width, y, height }) => x + width <= 994 && y + height <= 1380);
const anyLook = fc.constantFrom('field', 'button', 'reading', 'page');

describe('the camera goes in', () => {
  test.each([
    ['field', 1.8],
    ['button', 1.5],
    ['reading', 1.3],
    ['page', 1],
  ] as const)('on a %s by %d', (look, zoom) => {
    expect(zoomFor(layout, look, { ...field, width: 300, height: 80 })).toBe(zoom);
  });

  test('less on a wide target: it takes at most 70 % of the window', () => {
    const wide = { ...field, width: 500 };
    expect(wide.width * 1.1875 * zoomFor(layout, 'field', wide)).toBeCloseTo(0.7 * 1216, 6);
  });

  test('less on a high target, so that its ring stands in the safe area', () => {
    const zoom = zoomFor(layout, 'field', { ...field, height: 300 });
    expect(zoom).toBeLessThan(1.8);
    expect(300 * 1.1875 * zoom + 32).toBeLessThanOrEqual(SAFE.height + 1e-6);
  });

  test('never more than 2.1, where a still has a px for every px, and never out', () => {
    fc.assert(
      fc.property(
        anyTarget,
        anyLook,
        (target, look) => zoomFor(layout, look, target) >= 1 && zoomFor(layout, look, target) <= 2.1,
      ),
    );
  });
});

describe('a target in close-up', () => {
  test('stands at its wished height, with the page’s margin at its left', () => {
    const seen = inFrame(layout, field, frameTarget(layout, still, field, 'field', null));
    expect(seen.y + seen.height / 2).toBeCloseTo(350, 0);
    expect(seen.x).toBeGreaterThanOrEqual(56);
  });

  test('leaves room for its key word at the right', () => {
    const seen = inFrame(layout, field, frameTarget(layout, still, field, 'field', 'Nomor aktif'));
    expect(seen.x + seen.width + 16 + 16 + tagWidthAbout(layout, 'Nomor aktif')).toBeLessThanOrEqual(SAFE.x + SAFE.width + 0.5);
  });

  test('cuts no line of text at the top where 84 px are enough for it', () => {
    const lines = Array.from({ length: 40 }, (_, at) => ({ x: 40, y: 402 + 34 * at, width: 300, height: 20 }));
    const camera = frameTarget(layout, { ...still, textLines: lines }, field, 'field', null);
    expect(lines.filter((line) => line.y < camera.y && line.y + line.height > camera.y)).toEqual([]);
  });

  test('stands with its ring in the safe area, wherever it is and however large', () => {
    fc.assert(
      fc.property(anyTarget, anyLook, fc.constantFrom(null, 'Nomor aktif'), (target, look, keyword) => {
        const around = sampleStill('page', Math.min(740, Math.max(0, target.y - 280)));
        const camera = frameTarget(layout, around, target, look, keyword);
        expect(isSafe(layout, target, camera)).toBe(true);
        expect(camera.x).toBeGreaterThanOrEqual(0);
        expect(camera.x + camera.width).toBeLessThanOrEqual(1024 + 1e-6);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the whole page', () => {
  test('is shown where it is scrolled to, on the grid', () => {
    expect(Math.abs(wholePage(layout, still, 420, null).y - 420) * 1.1875).toBeLessThanOrEqual(1);
    expect(zoomOf(layout, wholePage(layout, still, 420, null))).toBe(1);
  });

  test('is not scrolled beyond the end of its document', () => {
    const end = sampleStill('end', 740);
    expect(wholePage(layout, end, 1300, null).y + heightOf(layout, 1024)).toBeLessThanOrEqual(1401);
  });

  test('is scrolled a little further when the captions would cover its target', () => {
    const low = { ...field, y: 820 };
    expect(isSafe(layout, low, wholePage(layout, still, 420, null))).toBe(false);
    expect(isSafe(layout, low, wholePage(layout, still, 420, low))).toBe(true);
  });

  test('shows every target with its ring in the safe area', () => {
    fc.assert(
      fc.property(anyTarget, fc.nat(200), (target, off) => {
        const around = sampleStill('page', Math.min(740, Math.max(0, target.y - 280)));
        expect(isSafe(layout, target, wholePage(layout, around, Math.max(0, target.y - off), target))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const at = (y: number): Box => ({ x: 40, y, width: 100, height: 20 });

test('what stands in the captions or under the address bar is not safe', () => {
  const camera = { x: 0, y: 0, width: 1024 };
  expect([at(5), at(200), at(370), at(400)].map((box) => isSafe(layout, box, camera))).toEqual([false, true, false, false]);
  expect(inFrame(layout, at(370), camera).y + 20 * 1.1875 + 16).toBeGreaterThan(SAFE.y + SAFE.height);
  expect(VIEW.y).toBeLessThan(SAFE.y);
});
