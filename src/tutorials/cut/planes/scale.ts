import { mixBytes, mixWords, wordsOf } from './blend.ts';
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

/**
 * For every row from `first` to before `until`, the first of the run of rows that are the same as it between two columns: half of a page's rows
 * are the same as the row above, and need not be reckoned again.
 */
function runsOfRows({ bytes, width }: Plane, first: number, until: number, left: number, right: number): Int32Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const runs = new Int32Array(until - first);
  for (let row = first; row < until; row++) {
    const at = row * width;
    const isAsAbove = row > first && buffer.compare(buffer, at - width + left, at - width + right, at + left, at + right) === 0;
    runs[row - first] = isAsAbove ? runs[row - first - 1]! : row;
  }
  return runs;
}

/** Between the four nearest px: down first, four columns at once, then across. */
function scaleQuickly(source: Plane, { startX, startY, step }: Mapping, target: Uint8Array, stride: number, place: Place): void {
  const { bytes, width } = source;
  const columns = nearest(place.width, startX, step, width);
  const rows = nearest(place.height, startY, step, source.height);
  const left = (columns[0]! >> 8) & ~3;
  const right = Math.min(width, ((columns[place.width - 1]! >> 8) + 5) & ~3);
  for (let x = 0; x < place.width; x++) columns[x]! -= left << 8;
  const first = rows[0]! >> 8;
  const runs = runsOfRows(source, first, (rows[place.height - 1]! >> 8) + 2, left, right);
  const mixed = new Uint8Array(right - left);
  const [words, mixedWords] = [wordsOf(bytes), wordsOf(mixed)];
  const hasWords = words.length > 0 && (width & 3) === 0;
  let above = -1;
  for (let y = 0; y < place.height; y++) {
    const row = rows[y]! >> 8;
    const from = row * width + left;
    const out = (place.top + y) * stride + place.left;
    const run = runs[row - first]!;
    const isPlain = run === runs[row + 1 - first];
    if (isPlain && run === above) target.copyWithin(out, out - stride, out - stride + place.width);
    else if (isPlain) acrossRow(bytes, from, columns, target, out);
    else {
      const weight = rows[y]! & 255;
      if (hasWords) mixWords(words, from >> 2, words, (from + width) >> 2, weight, mixedWords);
      mixBytes(bytes, from, bytes, from + width, weight, mixed, hasWords ? 4 * mixedWords.length : 0);
      acrossRow(mixed, 0, columns, target, out);
    }
    above = isPlain ? run : -1;
  }
}

/** For every px, the source px before it (times 256), and how far it lies towards the next, of 256. */
function nearest(length: number, start: number, step: number, limit: number): Int32Array {
  const places = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const at = Math.min(limit - 1.001, Math.max(0, (i + 0.5) * step + start - 0.5));
    places[i] = (Math.floor(at) << 8) | Math.min(255, Math.round((at - Math.floor(at)) * 256));
  }
  return places;
}

function acrossRow(bytes: Uint8Array, from: number, columns: Int32Array, target: Uint8Array, out: number): void {
  for (let x = 0; x < columns.length; x++) {
    const column = columns[x]!;
    const at = from + (column >> 8);
    const left = bytes[at]!;
    target[out + x] = ((left << 8) + Math.imul(bytes[at + 1]! - left, column & 255) + 128) >> 8;
  }
}

type Taps = { first: Int32Array; weights: Float32Array; count: number; stride: number };

/** The cubic that keeps letters crisp (Catmull-Rom), widened when the picture becomes smaller. */
function cubic(distance: number): number {
  const d = Math.abs(distance);
  if (d < 1) return 1.5 * d * d * d - 2.5 * d * d + 1;
  return d < 2 ? -0.5 * d * d * d + 2.5 * d * d - 4 * d + 2 : 0;
}

function tapsFor(length: number, start: number, step: number, limit: number): Taps {
  const widening = Math.max(1, step);
  const stride = Math.ceil(4 * widening);
  const first = new Int32Array(length);
  const weights = new Float32Array(length * stride);
  for (let i = 0; i < length; i++) {
    const at = (i + 0.5) * step + start - 0.5;
    const from = Math.min(Math.max(0, Math.ceil(at - 2 * widening)), Math.max(0, limit - stride));
    first[i] = from;
    let sum = 0;
    for (let tap = 0; tap < stride; tap++) sum += weights[i * stride + tap] = cubic((from + tap - at) / widening);
    for (let tap = 0; tap < stride; tap++)
      weights[i * stride + tap] = sum === 0 ? (tap === 0 ? 1 : 0) : weights[i * stride + tap]! / sum;
  }
  return { first, weights, count: Math.min(stride, limit), stride };
}

/** Across first, then down, with all px that a target px covers. Rows that were set across are kept for as long as a target row needs them. */
function scaleCarefully(
  source: Plane,
  { startX, startY, step }: Mapping,
  target: Uint8Array,
  stride: number,
  place: Place,
): void {
  const across = tapsFor(place.width, startX, step, source.width);
  const down = tapsFor(place.height, startY, step, source.height);
  const { count } = down;
  const first = down.first[0]!;
  const until = Math.min(source.height, down.first[place.height - 1]! + count);
  const runs = runsOfRows(source, first, until, across.first[0]!, across.first[place.width - 1]! + across.count);
  /** Rows set across, a place for each run that a target row can need. */
  const narrow = new Float32Array(count * place.width);
  const slots = slotsOf(runs, count);
  const sums = new Float32Array(place.width);
  let done = first - 1;
  for (let y = 0; y < place.height; y++) {
    const from = down.first[y]!;
    for (let row = Math.max(from, done + 1); row < from + count; row++) {
      const isNew = runs[row - first] === row || row === from;
      if (isNew) narrowRow(source.bytes, row * source.width, across, narrow, slots[row - first]! * place.width);
      done = row;
    }
    let weight = 0;
    let isFirst = true;
    for (let tap = 0; tap < count; tap++) {
      const at = from + tap - first;
      weight += down.weights[y * down.stride + tap]!;
      if (tap + 1 < count && runs[at + 1] === runs[at]) continue;
      addRow(sums, narrow, slots[at]! * place.width, weight, isFirst);
      isFirst = false;
      weight = 0;
    }
    const out = (place.top + y) * stride + place.left;
    for (let x = 0; x < place.width; x++) {
      const value = sums[x]! + 0.5;
      target[out + x] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  }
}

/** A place for every run of rows, of `count` places that are used in turn: as many runs as that lie next to each other never share one. */
function slotsOf(runs: Int32Array, count: number): Int32Array {
  const slots = new Int32Array(runs.length);
  for (let at = 1; at < runs.length; at++) slots[at] = runs[at] === runs[at - 1] ? slots[at - 1]! : (slots[at - 1]! + 1) % count;
  return slots;
}

function narrowRow(
  bytes: Uint8Array,
  from: number,
  { first, weights, count, stride }: Taps,
  narrow: Float32Array,
  to: number,
): void {
  for (let x = 0; x < first.length; x++) {
    const at = from + first[x]!;
    let sum = 0;
    for (let tap = 0; tap < count; tap++) sum += bytes[at + tap]! * weights[x * stride + tap]!;
    narrow[to + x] = sum;
  }
}

function addRow(sums: Float32Array, rows: Float32Array, from: number, weight: number, isFirst: boolean): void {
  if (isFirst) for (let x = 0; x < sums.length; x++) sums[x] = rows[from + x]! * weight;
  else for (let x = 0; x < sums.length; x++) sums[x]! += rows[from + x]! * weight;
}
