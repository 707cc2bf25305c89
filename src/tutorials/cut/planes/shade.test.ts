import { describe, expect, test } from 'vitest';
import type { Planes } from './planes.ts';
import { createPlanes, fillRect, toneOfHex } from './planes.ts';
import { cornerInset, shade } from './shade.ts';

const tone = toneOfHex('#0C2B2C');
const white = (): Planes => {
  const planes = createPlanes(64, 48);
  fillRect(planes, 0, 0, 64, 48, toneOfHex('#FFFFFF'));
  return planes;
};
const window = { x: 8, y: 8, width: 48, height: 32, radius: 6 };
const hole = { x: 20, y: 16, width: 16, height: 10, radius: 4 };
const at = (planes: Planes, x: number, y: number) => planes.y[y * 64 + x]!;
const shaded = (strength: (row: number) => number = () => 1) => {
  const planes = white();
  shade(planes, window, hole, tone, strength);
  return planes;
};

test('a round corner begins further in the nearer its row is to the edge, and not at all between corners', () => {
  const insets = Array.from({ length: 32 }, (_, row) => cornerInset(window, 8 + row));
  expect(insets[0]).toBeGreaterThan(3);
  expect(insets.slice(0, 7)).toEqual(insets.slice(0, 7).toSorted((a, b) => b - a));
  expect(insets.slice(6, 26)).toEqual(Array(20).fill(0));
  for (const [row, inset] of insets.entries()) expect(inset).toBeCloseTo(insets[31 - row]!, 9);
});

describe('a dimmed window', () => {
  test('is dimmed within, not around it and not in its hole', () => {
    const planes = shaded();
    expect(at(planes, 12, 30)).toBe(tone.y);
    expect(at(planes, 28, 20)).toBe(235);
    for (const [x, y] of [
      [4, 20],
      [60, 20],
      [30, 4],
      [30, 44],
      [8, 8],
    ] as const)
      expect(at(planes, x, y)).toBe(235);
  });

  test('is dimmed by half at half strength: teal-black over the ground is #839392', () => {
    const planes = createPlanes(64, 48);
    fillRect(planes, 0, 0, 64, 48, toneOfHex('#FAFAF7'));
    shade(planes, window, null, tone, () => 0.5);
    const wanted = toneOfHex('#839392');
    expect(Math.abs(at(planes, 30, 24) - wanted.y)).toBeLessThanOrEqual(1);
    expect(Math.abs(planes.u[12 * 32 + 15]! - wanted.u)).toBeLessThanOrEqual(1);
  });

  test('is left as it is where its strength is 0', () => {
    const planes = shaded((row) => (row < 24 ? 0 : 1));
    expect(at(planes, 12, 20)).toBe(235);
    expect(at(planes, 12, 30)).toBe(tone.y);
  });

  test('has a hole with round corners', () => {
    const planes = shaded();
    expect(at(planes, hole.x, hole.y)).toBe(tone.y);
    expect(at(planes, hole.x + 5, hole.y)).toBe(235);
  });

  test('may have a hole that reaches beyond it', () => {
    const planes = white();
    shade(planes, window, { x: -20, y: -20, width: 200, height: 200, radius: 4 }, tone, () => 1);
    expect(at(planes, 30, 24)).toBe(235);
    expect(at(planes, 2, 24)).toBe(235);
  });
});
