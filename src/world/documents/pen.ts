import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { fontFile } from '../../fonts.ts';

/** What paints on a picture and on a page of a PDF alike. */
export type Pen = Pick<
  SKRSContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'clip'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'quadraticCurveTo'
  | 'bezierCurveTo'
  | 'arc'
  | 'ellipse'
  | 'rect'
  | 'roundRect'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'measureText'
  | 'createLinearGradient'
  | 'createRadialGradient'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'font'
  | 'textAlign'
  | 'letterSpacing'
>;

/** A sheet of paper: its size in px, and how it is painted. */
export type Sheet = { width: number; height: number; paint: (pen: Pen) => void };

export type Lettering = {
  size: number;
  weight?: 400 | 700;
  family?: 'Noto Sans' | 'Noto Serif';
  colour?: string;
  align?: 'left' | 'center' | 'right';
  spacing?: number;
};

let loaded = false;

/** The typefaces of npm; a bare machine has none. */
export function loadTypefaces(): void {
  if (loaded) return;
  for (const family of ['Noto Sans', 'Noto Serif'] as const)
    for (const weight of [400, 700] as const)
      if (GlobalFonts.registerFromPath(fontFile(family, weight)) === null)
        throw new Error(`the typeface ${family} cannot be read`);
  loaded = true;
}

/** Paints a sheet on a canvas of its size. */
export function paintSheet(sheet: Sheet): Canvas {
  loadTypefaces();
  const canvas = createCanvas(sheet.width, sheet.height);
  sheet.paint(canvas.getContext('2d'));
  return canvas;
}

/** Writes one line; `y` is the line it stands on. */
export function write(pen: Pen, text: string, x: number, y: number, lettering: Lettering): void {
  prepare(pen, lettering);
  pen.fillText(text, x, y);
}

/** Writes a text in lines of at most `width`; answers the `y` below the last one. */
export function writeLines(pen: Pen, text: string, x: number, y: number, width: number, lettering: Lettering): number {
  prepare(pen, lettering);
  let line = '';
  let below = y;
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      pen.fillText(line, x, below);
      below += lettering.size * 1.5;
      line = word;
    } else {
      line = longer;
    }
  }
  pen.fillText(line, x, below);
  return below + lettering.size * 1.5;
}

function prepare(
  pen: Pen,
  { size, weight = 400, family = 'Noto Sans', colour = '#2b2622', align = 'left', spacing = 0 }: Lettering,
) {
  pen.font = `${weight} ${size}px "${family}"`;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.letterSpacing = `${spacing}px`;
}
