import { expect, test } from 'vitest';
import { inFrame } from './camera.ts';
import { layoutOf } from './frame-layout.ts';
import { holeAround, keywordStrength, spotlightStrength } from './spotlight.ts';

const layout = layoutOf('landscape');
const target = { x: 40, y: 300, width: 400, height: 108 };
const camera = { x: 0, y: 0, width: 1024 };

test('the hole leaves 10 px around the target, on whole px', () => {
  const seen = inFrame(layout, target, camera);
  const hole = holeAround(layout, target, camera, 1);
  expect(Object.values(hole).every(Number.isInteger)).toBe(true);
  for (const [margin] of [[seen.x - hole.x], [seen.y - hole.y], [hole.x + hole.width - seen.x - seen.width]])
    expect(Math.abs(margin! - 10)).toBeLessThanOrEqual(0.5);
});

test('the ring shrinks in by 14 px on every side and never under its place', () => {
  const widths = [0, 0.25, 0.5, 0.75, 1].map((strength) => holeAround(layout, target, camera, strength).width);
  expect(widths[0]! - widths[4]!).toBe(28);
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
});

test('dim and ring come in 200 ms and go in 250', () => {
  expect([1000, 1100, 1200, 3000, 3125, 3250].map((tMs) => spotlightStrength(tMs, 1000, 3000))).toEqual([0, 0.5, 1, 1, 0.5, 0]);
});

test('the key word comes in 150 ms once the ring stands, and goes with it', () => {
  expect([1200, 1275, 1350, 3125, 3250].map((tMs) => keywordStrength(tMs, 1000, 3000))).toEqual([0, 0.5, 1, 0.5, 0]);
});
