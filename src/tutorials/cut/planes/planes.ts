/**
 * A picture as films store it: brightness for every px, two colour differences for every 2 x 2 px (BT.709, 16 to 235). Frames are put
 * together in this form, because reading a canvas back (9 ms) costs more than all the rest of a frame.
 */
export type Planes = {
  width: number;
  height: number;
  y: Uint8Array;
  u: Uint8Array;
  v: Uint8Array;
  /** All three, one after the other. */ bytes: Uint8Array;
};

/** Even numbers only, as everywhere in this folder where a place or a size is given. */
export function createPlanes(width: number, height: number): Planes {
  const size = width * height;
  const quarter = (width >> 1) * (height >> 1);
  const bytes = new Uint8Array(size + 2 * quarter);
  const y = bytes.subarray(0, size);
  const u = bytes.subarray(size, size + quarter);
  return { width, height, y, u, v: bytes.subarray(size + quarter), bytes };
}

/** Three bytes: brightness and colour differences. */
export type Tone = { y: number; u: number; v: number };

/** BT.709, limited range, for a colour given as 0-255. */
function toneOf(red: number, green: number, blue: number): Tone {
  return {
    y: Math.round(16 + 0.18259 * red + 0.61423 * green + 0.06201 * blue),
    u: Math.round(128 - 0.10064 * red - 0.33857 * green + 0.43922 * blue),
    v: Math.round(128 + 0.43922 * red - 0.39894 * green - 0.04027 * blue),
  };
}

/** For #rrggbb. */
export function toneOfHex(colour: string): Tone {
  const value = Number.parseInt(colour.slice(1), 16);
  return toneOf(value >> 16, (value >> 8) & 255, value & 255);
}

/** Bytes of red, green, blue (and more, ignored) to planes. `channels` = bytes a px. */
export function planesFromPixels(
  pixels: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  channels: number,
): Planes {
  const evenWidth = width & ~1;
  const evenHeight = height & ~1;
  const planes = createPlanes(evenWidth, evenHeight);
  const { y, u, v } = planes;
  const rowBytes = width * channels;
  let chroma = 0;
  for (let row = 0; row < evenHeight; row += 2) {
    let a = row * rowBytes;
    let b = a + rowBytes;
    let upper = row * evenWidth;
    let lower = upper + evenWidth;
    for (let column = 0; column < evenWidth; column += 2) {
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
  return planes;
}

/** The same picture over again into another of the same size. */
export function copyPlanes(from: Planes, to: Planes): void {
  to.bytes.set(from.bytes);
}

/** `over` shown over `under` as strongly as `part` (0 to 1), into `out`; all of one size. */
export function mixPlanes(under: Planes, over: Planes, part: number, out: Planes): void {
  const weight = Math.round(part * 256);
  const low = under.bytes;
  const high = over.bytes;
  for (let i = 0; i < out.bytes.length; i++) out.bytes[i] = low[i]! + (((high[i]! - low[i]!) * weight + 128) >> 8);
}

/** Rows of a picture into another of the same width, from row to row. */
export function copyRows(from: Planes, fromRow: number, rows: number, to: Planes, toRow: number): void {
  const { width } = from;
  const half = width >> 1;
  to.y.set(from.y.subarray(fromRow * width, (fromRow + rows) * width), toRow * width);
  to.u.set(from.u.subarray((fromRow >> 1) * half, ((fromRow + rows) >> 1) * half), (toRow >> 1) * half);
  to.v.set(from.v.subarray((fromRow >> 1) * half, ((fromRow + rows) >> 1) * half), (toRow >> 1) * half);
}

/** Rows of a picture into a wider one, from an even place on. */
export function copyBlock(from: Planes, fromRow: number, rows: number, to: Planes, left: number, top: number): void {
  const copy = (source: Uint8Array, target: Uint8Array, pitch: 1 | 2) => {
    const width = from.width / pitch;
    for (let row = 0; row < rows / pitch; row++) {
      const at = (fromRow / pitch + row) * width;
      target.set(source.subarray(at, at + width), (top / pitch + row) * (to.width / pitch) + left / pitch);
    }
  };
  copy(from.y, to.y, 1);
  copy(from.u, to.u, 2);
  copy(from.v, to.v, 2);
}

/** One tone over a rectangle of even place and size. */
export function fillRect(planes: Planes, left: number, top: number, width: number, height: number, tone: Tone): void {
  const half = planes.width >> 1;
  for (let row = top; row < top + height; row++)
    planes.y.fill(tone.y, row * planes.width + left, row * planes.width + left + width);
  for (let row = top >> 1; row < (top + height) >> 1; row++) {
    const from = row * half + (left >> 1);
    planes.u.fill(tone.u, from, from + (width >> 1));
    planes.v.fill(tone.v, from, from + (width >> 1));
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
