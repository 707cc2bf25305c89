import { Path2D } from '@napi-rs/canvas';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import { RING } from '../frame-layout.ts';
import type { TagPlace } from '../keyword.ts';
import { TAG_HEIGHT, TAG_PADDING } from '../keyword.ts';
import type { Ripple } from '../pointer.ts';
import type { Sprite } from '../planes/sprite.ts';
import { measuringPen, paintSprite } from './easel.ts';
import { icon } from './icons.ts';
import { panel, withShadow } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { widthOf, write } from './text.ts';

/** Half the side of the ring's drawing: its corners; the middle is stretched between them. */
const RING_CORNER = 32;
const RING_OUT = RING.stroke + RING.edge;

/** The ring for a hole of any size: accent, and a thin ink edge outside it. Its origin is the hole's left top corner. */
export function ringSprite(brand: Brand): Sprite {
  const side = 2 * RING_CORNER + 1;
  return paintSprite({ left: -RING_OUT, top: -RING_OUT, width: side, height: side }, (pen) => {
    const hole = side - 2 * RING_OUT;
    const band = (out: number, width: number, colour: string) => {
      pen.beginPath();
      const middle = out - width / 2;
      pen.roundRect(-middle, -middle, hole + 2 * middle, hole + 2 * middle, RING.radius + middle);
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.stroke();
    };
    band(RING_OUT, RING.edge + 0.6, COLOUR.ink);
    band(RING.stroke, RING.stroke + 1, brand.colours.accent);
  });
}

const tagStyle: TextStyle = { face: 'display', weight: 700, size: 26, colour: COLOUR.ink };

/** Width of the tag for a key word. */
export function tagWidth(keyword: string): number {
  return Math.ceil(widthOf(measuringPen(), keyword, tagStyle)) + 2 * TAG_PADDING;
}

/** The tag with its tip towards the ring. Its origin is the frame's. */
export function tagSprite(keyword: string, place: TagPlace, brand: Brand): Sprite {
  const { box } = place;
  const area = { left: Math.floor(box.x) - 24, top: Math.floor(box.y) - 20, width: box.width + 48, height: box.height + 52 };
  return paintSprite(area, (pen) => {
    const tip = new Path2D(caretPath(place));
    const plate = new Path2D();
    plate.roundRect(box.x, box.y, box.width, box.height, 10);
    pen.lineJoin = 'round';
    pen.strokeStyle = COLOUR.ink;
    pen.lineWidth = 4;
    withShadow(pen, { y: 4, blur: 14, colour: 'rgba(12, 43, 44, 0.35)' }, () => pen.stroke(plate));
    pen.stroke(tip);
    pen.fillStyle = brand.colours.accent;
    for (const part of [plate, tip]) pen.fill(part);
    write(pen, keyword, box.x + TAG_PADDING, box.y + TAG_HEIGHT / 2 + 9, tagStyle);
  });
}

/** The tip of a tag, pointing at the ring. */
function caretPath({ box, side, caret }: TagPlace): string {
  const half = 12;
  if (side === 'right') return `M${box.x + 2} ${caret - half}L${box.x - 11} ${caret}L${box.x + 2} ${caret + half}Z`;
  const edge = side === 'above' ? box.y + box.height - 2 : box.y + 2;
  const point = side === 'above' ? edge + 13 : edge - 13;
  return `M${caret - half} ${edge}L${caret} ${point}L${caret + half} ${edge}Z`;
}

/** The arrow, 1.8 times a usual one: white, with an ink edge. Its origin is the tip. */
export function arrowSprite(scale: number): Sprite {
  return paintSprite({ left: -8, top: -8, width: 56, height: 64 }, (pen) => {
    pen.scale(1.8 * scale, 1.8 * scale);
    const outline = () => {
      pen.beginPath();
      for (const [x, y] of [
        [0, 0],
        [0, 19.6],
        [4.6, 15.2],
        [7.7, 22.4],
        [11.1, 21],
        [8, 13.8],
        [15.2, 13.8],
      ] as const)
        pen.lineTo(x, y);
      pen.closePath();
    };
    pen.lineJoin = 'round';
    outline();
    pen.fillStyle = '#FFFFFF';
    withShadow(pen, { x: 2, y: 3, blur: 6, colour: 'rgba(27, 31, 35, 0.45)' }, () => pen.fill());
    outline();
    pen.strokeStyle = COLOUR.ink;
    pen.lineWidth = 1.5;
    pen.stroke();
  });
}

/** A ring that spreads from a press. Its origin is the pressed point. */
export function rippleSprite({ radius, stroke, fill }: Ripple, brand: Brand): Sprite {
  const reach = Math.ceil(radius + stroke + 3);
  return paintSprite({ left: -reach, top: -reach, width: 2 * reach, height: 2 * reach }, (pen) => {
    const circle = (r: number) => {
      pen.beginPath();
      pen.arc(0, 0, r, 0, Math.PI * 2);
    };
    circle(radius);
    pen.globalAlpha = fill;
    pen.fillStyle = brand.colours.accent;
    pen.fill();
    pen.globalAlpha = 1;
    pen.lineWidth = stroke;
    pen.strokeStyle = brand.colours.accent;
    pen.stroke();
    circle(radius + stroke / 2 + 0.8);
    pen.lineWidth = 1.2;
    pen.strokeStyle = COLOUR.ink;
    pen.globalAlpha = 0.55;
    pen.stroke();
  });
}

/** The striped plate over a secret field, `scale` frame px per CSS px. Its origin is the field's left top corner. */
export function secretSprite(width: number, height: number, scale: number, words: string): Sprite {
  return paintSprite({ left: 0, top: 0, width, height }, (pen) => {
    const radius = 8 * scale;
    const line = 1.75 * scale;
    panel(pen, { x: 0, y: 0, width, height }, { radius, fill: '#F5F3EE' });
    pen.save();
    pen.beginPath();
    pen.roundRect(0, 0, width, height, radius);
    pen.clip();
    pen.strokeStyle = '#EDEAE2';
    pen.lineWidth = 10 * scale;
    for (let x = -height; x < width + height; x += 24 * scale) {
      pen.beginPath();
      pen.moveTo(x, height + 10);
      pen.lineTo(x + height + 20, -10);
      pen.stroke();
    }
    pen.restore();
    panel(pen, { x: 0, y: 0, width, height }, { radius, edge: '#A6A6A4', line });
    const size = Math.min(17 * scale, height * 0.45);
    const style: TextStyle = { face: 'plain', weight: 400, size, colour: COLOUR.muted, tracking: 0.01 };
    const glyph = size * 1.1;
    const icons = { x: 16 * scale, y: (height - glyph) / 2 };
    icon(pen, 'lock', icons.x, icons.y, glyph, COLOUR.muted, 2);
    write(pen, words, icons.x + glyph + 11 * scale, height / 2 + size * 0.36, style);
  });
}
