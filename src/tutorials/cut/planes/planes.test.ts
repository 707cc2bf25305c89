import { describe, expect, test } from 'vitest';
import type { Planes } from './planes.ts';
import {
  copyBlock,
  copyRows,
  createPlanes,
  fillRect,
  mixPlanes,
  pixelsFromPlanes,
  planesFromPixels,
  toneOfHex,
} from './planes.ts';

const flat = (width: number, height: number, colour: string): Planes => {
  const planes = createPlanes(width, height);
  fillRect(planes, 0, 0, width, height, toneOfHex(colour));
  return planes;
};
const colours = ['#000000', '#FFFFFF', '#0B5D5B', '#F2A900', '#B3261E', '#FAFAF7'];
const channels = (colour: string) => [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
/** Four numbers for every 2 x 2 px of a small picture: brightness of the first, and the colours. */
const blocks = ({ width, height, y, u, v }: Planes) =>
  Array.from({ length: (width * height) / 4 }, (_, at) => {
    const [row, column] = [Math.floor(at / (width / 2)), at % (width / 2)];
    return [y[2 * row * width + 2 * column], u[at], v[at]];
  });

test('black is 16 and white 235, without colour', () => {
  expect(toneOfHex('#000000')).toEqual({ y: 16, u: 128, v: 128 });
  expect(toneOfHex('#FFFFFF')).toEqual({ y: 235, u: 128, v: 128 });
});

test.each(colours)('%s comes back as it went in, to 3 of 255', (colour) => {
  const back = pixelsFromPlanes(flat(4, 4, colour));
  for (const [at, value] of back.entries()) expect(Math.abs(value - channels(colour)[at % 3]!)).toBeLessThanOrEqual(3);
});

test.each(colours)('pixels of %s have the tone that is drawn for it, to 1', (colour) => {
  const pixels = new Uint8Array(Array.from({ length: 16 }, () => [...channels(colour), 255]).flat());
  const planes = planesFromPixels(pixels, 4, 4, 4);
  const tone = toneOfHex(colour);
  for (const [bytes, value] of [
    [planes.y, tone.y],
    [planes.u, tone.u],
    [planes.v, tone.v],
  ] as const)
    for (const byte of bytes) expect(Math.abs(byte - value)).toBeLessThanOrEqual(1);
});

test('a picture of odd size loses its last row and column', () => {
  const planes = planesFromPixels(new Uint8Array(5 * 3 * 3), 5, 3, 3);
  expect([planes.width, planes.height, planes.bytes.length]).toEqual([4, 2, 12]);
});

test('the three planes lie one after the other in the bytes', () => {
  const planes = createPlanes(4, 4);
  planes.y.fill(1);
  planes.u.fill(2);
  planes.v.fill(3);
  expect([...planes.bytes]).toEqual([...Array(16).fill(1), ...Array(4).fill(2), ...Array(4).fill(3)]);
});

describe('one picture over another', () => {
  const [under, over] = [flat(4, 4, '#000000'), flat(4, 4, '#FFFFFF')];
  test.each([
    [0, 16],
    [0.25, 71],
    [0.5, 126],
    [1, 235],
  ])('at %d has a brightness of %i', (part, brightness) => {
    const out = createPlanes(4, 4);
    mixPlanes(under, over, part, out);
    expect(Math.abs(out.y[0]! - brightness)).toBeLessThanOrEqual(1);
    expect(out.u[0]).toBe(128);
  });

  test('can be laid into either of them', () => {
    const into = flat(4, 4, '#FFFFFF');
    mixPlanes(under, into, 0.5, into);
    expect(into.y[15]).toBe(126);
  });
});

test('rows, blocks and rectangles land where they belong and nowhere else', () => {
  const white = toneOfHex('#FFFFFF');
  const rows = flat(4, 8, '#000000');
  copyRows(flat(4, 8, '#FFFFFF'), 0, 4, rows, 2);
  const block = flat(8, 8, '#000000');
  copyBlock(flat(4, 8, '#FFFFFF'), 2, 4, block, 2, 2);
  const filled = flat(8, 8, '#000000');
  fillRect(filled, 2, 2, 4, 4, white);
  expect(blocks(rows).map(([y]) => y)).toEqual([16, 16, 235, 235, 235, 235, 16, 16]);
  expect(block.bytes).toEqual(filled.bytes);
  expect(blocks(filled).filter(([y]) => y === 235)).toHaveLength(4);
});
