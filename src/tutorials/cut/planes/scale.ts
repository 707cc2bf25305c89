import type { Planes } from './planes.ts';

/** What part of a source is scaled where: source px = (target px + 0.5) * `step` + `start` - 0.5, in full-size px. */
export type Mapping = { startX: number; startY: number; step: number };
/** Even place and size in the target. */
export type Place = { left: number; top: number; width: number; height: number };

type Plane = { bytes: Uint8Array; width: number; height: number };

/** A part of `source` scaled into a place of `target`: quick (for a moving picture) or careful (for one that is looked at). */
export function scaleInto(source: Planes, mapping: Mapping, target: Planes, place: Place, careful: boolean): void {
  const scale = careful ? scaleCarefully : scaleQuickly;
  const full = { width: source.width, height: source.height };
  const half = { width: source.width >> 1, height: source.height >> 1 };
  const halfMapping = { startX: mapping.startX / 2, startY: mapping.startY / 2, step: mapping.step };
  const halfPlace = { left: place.left >> 1, top: place.top >> 1, width: place.width >> 1, height: place.height >> 1 };
  scale({ bytes: source.y, ...full }, mapping, target.y, target.width, place);
  scale({ bytes: source.u, ...half }, halfMapping, target.u, target.width >> 1, halfPlace);
  scale({ bytes: source.v, ...half }, halfMapping, target.v, target.width >> 1, halfPlace);
}

/** Between the four nearest px. */
function scaleQuickly(source: Plane, mapping: Mapping, target: Uint8Array, targetWidth: number, place: Place): void {
  const { bytes, width } = source;
  const columns = new Int32Array(place.width);
  const weights = new Int32Array(place.width);
  for (let x = 0; x < place.width; x++) {
    const at = Math.min(width - 1.001, Math.max(0, (x + 0.5) * mapping.step + mapping.startX - 0.5));
    columns[x] = Math.floor(at);
    weights[x] = Math.round((at - Math.floor(at)) * 256);
  }
  for (let y = 0; y < place.height; y++) {
    const at = Math.min(source.height - 1.001, Math.max(0, (y + 0.5) * mapping.step + mapping.startY - 0.5));
    const upper = Math.floor(at) * width;
    const lower = upper + width;
    const down = Math.round((at - Math.floor(at)) * 256);
    let out = (place.top + y) * targetWidth + place.left;
    for (let x = 0; x < place.width; x++) {
      const i = columns[x]!;
      const w = weights[x]!;
      const a = bytes[upper + i]! * 256 + (bytes[upper + i + 1]! - bytes[upper + i]!) * w;
      const b = bytes[lower + i]! * 256 + (bytes[lower + i + 1]! - bytes[lower + i]!) * w;
      target[out++] = (a * 256 + (b - a) * down + 32768) >> 16;
    }
  }
}

type Taps = { first: Int32Array; weights: Float32Array; count: number };

/** The cubic that keeps letters crisp (Catmull-Rom), widened when the picture becomes smaller. */
function cubic(distance: number): number {
  const d = Math.abs(distance);
  if (d < 1) return 1.5 * d * d * d - 2.5 * d * d + 1;
  return d < 2 ? -0.5 * d * d * d + 2.5 * d * d - 4 * d + 2 : 0;
}

function tapsFor(length: number, start: number, step: number, limit: number): Taps {
  const widening = Math.max(1, step);
  const count = Math.ceil(4 * widening);
  const first = new Int32Array(length);
  const weights = new Float32Array(length * count);
  for (let i = 0; i < length; i++) {
    const at = (i + 0.5) * step + start - 0.5;
    const from = Math.min(Math.max(0, Math.ceil(at - 2 * widening)), Math.max(0, limit - count));
    first[i] = from;
    let sum = 0;
    for (let tap = 0; tap < count; tap++) sum += weights[i * count + tap] = cubic((from + tap - at) / widening);
    for (let tap = 0; tap < count; tap++)
      weights[i * count + tap] = sum === 0 ? (tap === 0 ? 1 : 0) : weights[i * count + tap]! / sum;
  }
  return { first, weights, count: Math.min(count, limit) };
}

/** Across first, then down, with all px that a target px covers. */
function scaleCarefully(source: Plane, mapping: Mapping, target: Uint8Array, targetWidth: number, place: Place): void {
  const across = tapsFor(place.width, mapping.startX, mapping.step, source.width);
  const down = tapsFor(place.height, mapping.startY, mapping.step, source.height);
  const stride = Math.ceil(4 * Math.max(1, mapping.step));
  const firstRow = down.first[0] ?? 0;
  const lastRow = Math.min(source.height, (down.first[place.height - 1] ?? 0) + down.count);
  const narrow = new Float32Array(Math.max(0, lastRow - firstRow) * place.width);
  for (let row = firstRow; row < lastRow; row++) {
    const from = row * source.width;
    const to = (row - firstRow) * place.width;
    for (let x = 0; x < place.width; x++) {
      const at = from + across.first[x]!;
      let sum = 0;
      for (let tap = 0; tap < across.count; tap++) sum += source.bytes[at + tap]! * across.weights[x * stride + tap]!;
      narrow[to + x] = sum;
    }
  }
  const sums = new Float32Array(place.width);
  for (let y = 0; y < place.height; y++) {
    sums.fill(0);
    for (let tap = 0; tap < down.count; tap++) {
      const weight = down.weights[y * stride + tap]!;
      const from = (down.first[y]! + tap - firstRow) * place.width;
      for (let x = 0; x < place.width; x++) sums[x]! += narrow[from + x]! * weight;
    }
    const out = (place.top + y) * targetWidth + place.left;
    for (let x = 0; x < place.width; x++) {
      const value = sums[x]! + 0.5;
      target[out + x] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  }
}
