import type { Box } from '../../stage/take.ts';

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

/** The same picture over again into another of the same size. */
export function copyPlanes(from: Planes, to: Planes): void {
  to.bytes.set(from.bytes);
}

/** A box grown to even px, as far as it lies within another of even px. */
export function evenBox(box: Box, within: Box): Box {
  const left = Math.max(within.x, 2 * Math.floor(box.x / 2));
  const top = Math.max(within.y, 2 * Math.floor(box.y / 2));
  const right = Math.min(within.x + within.width, 2 * Math.ceil((box.x + box.width) / 2));
  const bottom = Math.min(within.y + within.height, 2 * Math.ceil((box.y + box.height) / 2));
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** A rectangle of even place and size into the same place of a picture of the same size. */
export function copyRect(from: Planes, to: Planes, { x, y, width, height }: Box): void {
  const copy = (source: Uint8Array, target: Uint8Array, pitch: 1 | 2) => {
    const stride = from.width / pitch;
    if (width === from.width) {
      const at = (y / pitch) * stride;
      target.set(source.subarray(at, at + (height / pitch) * stride), at);
      return;
    }
    for (let row = y / pitch; row < (y + height) / pitch; row++) {
      const left = row * stride + x / pitch;
      target.set(source.subarray(left, left + width / pitch), left);
    }
  };
  copy(from.y, to.y, 1);
  copy(from.u, to.u, 2);
  copy(from.v, to.v, 2);
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
