import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../stage/take.ts';
import { CAPTIONS, FRAME, RING, SAFE } from './frame-layout.ts';
import { placeTag, tagWidthAbout } from './keyword.ts';
import { tagWidth } from './paint/marks.ts';

const reach = RING.stroke + RING.edge;
const touches = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Holes whose ring lies in the safe area. */
const anyHole = fc
  .record({
    left: fc.nat(1100),
    top: fc.nat(380),
    width: fc.integer({ min: 40, max: 1150 }),
    height: fc.integer({ min: 30, max: 420 }),
  })
  .map(({ left, top, width, height }) => ({ x: SAFE.x + reach + left, y: SAFE.y + reach + top, width, height }))
  .filter(({ x, y, width, height }) => x + width + reach <= SAFE.x + SAFE.width && y + height + reach <= SAFE.y + SAFE.height);

describe('a key word', () => {
  test('stands 16 px right of the ring, level with its middle', () => {
    const tag = placeTag({ x: 100, y: 300, width: 500, height: 120 }, 200)!;
    expect(tag.side).toBe('right');
    expect(tag.box.x - (100 + 500 + RING.stroke)).toBe(16);
    expect(tag.box.y + tag.box.height / 2).toBe(360);
    expect(tag.caret).toBe(360);
  });

  test('goes above a ring that leaves no room at its right', () => {
    expect(placeTag({ x: 100, y: 300, width: 1000, height: 120 }, 200)!.side).toBe('above');
  });

  test('goes below where there is no room above either', () => {
    expect(placeTag({ x: 100, y: 135, width: 1000, height: 120 }, 200)!.side).toBe('below');
  });

  test('is left out where it would cover the ring or the captions', () => {
    expect(placeTag({ x: 100, y: 135, width: 1000, height: 420 }, 200)).toBeNull();
  });

  test('never touches the ring, the captions or the edge of the frame, and points at the ring', () => {
    fc.assert(
      fc.property(anyHole, fc.integer({ min: 90, max: 420 }), (hole, width) => {
        const tag = placeTag(hole, width);
        if (tag === null) return;
        expect(touches(tag.box, grown(hole, reach))).toBe(false);
        expect(touches(tag.box, CAPTIONS)).toBe(false);
        expect(tag.box.x).toBeGreaterThanOrEqual(0);
        expect(tag.box.x + width).toBeLessThanOrEqual(FRAME.width);
        const [from, length] = tag.side === 'right' ? [tag.box.y, tag.box.height] : [tag.box.x, width];
        expect(tag.caret).toBeGreaterThanOrEqual(from);
        expect(tag.caret).toBeLessThanOrEqual(from + length);
      }),
      { numRuns: 600 },
    );
  });
});

test.each(['Sesuai KTP', 'Nomor aktif', '6 angka', '16 angka', 'Rahasiakan', 'Simpan'])(
  'the room that the camera leaves for "%s" is at least what it needs',
  (word) => {
    expect(tagWidthAbout(word)).toBeGreaterThanOrEqual(tagWidth(word));
  },
);
