import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Planes } from './planes.ts';
import { createPlanes, fillRect, toneOfHex } from './planes.ts';
import { blendSprite, spriteFromPixels } from './sprite.ts';

const ground = (): Planes => {
  const planes = createPlanes(32, 24);
  fillRect(planes, 0, 0, 32, 24, toneOfHex('#000000'));
  return planes;
};
/** A sprite of one colour. */
const square = (width: number, height: number, opacity = 255, left = 0, top = 0) =>
  spriteFromPixels(
    new Uint8ClampedArray(Array.from({ length: width * height }, () => [255, 255, 255, opacity]).flat()),
    width,
    height,
    left,
    top,
  );

/** Places whose brightness is another than that of the ground. */
const touched = ({ y, width }: Planes) =>
  Array.from(y).flatMap((byte, at) => (byte === 16 ? [] : [[at % width, Math.floor(at / width)] as const]));
const rectangle = (left: number, top: number, right: number, bottom: number) =>
  Array.from({ length: 24 }, (_, row) => Array.from({ length: 32 }, (_, column) => [column, row] as const))
    .flat()
    .filter(([x, y]) => x >= left && x < right && y >= top && y < bottom);

test('an opaque sprite replaces what is under it, a transparent one nothing', () => {
  const planes = ground();
  blendSprite(planes, square(6, 4), 10, 8);
  expect(touched(planes)).toEqual(rectangle(10, 8, 16, 12));
  expect(planes.y[8 * 32 + 10]).toBe(235);
  const same = ground();
  blendSprite(same, square(6, 4, 0), 10, 8);
  expect(same.bytes).toEqual(ground().bytes);
});

test.each([
  [255, 0.5],
  [128, 1],
])('opacity %i at strength %d is half of both', (opacity, strength) => {
  const planes = ground();
  blendSprite(planes, square(6, 4, opacity), 10, 8, strength);
  expect(Math.abs(planes.y[9 * 32 + 12]! - 126)).toBeLessThanOrEqual(2);
});

test('nothing is drawn at strength 0', () => {
  const planes = ground();
  blendSprite(planes, square(6, 4), 10, 8, 0);
  expect(planes.bytes).toEqual(ground().bytes);
});

test('it lies off its place by its own left and top', () => {
  const planes = ground();
  blendSprite(planes, square(4, 4, 255, -2, 6), 10, 8);
  expect(touched(planes)).toEqual(rectangle(8, 14, 12, 18));
});

test('what lies outside the picture is left out, and never comes in at the other side', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -12, max: 40 }),
      fc.integer({ min: -12, max: 40 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (x, y, width, height) => {
        const planes = ground();
        blendSprite(planes, square(5, 5), x, y, 1, { width, height });
        expect(touched(planes)).toEqual(rectangle(x, y, x + width, y + height));
      },
    ),
  );
});

test('only what lies within the given box is drawn', () => {
  const planes = ground();
  blendSprite(planes, square(12, 12), 6, 4, 1, { within: { x: 8, y: 8, width: 6, height: 20 } });
  expect(touched(planes)).toEqual(rectangle(8, 8, 14, 16));
});

test('colours change where the sprite is and nowhere else, at odd places too', () => {
  const red = spriteFromPixels(new Uint8ClampedArray(Array.from({ length: 36 }, () => [255, 0, 0, 255]).flat()), 6, 6, 0, 0);
  const planes = ground();
  blendSprite(planes, red, 5, 3);
  const changed = Array.from(planes.v).flatMap((byte, at) => (byte === 128 ? [] : [[at % 16, Math.floor(at / 16)]]));
  expect(Math.min(...changed.map(([x]) => x!))).toBe(2);
  expect(Math.max(...changed.map(([x]) => x!))).toBe(5);
  expect(Math.min(...changed.map(([, y]) => y!))).toBe(1);
  expect(Math.max(...changed.map(([, y]) => y!))).toBe(4);
  expect(planes.v[2 * 16 + 3]).toBe(toneOfHex('#FF0000').v);
});

describe('stretched', () => {
  /** A frame of 5 x 5 px whose middle is open. */
  const ring = spriteFromPixels(
    new Uint8ClampedArray(
      Array.from({ length: 25 }, (_, at) => [255, 255, 255, at % 5 === 0 || at % 5 === 4 || at < 5 || at >= 20 ? 255 : 0]).flat(),
    ),
    5,
    5,
    0,
    0,
  );

  test('a frame keeps the thickness of its sides at every size', () => {
    const planes = ground();
    blendSprite(planes, ring, 4, 4, 1, { width: 20, height: 12 });
    const inside = new Set(rectangle(5, 5, 23, 15).map(String));
    expect(touched(planes)).toEqual(rectangle(4, 4, 24, 16).filter((place) => !inside.has(String(place))));
  });

  test('to its own size it is itself', () => {
    const [own, given] = [ground(), ground()];
    blendSprite(own, ring, 4, 4);
    blendSprite(given, ring, 4, 4, 1, { width: 5, height: 5 });
    expect(own.bytes).toEqual(given.bytes);
  });
});
