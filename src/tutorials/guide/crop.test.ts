import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box, Still } from '../stage/take.ts';
import { cropAround } from './crop.ts';

const area: Box = { x: 0, y: 400, width: 360, height: 704 };
const stillWith = (lines: readonly [y: number, height: number][], boxes: Box[] = []): Still & { hash: string } => ({
  file: '',
  hash: '',
  area,
  scale: 2,
  textLines: lines.map(([y, height]) => ({ x: 20, y, width: 200, height })),
  boxes,
  documentHeight: 2000,
});
const target: Box = { x: 20, y: 700, width: 320, height: 100 };

const isCut = ({ y, height }: Box, row: number) => row > y && row < y + height;

describe('the part of a page around a target', () => {
  test('shows the whole width, with air above and below the ring', () => {
    const { area: crop, mark } = cropAround(stillWith([]), target, 6);
    expect(mark).toEqual({ x: 14, y: 694, width: 332, height: 112 });
    expect(crop).toEqual({ x: 0, y: 650, width: 360, height: 200 });
  });

  test.each<[string, [number, number][]]>([
    ['a line where it would have been cut', [[640, 22]]],
    [
      'lines close to each other',
      [
        [610, 22],
        [638, 22],
        [666, 22],
      ],
    ],
    ['a line right above the ring', [[668, 24]]],
    [
      'lines below it too',
      [
        [640, 22],
        [820, 22],
        [848, 22],
        [876, 22],
      ],
    ],
  ])('cuts no text: %s', (_, lines) => {
    const still = stillWith(lines);
    const { area: crop } = cropAround(still, target, 6);
    for (const line of still.textLines) {
      expect(isCut(line, crop.y)).toBe(false);
      expect(isCut(line, crop.y + crop.height)).toBe(false);
    }
  });

  test('cuts no text, wherever the lines of a page lie', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ gap: fc.integer({ min: 8, max: 40 }), height: fc.integer({ min: 14, max: 40 }) })),
        (rows) => {
          let y = area.y;
          const lines = rows.map(({ gap, height }): [number, number] => {
            y += gap + height;
            return [y - height, height];
          });
          const still = stillWith(lines.filter(([top, height]) => top + height < 690 || top > 810));
          const { area: crop, mark } = cropAround(still, target, 6);
          for (const line of still.textLines) {
            expect(isCut(line, crop.y)).toBe(false);
            expect(isCut(line, crop.y + crop.height)).toBe(false);
          }
          expect(crop.y).toBeLessThan(mark.y);
          expect(crop.y + crop.height).toBeGreaterThan(mark.y + mark.height);
        },
      ),
    );
  });

  test('rather cuts beside a box than through it', () => {
    const { area: crop } = cropAround(stillWith([], [{ x: 20, y: 630, width: 320, height: 40 }]), target, 6);
    expect(crop.y).toBeGreaterThanOrEqual(670);
  });

  test.each([
    ['at the top of the page', { x: 254, y: 404, width: 86, height: 48 }],
    ['at its end', { x: 20, y: 1050, width: 320, height: 52 }],
    ['at its right edge', { x: 200, y: 700, width: 160, height: 50 }],
  ])('never leaves the picture: a target %s', (_, edge) => {
    const { area: crop, mark } = cropAround(stillWith([]), edge, 6);
    expect(crop.y).toBeGreaterThanOrEqual(area.y);
    expect(crop.y + crop.height).toBeLessThanOrEqual(area.y + area.height);
    expect(mark.x + mark.width).toBeLessThanOrEqual(area.x + area.width);
    expect(mark.y).toBeGreaterThanOrEqual(crop.y);
    expect(mark.y + mark.height).toBeLessThanOrEqual(crop.y + crop.height);
  });
});
