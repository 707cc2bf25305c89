import type { Brand } from '../brand.ts';
import { COLOUR } from '../brand.ts';
import type { Ripple } from '../pointer.ts';
import { DOT_RADIUS } from '../pointer.ts';
import type { Sprite } from '../planes/sprite.ts';
import { paintSprite } from './easel.ts';
import { withShadow } from './shapes.ts';

/** How much smaller a pointer is while it presses. */
const GIVES_WAY = 0.08;

/** The arrow, 1.8 times a usual one: white, with an ink edge; `pressed` 0 to 1. Its origin is the tip. */
export function arrowSprite(pressed: number): Sprite {
  const scale = 1.8 * (1 - GIVES_WAY * pressed);
  return paintSprite({ left: -8, top: -8, width: 56, height: 64 }, (pen) => {
    pen.scale(scale, scale);
    const outline = () => {
      pen.beginPath();
      for (const [x, y] of [
        [0, 0],
        [0, 19.6],
        [4.6, 15.2],
        [7.7, 22.4],
        [11.1, 21],
        [8, 13.8],
        [15.2, 13.8],
      ] as const)
        pen.lineTo(x, y);
      pen.closePath();
    };
    pen.lineJoin = 'round';
    outline();
    pen.fillStyle = '#FFFFFF';
    withShadow(pen, { x: 2, y: 3, blur: 6, colour: 'rgba(27, 31, 35, 0.45)' }, () => pen.fill());
    outline();
    pen.strokeStyle = COLOUR.ink;
    pen.lineWidth = 1.5;
    pen.stroke();
  });
}

/** A finger's dot: see-through, so that what it presses can be read, in a white ring with an ink hairline. Its origin is its middle. */
export function dotSprite(pressed: number, brand: Brand): Sprite {
  const radius = DOT_RADIUS * (1 - GIVES_WAY * pressed);
  const reach = DOT_RADIUS + 3;
  return paintSprite({ left: -reach, top: -reach, width: 2 * reach, height: 2 * reach }, (pen) => {
    const circle = (of: number, line: number, colour: string, alpha: number) => {
      pen.beginPath();
      pen.arc(0, 0, of, 0, Math.PI * 2);
      pen.globalAlpha = alpha;
      pen.lineWidth = line;
      pen.strokeStyle = colour;
      pen.stroke();
    };
    pen.beginPath();
    pen.arc(0, 0, radius - 5, 0, Math.PI * 2);
    pen.globalAlpha = 0.3 + 0.25 * pressed;
    pen.fillStyle = brand.colours.primary;
    pen.fill();
    circle(radius - 3, 5, '#FFFFFF', 1);
    circle(radius + 0.25, 1.5, COLOUR.ink, 0.6);
  });
}

/** A ring that spreads from a press. Its origin is the pressed point. */
export function rippleSprite({ radius, stroke, fill }: Omit<Ripple, 'alpha'>, brand: Brand): Sprite {
  const reach = Math.ceil(radius + stroke + 3);
  return paintSprite({ left: -reach, top: -reach, width: 2 * reach, height: 2 * reach }, (pen) => {
    const circle = (r: number) => {
      pen.beginPath();
      pen.arc(0, 0, r, 0, Math.PI * 2);
    };
    circle(radius);
    pen.globalAlpha = fill;
    pen.fillStyle = brand.colours.accent;
    pen.fill();
    pen.globalAlpha = 1;
    pen.lineWidth = stroke;
    pen.strokeStyle = brand.colours.accent;
    pen.stroke();
    circle(radius + stroke / 2 + 0.8);
    pen.lineWidth = 1.2;
    pen.strokeStyle = COLOUR.ink;
    pen.globalAlpha = 0.55;
    pen.stroke();
  });
}
