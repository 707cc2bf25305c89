import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../stage/take.ts';
import { layoutOf } from './frame-layout.ts';
import { placeTag, tagWidthAbout } from './keyword.ts';
import { tagWidth } from './paint/marks.ts';

const layout = layoutOf('landscape');
const { captions: CAPTIONS, frame: FRAME, ring: RING, safe: SAFE } = layout;
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
    const tag = placeTag(layout, { x: 100, y: 300, width: 500, height: 120 }, 200)!;
    expect(tag.side).toBe('right');
    expect(tag.box.x - (100 + 500 + RING.stroke)).toBe(16);
    expect(tag.box.y + tag.box.height / 2).toBe(360);
    expect(tag.caret).toBe(360);
  });

  test('goes above a ring that leaves no room at its right', () => {
    expect(placeTag(layout, { x: 100, y: 300, width: 1000, height: 120 }, 200)!.side).toBe('above');
  });

  test('goes below where there is no room above either', () => {
    expect(placeTag(layout, { x: 100, y: 135, width: 1000, height: 120 }, 200)!.side).toBe('below');
  });

  test('is left out where it would cover the ring or the captions', () => {
    expect(placeTag(layout, { x: 100, y: 135, width: 1000, height: 420 }, 200)).toBeNull();
  });

  test('never touches the ring, the captions or the edge of the frame, and points at the ring', () => {
    fc.assert(
      fc.property(anyHole, fc.integer({ min: 90, max: 420 }), (hole, width) => {
        const tag = placeTag(layout, hole, width);
        if (tag === null) return;
        expect(touches(tag.box, grown(hole, reach))).toBe(false);
        expect(touches(tag.box, CAPTIONS)).toBe(false);
        expect(tag.box.x).toBeGreaterThanOrEqual(0);
        expect(tag.box.x + width).toBeLessThanOrEqual(FRAME.width);
        const [from, length] = tag.side === 'right' ? [tag.box.y, tag.box.height] : [tag.box.x, width];
        expect(tag.caret).toBeGreaterThanOrEqual(from);
        expect(tag.caret).toBeLessThanOrEqual(from + length);
      }),
      { numRuns: 400 },
    );
  });
});

test.each(['Sesuai KTP', 'Nomor aktif', '6 angka', '16 angka', 'Rahasiakan', 'Simpan'])(
  'the room that the camera leaves for "%s" is at least what it needs',
  (word) => {
    expect(tagWidthAbout(layout, word)).toBeGreaterThanOrEqual(tagWidth(layout, word));
  },
);

describe('a key word on a phone', () => {
  const phone = layoutOf('phone');
  const wide = { x: 20, width: 680 };

  test('stands above its field, since beside it there is no room: over its right end, where text ends', () => {
    expect(placeTag(phone, { ...wide, y: 500, height: 240 }, 300)).toMatchObject({ side: 'above', box: { x: 376 }, caret: 526 });
    expect(placeTag(phone, { x: 380, width: 320, y: 500, height: 240 }, 300)!.box.x).toBe(390);
  });

  test('stands below a field at the top of the page', () => {
    expect(placeTag(phone, { ...wide, y: 240, height: 240 }, 300)).toMatchObject({ side: 'below' });
  });

  test('is left out rather than laid on the captions', () => {
    expect(placeTag(phone, { ...wide, y: 240, height: 760 }, 300)).toBeNull();
  });

  test('keeps off captions that stand at the top', () => {
    expect(placeTag(phone, { ...wide, y: 430, height: 700 }, 300)).not.toBeNull();
    const tag = placeTag(phone, { ...wide, y: 430, height: 700 }, 300, true)!;
    expect(tag.side).toBe('below');
    expect(tag.box.y + tag.box.height).toBeLessThan(phone.frame.height);
    expect(placeTag(phone, { ...wide, y: 430, height: 820 }, 300, true)).toBeNull();
  });

  test('never touches the ring or the captions and stays in the frame', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 220, max: 900 }),
        fc.integer({ min: 60, max: 700 }),
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 100, max: 500 }),
        (y, height, x, width) => {
          const hole = { x, y, width: 700 - x, height: Math.min(height, 1024 - y) };
          const tag = placeTag(phone, hole, width);
          if (tag === null) return;
          expect(touches(tag.box, grown(hole, phone.ring.stroke + phone.ring.edge))).toBe(false);
          expect(touches(tag.box, phone.captions)).toBe(false);
          expect(tag.box.x).toBeGreaterThanOrEqual(0);
          expect(tag.box.x + width).toBeLessThanOrEqual(phone.frame.width);
          expect(tag.box.y).toBeGreaterThan(phone.view.y);
        },
      ),
      { numRuns: 400 },
    );
  });
});
