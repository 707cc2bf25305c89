import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Scene } from '../../script/script.ts';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import { FRAME, STRIP } from '../frame-layout.ts';
import type { Sprite } from '../planes/sprite.ts';
import { crest } from './crest.ts';
import { paintSprite } from './easel.ts';
import type { FilmTexts } from './film-texts.ts';
import { icon } from './icons.ts';
import { panel } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { setInLines, shorten, widthOf, write } from './text.ts';

type ReviewScene = Extract<Scene, { kind: 'review' }>;

const TICK = 46;

/** Left top of a step's tick: the first half left, the rest right. */
export function tickPlace(row: number, rowCount: number): { x: number; y: number } {
  const left = Math.ceil(rowCount / 2);
  const pitch = left > 4 ? 56 : 68;
  return row < left ? { x: 64, y: 180 + row * pitch } : { x: 600, y: 180 + (row - left) * pitch };
}

/** Heading and the steps, not yet ticked. */
export function paintReview(pen: SKRSContext2D, scene: ReviewScene): void {
  pen.fillStyle = COLOUR.ground;
  pen.fillRect(0, STRIP.height, FRAME.width, FRAME.height - STRIP.height);
  const display = { face: 'display', weight: 800, colour: COLOUR.ink, tracking: -0.025 } as const;
  const { lines, style } = setInLines(
    pen,
    scene.heading,
    [
      { ...display, size: 50 },
      { ...display, size: 40 },
    ],
    1150,
    1,
  );
  write(pen, lines[0] ?? '', 64, 143, style);
  for (const [row, name] of scene.rows.entries()) {
    const { x, y } = tickPlace(row, scene.rows.length);
    pen.beginPath();
    pen.arc(x + TICK / 2, y + TICK / 2, TICK / 2 - 1.5, 0, Math.PI * 2);
    pen.strokeStyle = '#C6C3BA';
    pen.lineWidth = 3;
    pen.stroke();
    const number: TextStyle = { face: 'display', weight: 600, size: 30, colour: COLOUR.muted };
    const text: TextStyle = { face: 'display', weight: 700, size: 30, colour: COLOUR.ink, tracking: -0.01 };
    const label = `${row + 1}.`;
    write(pen, label, x + 64, y + 34, number);
    const start = x + 64 + widthOf(pen, label, number) + 8;
    write(pen, shorten(pen, name, text, (x < 600 ? 588 : FRAME.width - 48) - start), start, y + 34, text);
  }
}

/** The tick of a step, `size` of its full size (0 to 1). Its origin is its left top corner. */
export function tickSprite(size: number): Sprite {
  return paintSprite({ left: 0, top: 0, width: TICK, height: TICK }, (pen) => {
    pen.translate(TICK / 2, TICK / 2);
    pen.scale(size, size);
    pen.beginPath();
    pen.arc(0, 0, TICK / 2, 0, Math.PI * 2);
    pen.fillStyle = COLOUR.success;
    pen.fill();
    icon(pen, 'tick', -15, -15, 30, '#FFFFFF', 3);
  });
}

/** Where to begin: the last thing that is seen. Its origin is the frame's. */
export function closingSprite(serviceName: string, brand: Brand, texts: FilmTexts): Sprite {
  const box = { x: 64, y: 462, width: 1152, height: 112 };
  return paintSprite({ left: box.x, top: box.y, width: box.width, height: box.height }, (pen) => {
    panel(pen, box, { radius: 16, fill: brand.colours.primary });
    panel(pen, { x: 86, y: 482, width: 72, height: 72 }, { radius: 12, fill: COLOUR.surface });
    crest(pen, 103, 494, 48, brand.colours);
    const heading: TextStyle = { face: 'display', weight: 800, size: 29, colour: '#FFFFFF', tracking: -0.01 };
    const line: TextStyle = { face: 'display', weight: 500, size: 23, colour: '#E3F0EF' };
    write(pen, texts.startHeading, 180, 512, heading);
    const words = texts.startAt(brand.address, serviceName);
    const { lines, style } = setInLines(pen, words, [line, { ...line, size: 20 }], 1010, 1);
    write(pen, lines[0] ?? '', 180, 546, style);
  });
}
