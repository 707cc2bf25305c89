import type { Layout } from '../frame-layout.ts';
import type { Sprite } from '../planes/sprite.ts';
import { measuringPen, paintSprite } from './easel.ts';
import { panel } from './shapes.ts';
import type { TextStyle } from './text.ts';
import { widthOf, write } from './text.ts';

/** Type and plate of captions; `bottom` = where the plate ends when captions stand at their usual place. */
const CAPTION: Record<
  Layout['shape'],
  { size: number; leading: number; above: number; beside: number; below: number; radius: number; bottom: number }
> = {
  landscape: { size: 34, leading: 44, above: 9, beside: 24, below: 11, radius: 12, bottom: 692 },
  phone: { size: 45, leading: 57, above: 12, beside: 26, below: 15, radius: 16, bottom: 1208 },
};

const styleOf = (size: number): TextStyle => ({ face: 'plain', weight: 600, size, colour: '#FFFFFF' });

/** A caption that is part of the picture, at the top of the page or in its usual place. Its origin is the frame's. */
export function captionSprite(layout: Layout, rows: readonly string[], top: boolean): Sprite {
  const { size, leading, above, beside, below, radius, bottom } = CAPTION[layout.shape];
  const pen = measuringPen();
  const widest = Math.max(...rows.map((row) => widthOf(pen, row, styleOf(size))));
  const room = layout.captions.width - 2 * beside;
  const style = styleOf(size * Math.min(1, room / widest));
  const width = 2 * Math.ceil((Math.min(widest, room) + 2 * beside) / 2);
  const height = above + rows.length * leading + below;
  const y = top && layout.captionsTop !== null ? layout.captionsTop : bottom - height;
  const plate = { x: (layout.frame.width - width) / 2, y, width, height };
  return paintSprite({ left: plate.x, top: y, width, height }, (on) => {
    panel(on, plate, { radius, fill: 'rgba(0, 0, 0, 0.85)' });
    for (const [index, row] of rows.entries())
      write(on, row, layout.frame.width / 2, y + above + index * leading + leading * 0.5 + style.size * 0.36, style, 'center');
  });
}
