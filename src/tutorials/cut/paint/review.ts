import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Scene } from '../../script/script.ts';
import { COLOUR } from '../brand.ts';
import type { Layout } from '../frame-layout.ts';
import type { Sprite } from '../planes/sprite.ts';
import { paintSprite } from './easel.ts';
import { icon } from './icons.ts';
import type { TextStyle } from './text.ts';
import { setInLines, shorten, widthOf, write } from './text.ts';

type ReviewScene = Extract<Scene, { kind: 'review' }>;

/** Sizes and places of the review. `rows` = sizes of a step's words; `gap` = from a tick's left edge to its number. */
type ReviewLook = {
  left: number;
  heading: { baseline: number; sizes: number[]; width: number };
  tick: number;
  gap: number;
  baseline: number;
  rows: number[];
};

const LOOK: Record<Layout['shape'], ReviewLook> = {
  landscape: {
    left: 64,
    heading: { baseline: 143, sizes: [50, 40], width: 1150 },
    tick: 46,
    gap: 64,
    baseline: 34,
    rows: [30],
  },
  phone: {
    left: 40,
    heading: { baseline: 230, sizes: [60, 52, 44, 38], width: 640 },
    tick: 58,
    gap: 80,
    baseline: 44,
    rows: [39, 35, 31],
  },
};

/** Left top of a step's tick: in a wide frame the first half left, the rest right; on a phone one below the other, above the closing card. */
export function tickPlace({ shape }: Layout, row: number, rowCount: number): { x: number; y: number } {
  if (shape === 'phone') {
    const pitch = Math.min(84, Math.floor((868 - 58 - 285) / Math.max(1, rowCount - 1)));
    return { x: 40, y: 285 + row * pitch };
  }
  const left = Math.ceil(rowCount / 2);
  const pitch = left > 4 ? 56 : 68;
  return row < left ? { x: 64, y: 180 + row * pitch } : { x: 600, y: 180 + (row - left) * pitch };
}

/** Heading and the steps, not yet ticked. */
export function paintReview(layout: Layout, pen: SKRSContext2D, scene: ReviewScene): void {
  const { frame, strip } = layout;
  const { left, heading, tick } = LOOK[layout.shape];
  pen.fillStyle = COLOUR.ground;
  pen.fillRect(0, strip.height, frame.width, frame.height - strip.height);
  const styles = heading.sizes.map((size): TextStyle => ({
    face: 'display',
    weight: 800,
    size,
    colour: COLOUR.ink,
    tracking: -0.025,
  }));
  const { lines, style } = setInLines(pen, scene.heading, styles, heading.width, 1);
  write(pen, lines[0] ?? '', left, heading.baseline, style);
  for (const [row, { name }] of scene.rows.entries()) {
    const { x, y } = tickPlace(layout, row, scene.rows.length);
    pen.beginPath();
    pen.arc(x + tick / 2, y + tick / 2, tick / 2 - 1.5, 0, Math.PI * 2);
    pen.strokeStyle = '#C6C3BA';
    pen.lineWidth = 3;
    pen.stroke();
    writeStep(layout, pen, `${row + 1}.`, name, x, y);
  }
}

function writeStep({ shape, frame }: Layout, pen: SKRSContext2D, number: string, name: string, x: number, y: number): void {
  const { gap, baseline, rows } = LOOK[shape];
  const numberStyle: TextStyle = { face: 'display', weight: 600, size: rows[0] ?? 30, colour: COLOUR.muted };
  write(pen, number, x + gap, y + baseline, numberStyle);
  const start = x + gap + widthOf(pen, number, numberStyle) + 8;
  const width = (shape === 'landscape' && x < 600 ? 588 : frame.width - 48) - start;
  const styles = rows.map((size): TextStyle => ({ face: 'display', weight: 700, size, colour: COLOUR.ink, tracking: -0.01 }));
  const style = styles.find((other) => widthOf(pen, name, other) <= width) ?? styles.at(-1)!;
  write(pen, shorten(pen, name, style, width), start, y + baseline, style);
}

/** The tick of a step, `size` of its full size (0 to 1). Its origin is its left top corner. */
export function tickSprite({ shape }: Layout, size: number): Sprite {
  const { tick } = LOOK[shape];
  const glyph = tick * 0.65;
  return paintSprite({ left: 0, top: 0, width: tick, height: tick }, (pen) => {
    pen.translate(tick / 2, tick / 2);
    pen.scale(size, size);
    pen.beginPath();
    pen.arc(0, 0, tick / 2, 0, Math.PI * 2);
    pen.fillStyle = COLOUR.success;
    pen.fill();
    icon(pen, 'tick', -glyph / 2, -glyph / 2, glyph, '#FFFFFF', 3);
  });
}
