import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layTone, mixPlanes, wordsOf } from './blend.ts';
import type { Planes } from './planes.ts';
import { createPlanes, fillRect, toneOfHex } from './planes.ts';

const flat = (colour: string): Planes => {
  const planes = createPlanes(6, 6);
  fillRect(planes, 0, 0, 6, 6, toneOfHex(colour));
  return planes;
};

/** A picture of any bytes: 6 x 6 px, which are 54 bytes, no whole number of words. */
const anyPlanes = fc.uint8Array({ minLength: 54, maxLength: 54 }).map((bytes) => {
  const planes = createPlanes(6, 6);
  planes.bytes.set(bytes);
  return planes;
});

/** What a byte becomes under another one of a weight out of 256. */
const mixed = (below: number, above: number, weight: number) => below + (((above - below) * weight + 128) >> 8);

describe('one picture over another', () => {
  test.each([
    [0, 16],
    [0.25, 71],
    [0.5, 126],
    [1, 235],
  ])('at %d has a brightness of %i', (part, brightness) => {
    const out = createPlanes(6, 6);
    mixPlanes(flat('#000000'), flat('#FFFFFF'), part, out);
    expect(Math.abs(out.y[0]! - brightness)).toBeLessThanOrEqual(1);
    expect(out.u[0]).toBe(128);
  });

  test('is the same byte for byte as each byte alone, and can be laid into either of them', () => {
    fc.assert(
      fc.property(anyPlanes, anyPlanes, fc.nat(256), (under, over, weight) => {
        const expected = Array.from(under.bytes, (byte, at) => mixed(byte, over.bytes[at]!, weight));
        mixPlanes(under, over, weight / 256, over);
        expect([...over.bytes]).toEqual(expected);
      }),
    );
  });
});

test('a tone laid over any run of bytes changes each of them as it would alone, and no other', () => {
  fc.assert(
    fc.property(anyPlanes, fc.nat(54), fc.nat(54), fc.nat(255), fc.nat(256), ({ bytes }, one, other, tone, weight) => {
      const [from, until] = [Math.min(one, other), Math.max(one, other)];
      const expected = Array.from(bytes, (byte, at) => (at < from || at >= until ? byte : mixed(byte, tone, weight)));
      layTone(bytes, wordsOf(bytes), from, until, tone, weight);
      expect([...bytes]).toEqual(expected);
    }),
  );
});

test('bytes that do not begin at a whole word have no words, and are changed all the same', () => {
  const bytes = new Uint8Array(20).subarray(3);
  expect(wordsOf(bytes)).toHaveLength(0);
  layTone(bytes, wordsOf(bytes), 2, 12, 100, 256);
  expect([...bytes]).toEqual([...Array(2).fill(0), ...Array(10).fill(100), ...Array(5).fill(0)]);
});
