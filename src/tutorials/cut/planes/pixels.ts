import type { Planes } from './planes.ts';
import { createPlanes } from './planes.ts';

/**
 * Bytes of red, green, blue (and more, ignored) to planes. `channels` = bytes a px. A pair of rows that is the same as the pair above, as half
 * of a page's are, is copied from it.
 */
export function planesFromPixels(
  pixels: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  channels: number,
): Planes {
  const planes = createPlanes(width & ~1, height & ~1);
  const { y, u, v } = planes;
  const rowBytes = width * channels;
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  for (let row = 0; row < planes.height; row += 2) {
    const at = row * rowBytes;
    const isAsAbove = row > 0 && bytes.compare(bytes, at - 2 * rowBytes, at, at, at + 2 * rowBytes) === 0;
    if (isAsAbove) {
      const upper = row * planes.width;
      y.copyWithin(upper, upper - 2 * planes.width, upper);
      const chroma = upper >> 2;
      const half = planes.width >> 1;
      u.copyWithin(chroma, chroma - half, chroma);
      v.copyWithin(chroma, chroma - half, chroma);
    } else convertRows(pixels, at, rowBytes, channels, planes, row);
  }
  return planes;
}

/** Two rows of pixels, of which the upper one begins at `a`, to the pair of rows that begins with `row`. */
function convertRows(
  pixels: Uint8Array | Uint8ClampedArray,
  a: number,
  rowBytes: number,
  channels: number,
  { y, u, v, width }: Planes,
  row: number,
): void {
  let b = a + rowBytes;
  let upper = row * width;
  let lower = upper + width;
  const end = lower;
  let chroma = upper >> 2;
  while (upper < end) {
    let red = pixels[a]!;
    let green = pixels[a + 1]!;
    let blue = pixels[a + 2]!;
    y[upper++] = (11966 * red + 40254 * green + 4064 * blue + 1081344) >> 16;
    let r = pixels[a + channels]!;
    let g = pixels[a + channels + 1]!;
    let l = pixels[a + channels + 2]!;
    y[upper++] = (11966 * r + 40254 * g + 4064 * l + 1081344) >> 16;
    red += r;
    green += g;
    blue += l;
    r = pixels[b]!;
    g = pixels[b + 1]!;
    l = pixels[b + 2]!;
    y[lower++] = (11966 * r + 40254 * g + 4064 * l + 1081344) >> 16;
    red += r;
    green += g;
    blue += l;
    r = pixels[b + channels]!;
    g = pixels[b + channels + 1]!;
    l = pixels[b + channels + 2]!;
    y[lower++] = (11966 * r + 40254 * g + 4064 * l + 1081344) >> 16;
    red += r;
    green += g;
    blue += l;
    u[chroma] = (-6596 * red - 22189 * green + 28785 * blue + 33685504) >> 18;
    v[chroma++] = (28785 * red - 26145 * green - 2640 * blue + 33685504) >> 18;
    a += 2 * channels;
    b += 2 * channels;
  }
}

/** Red, green, blue of every px, for a picture file. */
export function pixelsFromPlanes({ width, height, y, u, v }: Planes): Uint8Array {
  const pixels = new Uint8Array(width * height * 3);
  const half = width >> 1;
  for (let row = 0, out = 0; row < height; row++) {
    for (let column = 0; column < width; column++, out += 3) {
      const chroma = (row >> 1) * half + (column >> 1);
      const light = 1.16438 * (y[row * width + column]! - 16);
      const blueness = u[chroma]! - 128;
      const redness = v[chroma]! - 128;
      pixels[out] = byte(light + 1.79274 * redness);
      pixels[out + 1] = byte(light - 0.21325 * blueness - 0.53291 * redness);
      pixels[out + 2] = byte(light + 2.1124 * blueness);
    }
  }
  return pixels;
}

const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));
