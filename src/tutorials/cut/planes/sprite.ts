import type { Box } from '../../stage/take.ts';
import type { Planes } from './planes.ts';

/** A painted part with soft edges: tones and opacity of every px. `left` and `top` say where it lies relative to what it belongs to. */
export type Sprite = {
  width: number;
  height: number;
  left: number;
  top: number;
  y: Uint8Array;
  u: Uint8Array;
  v: Uint8Array;
  alpha: Uint8Array;
};

/** From red, green, blue, opacity, as a canvas gives them. */
export function spriteFromPixels(pixels: Uint8ClampedArray, width: number, height: number, left: number, top: number): Sprite {
  const size = width * height;
  const sprite = {
    width,
    height,
    left,
    top,
    y: new Uint8Array(size),
    u: new Uint8Array(size),
    v: new Uint8Array(size),
    alpha: new Uint8Array(size),
  };
  for (let i = 0, p = 0; i < size; i++, p += 4) {
    const opacity = pixels[p + 3]!;
    if (opacity === 0) continue;
    const red = pixels[p]!;
    const green = pixels[p + 1]!;
    const blue = pixels[p + 2]!;
    sprite.y[i] = (11966 * red + 40254 * green + 4064 * blue + 1081344) >> 16;
    sprite.u[i] = (-6596 * red - 22189 * green + 28785 * blue + 8421376) >> 16;
    sprite.v[i] = (28785 * red - 26145 * green - 2639 * blue + 8421376) >> 16;
    sprite.alpha[i] = opacity;
  }
  return sprite;
}

/** Which row or column of a sprite is shown at each place when its middle is stretched to `length`. */
function stretched(own: number, length: number): Int32Array {
  const corner = own >> 1;
  const map = new Int32Array(length);
  for (let i = 0; i < length; i++) map[i] = i < corner ? i : i >= length - (own - corner - 1) ? own - (length - i) : corner;
  return map;
}

/**
 * Lays a sprite over planes at any whole px, as strongly as `strength`. With `width` and `height` its middle row and column are
 * stretched, so that one corner drawing serves rings of every size. What lies outside the planes, or `within` (of even px), is left out.
 */
export function blendSprite(
  planes: Planes,
  sprite: Sprite,
  x: number,
  y: number,
  strength = 1,
  {
    width = sprite.width,
    height = sprite.height,
    within = whole(planes),
  }: { width?: number; height?: number; within?: Box } = {},
): void {
  const left = x + sprite.left;
  const top = y + sprite.top;
  const weight = Math.round(strength * 257);
  const columns = stretched(sprite.width, width);
  const rows = stretched(sprite.height, height);
  const fromX = Math.max(0, within.x - left);
  const toX = Math.min(width, within.x + within.width - left);
  const fromY = Math.max(0, within.y - top);
  const toY = Math.min(height, within.y + within.height - top);
  for (let row = fromY; row < toY; row++) {
    const source = rows[row]! * sprite.width;
    const target = (top + row) * planes.width + left;
    for (let column = fromX; column < toX; column++) {
      const at = source + columns[column]!;
      const opacity = sprite.alpha[at]!;
      if (opacity === 0) continue;
      const below = planes.y[target + column]!;
      planes.y[target + column] = below + (((sprite.y[at]! - below) * opacity * weight + 32768) >> 16);
    }
  }
  const half = planes.width >> 1;
  for (let row = (top + fromY) & ~1; row < top + toY; row += 2) {
    for (let column = (left + fromX) & ~1; column < left + toX; column += 2) {
      let opacity = 0;
      let u = 0;
      let v = 0;
      for (let corner = 0; corner < 4; corner++) {
        const spriteRow = row + (corner >> 1) - top;
        const spriteColumn = column + (corner & 1) - left;
        if (spriteRow < 0 || spriteRow >= height || spriteColumn < 0 || spriteColumn >= width) continue;
        const at = rows[spriteRow]! * sprite.width + columns[spriteColumn]!;
        const own = sprite.alpha[at]!;
        if (own === 0) continue;
        opacity += own;
        u += own * sprite.u[at]!;
        v += own * sprite.v[at]!;
      }
      if (opacity === 0) continue;
      const target = (row >> 1) * half + (column >> 1);
      const share = (opacity * strength) / 1020;
      planes.u[target] = Math.round(planes.u[target]! * (1 - share) + (u / opacity) * share);
      planes.v[target] = Math.round(planes.v[target]! * (1 - share) + (v / opacity) * share);
    }
  }
}

const whole = ({ width, height }: Planes): Box => ({ x: 0, y: 0, width, height });
