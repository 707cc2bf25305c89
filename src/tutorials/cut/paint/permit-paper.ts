import type { SKRSContext2D } from '@napi-rs/canvas';
import QRCode from 'qrcode';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import { crest } from './crest.ts';
import type { FilmTexts } from './film-texts.ts';
import { icon } from './icons.ts';
import { setInLines, write } from './text.ts';

const WIDTH = 230;
const HEIGHT = 292;
const LEFT_HIDDEN = 20;

/**
 * The permit that one gets, standing in the light: drawn, with the permit's own name and a code that leads to the portal. `x`, `y` = its left
 * top corner, of which a strip is hidden by the door.
 */
export function permitPaper(pen: SKRSContext2D, x: number, y: number, permitName: string, brand: Brand, texts: FilmTexts): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(0.056);
  sheet(pen, 3, 8, 'rgba(120, 78, 0, 0.30)');
  sheet(pen, 0, 0, COLOUR.surface);
  const middle = (WIDTH + LEFT_HIDDEN) / 2 - 2;
  crest(pen, middle - 9, 24, 23, brand.colours);
  bar(pen, middle - 47, 53, 94, 5, '#C9CDD1');
  pen.fillStyle = '#D9D6CE';
  pen.fillRect(LEFT_HIDDEN + 14, 67, WIDTH - LEFT_HIDDEN - 28, 1.5);
  const styles = [17, 15, 13, 11].map(
    (size) => ({ face: 'plain', weight: 700, size, colour: COLOUR.ink, tracking: -0.01 }) as const,
  );
  const { lines, style } = setInLines(pen, permitName.toUpperCase(), styles, 182, 3);
  const first = lines.length === 1 ? 100 : lines.length === 2 ? 91 : 86;
  for (const [index, line] of lines.entries()) write(pen, line, middle, first + index * style.size * 1.22, style, 'center');
  bar(pen, middle - 43, 124, 86, 5, '#C9CDD1');
  for (const [row, width] of [102, 84, 110, 68].entries()) {
    bar(pen, LEFT_HIDDEN + 14, 146 + row * 14, 45, 5, '#C9CDD1');
    bar(pen, LEFT_HIDDEN + 69, 146 + row * 14, width, 5, '#878E96');
  }
  code(pen, LEFT_HIDDEN + 11, 214, 64, `https://${brand.address}`);
  bar(pen, 112, 221, 70, 5, '#C9CDD1');
  bar(pen, 112, 235, 90, 5, '#C9CDD1');
  pen.beginPath();
  pen.roundRect(112, 248, 90, 26, 13);
  pen.fillStyle = COLOUR.successTint;
  pen.fill();
  icon(pen, 'tick', 119, 252, 17, COLOUR.success, 3);
  write(pen, texts.valid, 140, 266, { face: 'plain', weight: 600, size: 13, colour: COLOUR.success });
  pen.restore();
}

function sheet(pen: SKRSContext2D, x: number, y: number, fill: string): void {
  pen.beginPath();
  pen.roundRect(x, y, WIDTH, HEIGHT, 7);
  pen.fillStyle = fill;
  pen.fill();
}

function bar(pen: SKRSContext2D, x: number, y: number, width: number, height: number, fill: string): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, height / 2);
  pen.fillStyle = fill;
  pen.fill();
}

function code(pen: SKRSContext2D, x: number, y: number, side: number, words: string): void {
  const { modules } = QRCode.create(words, { errorCorrectionLevel: 'M' });
  const unit = side / modules.size;
  pen.fillStyle = COLOUR.ink;
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) === 1) pen.fillRect(x + column * unit, y + row * unit, unit + 0.15, unit + 0.15);
    }
  }
}
