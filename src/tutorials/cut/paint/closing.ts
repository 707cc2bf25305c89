import type { ClosingCard } from '../../script/script.ts';
import type { Box } from '../../stage/take.ts';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import type { Layout } from '../frame-layout.ts';
import type { Sprite } from '../planes/sprite.ts';
import { crest } from './crest.ts';
import { paintSprite } from './easel.ts';
import { panel } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { setInLines, setWhole, write } from './text.ts';

/** The closing card: its box, the crest's tile in it, and baselines and sizes of its two texts. */
type ClosingLook = {
  box: Box & { radius: number };
  tile: Box;
  crest: { x: number; y: number; height: number };
  left: number;
  heading: { baseline: number; sizes: number[] };
  words: { middle: number; tries: [size: number, most: number][] };
};

const CLOSING: Record<Layout['shape'], ClosingLook> = {
  landscape: {
    box: { x: 64, y: 462, width: 1152, height: 112, radius: 16 },
    tile: { x: 86, y: 482, width: 72, height: 72 },
    crest: { x: 103, y: 494, height: 48 },
    left: 180,
    heading: { baseline: 512, sizes: [29] },
    words: {
      middle: 546,
      tries: [
        [23, 1],
        [20, 2],
      ],
    },
  },
  phone: {
    box: { x: 32, y: 882, width: 656, height: 150, radius: 20 },
    tile: { x: 54, y: 909, width: 96, height: 96 },
    crest: { x: 76, y: 925, height: 66 },
    left: 172,
    heading: { baseline: 932, sizes: [36, 32, 28] },
    words: {
      middle: 986,
      tries: [
        [29, 1],
        [28, 2],
        [25, 2],
        [22, 3],
      ],
    },
  },
};

const lineStyle = (size: number): TextStyle => ({ face: 'display', weight: 500, size, colour: '#E3F0EF' });

/** Where to begin: the last thing that is seen. Its origin is the frame's. */
export function closingSprite(layout: Layout, closing: ClosingCard, brand: Brand): Sprite {
  const { box, tile, crest: place, left, heading, words } = CLOSING[layout.shape];
  const width = box.x + box.width - 26 - left;
  return paintSprite({ left: box.x, top: box.y, width: box.width, height: box.height }, (pen) => {
    panel(pen, box, { radius: box.radius, fill: brand.colours.primary });
    panel(pen, tile, { radius: 12, fill: COLOUR.surface });
    crest(pen, place.x, place.y, place.height, brand.colours);
    const headings = heading.sizes.map((size): TextStyle => ({
      face: 'display',
      weight: 800,
      size,
      colour: '#FFFFFF',
      tracking: -0.01,
    }));
    const head = setInLines(pen, closing.heading, headings, width, 1);
    write(pen, head.lines[0] ?? '', left, heading.baseline, head.style);
    const settings = words.tries.map(([size, most]) => ({ style: lineStyle(size), width, most }));
    const { lines, style } = setWhole(pen, closing.text, settings);
    const leading = style.size * 1.2;
    const first = words.middle - ((lines.length - 1) * leading) / 2;
    for (const [index, words] of lines.entries()) write(pen, words, left, first + index * leading, style);
  });
}

/** Where the closing card lies. */
export const closingBox = ({ shape }: Layout): Box => CLOSING[shape].box;
