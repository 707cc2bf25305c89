import type { Box } from '../../stage/take.ts';
import type { Planes } from './planes.ts';
import { evenBox } from './planes.ts';

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

/** What of a sprite is laid where: its rows and columns at places `left`, `top` and on, those from `from` to before `to`. */
type Laid = {
  sprite: Sprite;
  left: number;
  top: number;
  rows: Int32Array;
  columns: Int32Array;
  fromX: number;
  toX: number;
  fromY: number;
  toY: number;
};

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
  const laid: Laid = {
    sprite,
    left,
    top,
    rows: stretched(sprite.height, height),
    columns: stretched(sprite.width, width),
    fromX: Math.max(0, within.x - left),
    toX: Math.min(width, within.x + within.width - left),
    fromY: Math.max(0, within.y - top),
    toY: Math.min(height, within.y + within.height - top),
  };
  if (laid.fromX >= laid.toX || laid.fromY >= laid.toY) return;
  blendBrightness(planes, laid, Math.round(strength * 257));
  blendColours(planes, laid, strength);
}

function blendBrightness({ y, width }: Planes, laid: Laid, weight: number): void {
  const { sprite, left, top, rows, columns, fromX, toX } = laid;
  const opaque = 255 * 257;
  for (let row = laid.fromY; row < laid.toY; row++) {
    const source = rows[row]! * sprite.width;
    const target = (top + row) * width + left;
    for (let column = fromX; column < toX; column++) {
      const at = source + columns[column]!;
      const part = sprite.alpha[at]! * weight;
      if (part === 0) continue;
      const own = sprite.y[at]!;
      const below = y[target + column]!;
      y[target + column] = part === opaque ? own : below + (((own - below) * part + 32768) >> 16);
    }
  }
}

/** Two by two px share a colour; those of them that the sprite does not reach count as nothing. */
function blendColours({ u, v, width }: Planes, laid: Laid, strength: number): void {
  const { sprite, left, top, rows, columns } = laid;
  const { alpha } = sprite;
  const half = width >> 1;
  for (let row = (top + laid.fromY) & ~1; row < top + laid.toY; row += 2) {
    const upper = row >= top ? rows[row - top]! * sprite.width : -1;
    const lower = row + 1 - top < rows.length ? rows[row + 1 - top]! * sprite.width : -1;
    for (let column = (left + laid.fromX) & ~1; column < left + laid.toX; column += 2) {
      const first = column >= left ? columns[column - left]! : -1;
      const second = column + 1 - left < columns.length ? columns[column + 1 - left]! : -1;
      const a = upper < 0 || first < 0 ? -1 : upper + first;
      const b = upper < 0 || second < 0 ? -1 : upper + second;
      const c = lower < 0 || first < 0 ? -1 : lower + first;
      const d = lower < 0 || second < 0 ? -1 : lower + second;
      const p = a < 0 ? 0 : alpha[a]!;
      const q = b < 0 ? 0 : alpha[b]!;
      const r = c < 0 ? 0 : alpha[c]!;
      const s = d < 0 ? 0 : alpha[d]!;
      const opacity = p + q + r + s;
      if (opacity === 0) continue;
      const blue = sum(sprite.u, a, p, b, q, c, r, d, s);
      const red = sum(sprite.v, a, p, b, q, c, r, d, s);
      const target = (row >> 1) * half + (column >> 1);
      const share = (opacity * strength) / 1020;
      u[target] = Math.round(u[target]! * (1 - share) + (blue / opacity) * share);
      v[target] = Math.round(v[target]! * (1 - share) + (red / opacity) * share);
    }
  }
}

/** Colours of up to four px, each times its opacity. */
function sum(bytes: Uint8Array, a: number, p: number, b: number, q: number, c: number, r: number, d: number, s: number): number {
  return (
    (p === 0 ? 0 : bytes[a]! * p) + (q === 0 ? 0 : bytes[b]! * q) + (r === 0 ? 0 : bytes[c]! * r) + (s === 0 ? 0 : bytes[d]! * s)
  );
}

const whole = ({ width, height }: Planes): Box => ({ x: 0, y: 0, width, height });

/** The rectangle of even px that a sprite at a place covers within a box. */
export function reachOf(sprite: Sprite, x: number, y: number, within: Box): Box {
  return evenBox({ x: x + sprite.left, y: y + sprite.top, width: sprite.width, height: sprite.height }, within);
}
