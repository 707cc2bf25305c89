import { Path2D } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../stage/take.ts';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import type { Layout } from '../frame-layout.ts';
import type { TagPlace } from '../keyword.ts';
import type { Sprite } from '../planes/sprite.ts';
import { measuringPen, paintSprite } from './easel.ts';
import { icon } from './icons.ts';
import { panel, withShadow } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { widthOf, write } from './text.ts';

/** Half the side of the ring's drawing: its corners; the middle is stretched between them. */
const RING_CORNER = 32;

/** How far the ring reaches out of its hole. */
export const ringReach = ({ ring }: Pick<Layout, 'ring'>): number => ring.stroke + ring.edge;

/** The ring for a hole of any size: accent, and a thin ink edge outside it. Its origin is the hole's left top corner. */
export function ringSprite(layout: Layout, brand: Brand): Sprite {
  const side = 2 * RING_CORNER + 1;
  const out = ringReach(layout);
  const hole = { x: 0, y: 0, width: side - 2 * out, height: side - 2 * out };
  return paintSprite({ left: -out, top: -out, width: side, height: side }, (pen) => drawRing(pen, hole, layout, brand));
}

/** Draws the ring around a hole (the target and its padding), on any canvas in which the layout's px are the canvas's. */
export function drawRing(pen: SKRSContext2D, hole: Box, { ring }: Pick<Layout, 'ring'>, brand: Brand): void {
  const band = (out: number, width: number, colour: string) => {
    const middle = out - width / 2;
    pen.beginPath();
    pen.roundRect(hole.x - middle, hole.y - middle, hole.width + 2 * middle, hole.height + 2 * middle, ring.radius + middle);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.stroke();
  };
  band(ring.stroke + ring.edge, ring.edge + 0.6, COLOUR.ink);
  band(ring.stroke, ring.stroke + 1, brand.colours.accent);
}

/** Type, round corners and tip of the tag. */
const TAG: Record<Layout['shape'], { size: number; radius: number }> = {
  landscape: { size: 26, radius: 10 },
  phone: { size: 34, radius: 12 },
};
/** Half the tip's base, and how far it reaches: it bridges the gap to the ring. */
const TIP = { half: 12, length: 13 };

const tagStyle = ({ shape }: Layout): TextStyle => ({
  face: 'display',
  weight: 700,
  size: TAG[shape].size,
  colour: COLOUR.ink,
});

/** Width of the tag for a key word. */
export function tagWidth(layout: Layout, keyword: string): number {
  return Math.ceil(widthOf(measuringPen(), keyword, tagStyle(layout))) + 2 * layout.tag.padding;
}

/** The tag with its tip towards the ring. Its origin is the frame's. */
export function tagSprite(layout: Layout, keyword: string, place: TagPlace, brand: Brand): Sprite {
  const { box } = place;
  const area = { left: Math.floor(box.x) - 24, top: Math.floor(box.y) - 20, width: box.width + 48, height: box.height + 52 };
  return paintSprite(area, (pen) => {
    const tip = new Path2D(caretPath(place));
    const plate = new Path2D();
    plate.roundRect(box.x, box.y, box.width, box.height, TAG[layout.shape].radius);
    pen.lineJoin = 'round';
    pen.strokeStyle = COLOUR.ink;
    pen.lineWidth = 4;
    withShadow(pen, { y: 4, blur: 14, colour: 'rgba(12, 43, 44, 0.35)' }, () => pen.stroke(plate));
    pen.stroke(tip);
    pen.fillStyle = brand.colours.accent;
    for (const part of [plate, tip]) pen.fill(part);
    write(pen, keyword, box.x + layout.tag.padding, box.y + box.height / 2 + TAG[layout.shape].size * 0.35, tagStyle(layout));
  });
}

/** The tip of a tag, pointing at the ring. */
function caretPath({ box, side, caret }: TagPlace): string {
  const { half, length } = TIP;
  if (side === 'right') return `M${box.x + 2} ${caret - half}L${box.x + 2 - length} ${caret}L${box.x + 2} ${caret + half}Z`;
  const edge = side === 'above' ? box.y + box.height - 2 : box.y + 2;
  const point = side === 'above' ? edge + length : edge - length;
  return `M${caret - half} ${edge}L${caret} ${point}L${caret + half} ${edge}Z`;
}

/** The striped plate over a secret field, `scale` frame px per CSS px. Its origin is the field's left top corner. */
export function secretSprite(width: number, height: number, scale: number, words: string): Sprite {
  const box = { x: 0, y: 0, width, height };
  return paintSprite({ left: 0, top: 0, width, height }, (pen) => drawSecretPlate(pen, box, scale, words));
}

/** Draws the striped plate over a secret field, on any canvas; `scale` = px of the canvas per CSS px. */
export function drawSecretPlate(pen: SKRSContext2D, box: Box, scale: number, words: string): void {
  const { height } = box;
  const radius = 8 * scale;
  panel(pen, box, { radius, fill: '#F5F3EE' });
  pen.save();
  pen.beginPath();
  pen.roundRect(box.x, box.y, box.width, height, radius);
  pen.clip();
  pen.strokeStyle = '#EDEAE2';
  pen.lineWidth = 10 * scale;
  for (let x = box.x - height; x < box.x + box.width + height; x += 24 * scale) {
    pen.beginPath();
    pen.moveTo(x, box.y + height + 10);
    pen.lineTo(x + height + 20, box.y - 10);
    pen.stroke();
  }
  pen.restore();
  panel(pen, box, { radius, edge: '#A6A6A4', line: 1.75 * scale });
  const size = Math.min(17 * scale, height * 0.45);
  const style: TextStyle = { face: 'plain', weight: 400, size, colour: COLOUR.muted, tracking: 0.01 };
  const glyph = size * 1.1;
  const left = box.x + 16 * scale;
  icon(pen, 'lock', left, box.y + (height - glyph) / 2, glyph, COLOUR.muted, 2);
  write(pen, words, left + glyph + 11 * scale, box.y + height / 2 + size * 0.36, style);
}
