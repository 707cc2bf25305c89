import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../stage/take.ts';

/** A text as it was written: where its letters lie on its canvas, and that canvas's size. */
export type PaintedText = { text: string; box: Box; canvas: { width: number; height: number } };

/** Every upright text that is written while something is painted, for tests: what a viewer would have to read. */
export function paintedTexts(paint: () => unknown): PaintedText[] {
  const found: PaintedText[] = [];
  const pens = Object.getPrototypeOf(createCanvas(2, 2).getContext('2d')) as Pick<SKRSContext2D, 'fillText'>;
  const { fillText } = pens;
  pens.fillText = function (this: SKRSContext2D, text: string, x: number, y: number) {
    const { a, b, e, f } = this.getTransform();
    const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = this.measureText(text);
    if (b === 0)
      found.push({
        text,
        box: { x: a * x + e, y: a * (y - up) + f, width: a * width, height: a * (up + down) },
        canvas: this.canvas,
      });
    fillText.call(this, text, x, y);
  };
  try {
    paint();
  } finally {
    pens.fillText = fillText;
  }
  return found;
}
