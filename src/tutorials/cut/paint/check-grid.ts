import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Brand } from '../brand.ts';
import type { Layout } from '../frame-layout.ts';

const GRID = 60;

/** The woven check of the region, 8.5 % strong, fading in from the side of the door: from the left in a wide frame, from above in a tall one. */
export function checkGrid(layout: Layout, pen: SKRSContext2D, brand: Brand): void {
  const { width, height } = layout.frame;
  if (layout.shape === 'landscape') {
    weave(pen, width, height, 610, brand);
    glow(pen, 900, 560, 360, brand);
    return;
  }
  pen.save();
  pen.transform(0, 1, 1, 0, 0, 0);
  weave(pen, height, width, 590, brand);
  pen.restore();
  glow(pen, 360, 1120, 420, brand);
}

/** Threads from `from` to the right, stronger and stronger. */
function weave(pen: SKRSContext2D, width: number, height: number, from: number, { colours }: Brand): void {
  for (let x = from - (from % GRID); x < width; x += 2) {
    const strength = Math.min(1, Math.max(0, (x - from) / 420));
    pen.globalAlpha = 0.05 * strength;
    pen.fillStyle = colours.primary;
    if (x % GRID < 30) pen.fillRect(x, 0, 2, height);
    if (x % GRID === 44) pen.fillRect(x, 0, 2, height);
    for (let y = 0; y < height; y += GRID) {
      pen.fillRect(x, y + 8, 2, 30);
      pen.fillRect(x, y + 52, 2, 2);
    }
    pen.fillStyle = colours.accent;
    pen.globalAlpha = 0.13 * strength;
    if (x % GRID === 50 || x % GRID === 38) pen.fillRect(x, 0, 2, height);
    for (let y = 0; y < height; y += GRID) pen.fillRect(x, y + 46, 2, 2);
  }
  pen.globalAlpha = 1;
}

function glow(pen: SKRSContext2D, x: number, y: number, radius: number, { colours }: Brand): void {
  const light = pen.createRadialGradient(x, y, 60, x, y, radius);
  light.addColorStop(0, `${colours.accent}33`);
  light.addColorStop(1, `${colours.accent}00`);
  pen.fillStyle = light;
  pen.fillRect(x - radius - 40, y - radius - 50, 2 * radius + 80, 2 * radius + 100);
}
