import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import type { Layout } from '../frame-layout.ts';
import type { FilmTexts } from './film-texts.ts';
import { icon } from './icons.ts';
import { panel, withShadow } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { shorten, widthOf, write } from './text.ts';

/** Sizes and places of what stands in the address bar: baselines below the window's top. */
const BAR: Record<
  Layout['shape'],
  { address: number; baseline: number; lock: number; lockTop: number; gap: number; sample: number; sampleBaseline: number }
> = {
  landscape: { address: 16, baseline: 22, lock: 15, lockTop: 8, gap: 6, sample: 15, sampleBaseline: 21 },
  phone: { address: 23, baseline: 30, lock: 20, lockTop: 12, gap: 9, sample: 20, sampleBaseline: 29 },
};

/** The frame with its window: shadow, edge, address bar, and an empty page. Nothing of it moves. */
export function paintWindow(layout: Layout, pen: SKRSContext2D, brand: Brand, texts: FilmTexts): void {
  const { frame, window } = layout;
  const { radius } = window;
  pen.fillStyle = COLOUR.ground;
  pen.fillRect(0, 0, frame.width, frame.height);
  if (layout.shape === 'landscape') {
    withShadow(pen, { y: 12, blur: 32, colour: 'rgba(27, 31, 35, 0.10)' }, () =>
      panel(pen, window, { radius, fill: COLOUR.ground }),
    );
    withShadow(pen, { y: 2, blur: 6, colour: 'rgba(27, 31, 35, 0.05)' }, () =>
      panel(pen, window, { radius, fill: COLOUR.ground }),
    );
  }
  pen.save();
  pen.beginPath();
  pen.roundRect(window.x, window.y, window.width, window.height, radius);
  pen.clip();
  pen.fillStyle = COLOUR.bar;
  pen.fillRect(window.x, window.y, window.width, layout.addressBarHeight);
  pen.fillStyle = COLOUR.line;
  pen.fillRect(window.x, window.y + layout.addressBarHeight - 1, window.width, 1);
  if (radius === 0) pen.fillRect(window.x, window.y, window.width, 1);
  pen.restore();
  if (radius > 0) panel(pen, window, { radius, edge: COLOUR.line, line: 1 });
  fillBar(layout, pen, brand, texts);
}

/** The address in the middle; that the data are samples at the right, where there is room beside it. */
function fillBar({ shape, window }: Layout, pen: SKRSContext2D, brand: Brand, texts: FilmTexts): void {
  const bar = BAR[shape];
  const style: TextStyle = { face: 'plain', weight: 400, size: bar.address, colour: COLOUR.muted };
  const address = shorten(pen, brand.address, style, window.width - 120);
  const before = bar.lock + bar.gap;
  const width = before + widthOf(pen, address, style);
  const left = window.x + (window.width - width) / 2;
  icon(pen, 'lock', left - 1, window.y + bar.lockTop, bar.lock, COLOUR.muted, 2);
  write(pen, address, left + before, window.y + bar.baseline, style);
  const sample: TextStyle = { ...style, size: bar.sample };
  const end = window.x + window.width - 14;
  const isFree = end - widthOf(pen, texts.sampleData, sample) > left + width + 16;
  if (isFree) write(pen, texts.sampleData, end, window.y + bar.sampleBaseline, sample, 'right');
}
