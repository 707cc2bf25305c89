import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { planesFromPixels } from '../planes/pixels.ts';
import type { Planes } from '../planes/planes.ts';
import type { Sprite } from '../planes/sprite.ts';
import { spriteFromPixels } from '../planes/sprite.ts';
import { loadFilmFonts } from './fonts.ts';

/** A whole frame, or a part of one without soft edges, painted in the frame's own px. Both sizes even. */
export function paintFrame({ width, height }: { width: number; height: number }, draw: (pen: SKRSContext2D) => void): Planes {
  loadFilmFonts();
  const pen = createCanvas(width, height).getContext('2d');
  draw(pen);
  return planesFromPixels(pen.getImageData(0, 0, width, height).data, width, height, 4);
}

/** A part with soft edges. The pen's origin is the sprite's origin; the sprite reaches from `left`, `top` of it. */
export function paintSprite(
  area: { left: number; top: number; width: number; height: number },
  draw: (pen: SKRSContext2D) => void,
): Sprite {
  loadFilmFonts();
  const width = Math.ceil(area.width);
  const height = Math.ceil(area.height);
  const pen = createCanvas(width, height).getContext('2d');
  pen.translate(-area.left, -area.top);
  draw(pen);
  return spriteFromPixels(pen.getImageData(0, 0, width, height).data, width, height, area.left, area.top);
}

/** A pen to measure with, where nothing is drawn. */
export function measuringPen(): SKRSContext2D {
  loadFilmFonts();
  return createCanvas(8, 8).getContext('2d');
}
