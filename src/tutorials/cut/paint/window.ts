import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import { ADDRESS_BAR_HEIGHT, FRAME, WINDOW } from '../frame-layout.ts';
import type { FilmTexts } from './film-texts.ts';
import { icon } from './icons.ts';
import { panel, withShadow } from './shapes.ts';
import { widthOf, write } from './text.ts';

/** The frame with its window: shadow, edge, address bar, and an empty page. Nothing of it moves. */
export function paintWindow(pen: SKRSContext2D, brand: Brand, texts: FilmTexts): void {
  pen.fillStyle = COLOUR.ground;
  pen.fillRect(0, 0, FRAME.width, FRAME.height);
  const { radius } = WINDOW;
  withShadow(pen, { y: 12, blur: 32, colour: 'rgba(27, 31, 35, 0.10)' }, () =>
    panel(pen, WINDOW, { radius, fill: COLOUR.ground }),
  );
  withShadow(pen, { y: 2, blur: 6, colour: 'rgba(27, 31, 35, 0.05)' }, () => panel(pen, WINDOW, { radius, fill: COLOUR.ground }));
  pen.save();
  pen.beginPath();
  pen.roundRect(WINDOW.x, WINDOW.y, WINDOW.width, WINDOW.height, radius);
  pen.clip();
  pen.fillStyle = COLOUR.bar;
  pen.fillRect(WINDOW.x, WINDOW.y, WINDOW.width, ADDRESS_BAR_HEIGHT);
  pen.fillStyle = COLOUR.line;
  pen.fillRect(WINDOW.x, WINDOW.y + ADDRESS_BAR_HEIGHT - 1, WINDOW.width, 1);
  pen.restore();
  panel(pen, WINDOW, { radius, edge: COLOUR.line, line: 1 });
  const address = { face: 'plain', weight: 400, size: 16, colour: COLOUR.muted } as const;
  const width = widthOf(pen, brand.address, address);
  const left = FRAME.width / 2 - (width + 22) / 2;
  icon(pen, 'lock', left - 1, WINDOW.y + 8, 15, COLOUR.muted, 2);
  write(pen, brand.address, left + 20, WINDOW.y + 22, address);
  const sample = { ...address, size: 15 } as const;
  write(pen, texts.sampleData, WINDOW.x + WINDOW.width - 14, WINDOW.y + 21, sample, 'right');
}
