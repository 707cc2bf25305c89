import type { SKRSContext2D } from '@napi-rs/canvas';
import type { BrandColours } from '../brand.ts';

/** The arched door, leaf standing open, that stands in for the office's crest. Drawn on 30 x 38, scaled to `height`. */
export function crest(pen: SKRSContext2D, x: number, y: number, height: number, colours: BrandColours): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(height / 38, height / 38);
  doorway(pen, 0, 0, 30, 36);
  pen.fillStyle = colours.primary;
  pen.fill();
  doorway(pen, 5, 5, 20, 31);
  pen.fillStyle = colours.accent;
  pen.fill();
  pen.beginPath();
  pen.moveTo(5, 36);
  pen.lineTo(5, 15);
  pen.bezierCurveTo(5, 10.5, 8, 6.5, 12, 6);
  pen.lineTo(17, 9);
  pen.lineTo(17, 38);
  pen.closePath();
  pen.fillStyle = '#FFFFFF';
  pen.fill();
  pen.strokeStyle = colours.primary;
  pen.lineWidth = 1.2;
  pen.lineJoin = 'round';
  pen.stroke();
  pen.beginPath();
  pen.arc(14, 23, 1.7, 0, Math.PI * 2);
  pen.fillStyle = colours.primary;
  pen.fill();
  pen.restore();
}

/** Path of a doorway: straight below, half a circle above. */
export function doorway(pen: SKRSContext2D, x: number, y: number, width: number, height: number): void {
  const half = width / 2;
  pen.beginPath();
  pen.moveTo(x, y + height);
  pen.lineTo(x, y + half);
  pen.arc(x + half, y + half, half, Math.PI, 0);
  pen.lineTo(x + width, y + height);
  pen.closePath();
}
