import { describe, expect, test } from 'vitest';
import type { Planes } from './planes.ts';
import { createPlanes, fillRect, toneOfHex } from './planes.ts';
import { archHalf, openArch } from './arch.ts';

const arch = { middle: 32, half: 10, top: 12 };
const flat = (colour: string): Planes => {
  const planes = createPlanes(64, 48);
  fillRect(planes, 0, 0, 64, 48, toneOfHex(colour));
  return planes;
};
const tone = toneOfHex('#0B5D5B');

describe('a doorway', () => {
  test('has straight sides below and half a circle above', () => {
    expect(archHalf(arch, 11)).toBeNull();
    expect(archHalf(arch, 22)).toBe(10);
    expect(archHalf(arch, 40)).toBe(10);
    // Six below the top of a circle of radius 10: 10² - 4² = 9.17².
    expect(archHalf(arch, 17.5)).toBeCloseTo(9.17, 2);
  });

  test('never becomes narrower on its way down', () => {
    const halves = Array.from({ length: 36 }, (_, row) => archHalf(arch, 12 + row)!);
    expect(halves).toEqual(halves.toSorted((a, b) => a - b));
  });
});

test('what is behind shows in the opening, its frame around it, the rest stays', () => {
  const out = flat('#FFFFFF');
  openArch(out, flat('#000000'), arch, tone, 4);
  const at = (x: number, y: number) => out.y[y * 64 + x];
  expect(at(32, 30)).toBe(16);
  expect(at(32, 47)).toBe(16);
  expect(at(20, 30)).toBe(tone.y);
  expect(at(32, 9)).toBe(tone.y);
  expect(at(10, 30)).toBe(235);
  expect(at(32, 4)).toBe(235);
  expect(out.u[15 * 32 + 10]).toBe(tone.u);
});

test('an opening that has grown beyond the frame shows all of what is behind', () => {
  const out = flat('#FFFFFF');
  const behind = flat('#000000');
  openArch(out, behind, { middle: 32, half: 200, top: -300 }, tone, 4);
  expect(out.bytes).toEqual(behind.bytes);
});
