import { expect, test } from 'vitest';
import { halvePlanes } from './halve.ts';
import { createPlanes, fillRect, toneOfHex } from './planes.ts';

test('half a picture is half as wide and high, and every px the mean of four', () => {
  const planes = createPlanes(16, 8);
  for (let at = 0; at < planes.bytes.length; at++) planes.bytes[at] = (at * 37) % 256;
  const half = halvePlanes(planes);
  expect([half.width, half.height, half.bytes.length]).toEqual([8, 4, 48]);
  for (const [from, to, width] of [
    [planes.y, half.y, 8],
    [planes.u, half.u, 4],
    [planes.v, half.v, 4],
  ] as const)
    for (let at = 0; at < to.length; at++) {
      const upper = 4 * width * Math.floor(at / width) + 2 * (at % width);
      const lower = upper + 2 * width;
      expect(to[at]).toBe((from[upper]! + from[upper + 1]! + from[lower]! + from[lower + 1]! + 2) >> 2);
    }
});

test('one colour stays that colour', () => {
  const planes = createPlanes(720, 1280);
  const tone = toneOfHex('#F2A900');
  fillRect(planes, 0, 0, 720, 1280, tone);
  const half = halvePlanes(planes);
  expect(new Set(half.y)).toEqual(new Set([tone.y]));
  expect(new Set(half.u)).toEqual(new Set([tone.u]));
  expect(new Set(half.v)).toEqual(new Set([tone.v]));
});
