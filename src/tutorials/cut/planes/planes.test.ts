import { expect, test } from 'vitest';
import type { Planes } from './planes.ts';
import { pixelsFromPlanes, planesFromPixels } from './pixels.ts';
import { copyBlock, copyRect, copyRows, createPlanes, evenBox, fillRect, toneOfHex } from './planes.ts';

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

/** A row of 8 px, another one for every seed. */
const rowOf = (seed: number) =>
  Array.from({ length: 8 }, (_, at) => [(at * seed * 29) % 256, (at * seed * 53) % 256, at * 7]).flat();

test('rows that repeat are converted as those that do not', () => {
  const pixels = new Uint8Array([1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1, 2, 1, 2].flatMap(rowOf));
  const planes = planesFromPixels(pixels, 8, 14, 3);
  for (let pair = 0; pair < 7; pair++) {
    const alone = planesFromPixels(pixels.subarray(pair * 48, pair * 48 + 48), 8, 2, 3);
    expect([...planes.y.subarray(pair * 16, pair * 16 + 16)]).toEqual([...alone.y]);
    expect([...planes.u.subarray(pair * 4, pair * 4 + 4)]).toEqual([...alone.u]);
    expect([...planes.v.subarray(pair * 4, pair * 4 + 4)]).toEqual([...alone.v]);
  }
});

test('a box is grown to even px and kept within another', () => {
  const within = { x: 0, y: 4, width: 20, height: 10 };
  expect(evenBox({ x: 3, y: 5, width: 4, height: 2 }, within)).toEqual({ x: 2, y: 4, width: 6, height: 4 });
  expect(evenBox({ x: -5, y: -5, width: 60, height: 60 }, within)).toEqual(within);
  expect(evenBox({ x: 30, y: 30, width: 4, height: 4 }, within)).toMatchObject({ width: 0, height: 0 });
});

test('rows, blocks and rectangles land where they belong and nowhere else', () => {
  const white = toneOfHex('#FFFFFF');
  const rows = flat(4, 8, '#000000');
  copyRows(flat(4, 8, '#FFFFFF'), 0, 4, rows, 2);
  const block = flat(8, 8, '#000000');
  copyBlock(flat(4, 8, '#FFFFFF'), 2, 4, block, 2, 2);
  const part = flat(8, 8, '#000000');
  copyRect(flat(8, 8, '#FFFFFF'), part, { x: 2, y: 2, width: 4, height: 4 });
  const filled = flat(8, 8, '#000000');
  fillRect(filled, 2, 2, 4, 4, white);
  expect(blocks(rows).map(([y]) => y)).toEqual([16, 16, 235, 235, 235, 235, 16, 16]);
  expect(block.bytes).toEqual(filled.bytes);
  expect(part.bytes).toEqual(filled.bytes);
  expect(blocks(filled).filter(([y]) => y === 235)).toHaveLength(4);
});
