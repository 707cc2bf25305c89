import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Planes } from './planes.ts';
import { createPlanes, fillRect, toneOfHex } from './planes.ts';
import { scaleInto } from './scale.ts';

const whole = (width: number, height: number) => ({ left: 0, top: 0, width, height });

/** Brightness rises from left to right; colours are those of a point further on. */
function ramp(width: number, height: number): Planes {
  const planes = createPlanes(width, height);
  for (let at = 0; at < planes.y.length; at++) planes.y[at] = 16 + Math.round((200 * (at % width)) / width);
  for (let at = 0; at < planes.u.length; at++) planes.u[at] = planes.v[at] = 90 + (at % (width / 2));
  return planes;
}
const flat = (width: number, height: number, colour: string): Planes => {
  const planes = createPlanes(width, height);
  fillRect(planes, 0, 0, width, height, toneOfHex(colour));
  return planes;
};

describe.each([
  ['carefully', true],
  ['quickly', false],
])('scaled %s', (_, careful) => {
  test('by nothing, a picture is itself', () => {
    const source = ramp(64, 32);
    const out = createPlanes(64, 32);
    scaleInto(source, { startX: 0, startY: 0, step: 1 }, out, whole(64, 32), careful);
    // The quick way looks between px, so that its last row and column may be a hair off.
    for (const [at, byte] of out.bytes.entries()) expect(Math.abs(byte - source.bytes[at]!)).toBeLessThanOrEqual(careful ? 0 : 1);
  });

  test('one tone stays that tone at every scale and place, to 1', () => {
    const source = flat(80, 60, '#F2A900');
    fc.assert(
      fc.property(fc.double({ min: 0.4, max: 2.5, noNaN: true }), fc.nat(30), fc.nat(30), (step, startX, startY) => {
        const out = createPlanes(24, 16);
        scaleInto(source, { startX, startY, step }, out, whole(24, 16), careful);
        const tone = toneOfHex('#F2A900');
        expect(Math.max(...out.y.map((byte) => Math.abs(byte - tone.y)))).toBeLessThanOrEqual(1);
        expect(Math.max(...out.u.map((byte) => Math.abs(byte - tone.u)))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('to half its size, a ramp is a ramp twice as steep', () => {
    const out = createPlanes(64, 32);
    scaleInto(ramp(128, 64), { startX: 0, startY: 0, step: 2 }, out, whole(64, 32), careful);
    for (let x = 2; x < 62; x++)
      expect(Math.abs(out.y[16 * 64 + x]! - (16 + (200 * (2 * x + 0.5)) / 128))).toBeLessThanOrEqual(2);
  });

  test('leaves alone what lies outside its place', () => {
    const out = flat(32, 32, '#000000');
    scaleInto(
      flat(64, 64, '#FFFFFF'),
      { startX: 4, startY: 4, step: 1.5 },
      out,
      { left: 8, top: 4, width: 16, height: 12 },
      careful,
    );
    const inside = out.y.filter((byte) => byte > 200).length;
    expect(inside).toBe(16 * 12);
    expect(out.y[4 * 32 + 8]).toBe(235);
    expect(out.y[4 * 32 + 7]).toBe(16);
    expect(out.y[3 * 32 + 8]).toBe(16);
  });

  test('beyond the edge of its source goes on with the last px instead of failing', () => {
    const out = createPlanes(32, 32);
    scaleInto(flat(20, 20, '#FFFFFF'), { startX: -6, startY: 10, step: 1 }, out, whole(32, 32), careful);
    expect(Math.min(...out.y)).toBeGreaterThanOrEqual(234);
  });
});

test('a letter’s edge stays crisper carefully than quickly when it becomes larger', () => {
  const source = flat(32, 8, '#FFFFFF');
  fillRect(source, 0, 0, 16, 8, toneOfHex('#000000'));
  const steepest = (careful: boolean) => {
    const out = createPlanes(64, 16);
    scaleInto(source, { startX: 0, startY: 0, step: 0.5 }, out, whole(64, 16), careful);
    const row = Array.from(out.y.subarray(8 * 64, 9 * 64));
    return Math.max(...row.slice(1).map((byte, at) => byte - row[at]!));
  };
  expect(steepest(true)).toBeGreaterThan(steepest(false));
});

test.each([0.6, 1, 1.17, 2.1, 3.4])('rows that repeat are scaled as those that do not, at a step of %d', (step) => {
  const [plain, busy] = [createPlanes(40, 80), createPlanes(40, 80)];
  for (let row = 0; row < 80; row++)
    for (let column = 0; column < 40; column++) {
      // Runs of rows of many lengths; the busy picture differs only in a column that is not scaled.
      const shade = 60 + ((Math.floor(Math.sqrt(row) * 3) * 41 + column * 7) % 150);
      plain.y[row * 40 + column] = shade;
      busy.y[row * 40 + column] = shade;
    }
  for (let row = 0; row < 80; row++) busy.y[row * 40 + 39] = row;
  for (const careful of [true, false]) {
    const place = { left: 0, top: 0, width: 4, height: 20 };
    const outs = [plain, busy].map((source) => {
      const out = createPlanes(4, 20);
      scaleInto(source, { startX: 1, startY: 2, step }, out, place, careful);
      return [...out.y];
    });
    const upright = [plain].map((source) => {
      const out = createPlanes(4, 20);
      for (let y = 0; y < 20; y++) {
        const one = createPlanes(4, 2);
        scaleInto(source, { startX: 1, startY: 2 + y * step, step }, one, { ...place, height: 2 }, careful);
        out.y.set(one.y.subarray(0, 4), y * 4);
      }
      return [...out.y];
    })[0]!;
    expect(outs[0]).toEqual(outs[1]);
    expect(outs[0]).toEqual(upright);
  }
});
