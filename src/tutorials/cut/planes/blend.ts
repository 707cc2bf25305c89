import type { Planes } from './planes.ts';

/** Two bytes of a word at once: each stands in the lower half of 16 bits, so that a product with a weight of up to 256 has room. */
const PAIR = 0x00ff00ff;
const HALF = 0x00800080;

/** `over` shown over `under` as strongly as `part` (0 to 1), into `out`; all of one size. Bytes that are the same in both stay. */
export function mixPlanes(under: Planes, over: Planes, part: number, out: Planes): void {
  const weight = Math.round(part * 256);
  const [low, high, target] = [wordsOf(under.bytes), wordsOf(over.bytes), wordsOf(out.bytes)];
  mixWords(low, 0, high, 0, weight, target);
  mixBytes(under.bytes, 0, over.bytes, 0, weight, out.bytes, 4 * target.length);
}

/** The whole words of bytes that begin at one, as planes do; none of others. */
export function wordsOf(bytes: Uint8Array): Int32Array {
  const count = (bytes.byteOffset & 3) === 0 ? bytes.length >> 2 : 0;
  return new Int32Array(bytes.buffer, bytes.byteOffset & ~3, count);
}

/** Words of `high` from `highAt` on over those of `low` from `lowAt` on, with a weight of up to 256, until `out` is full. */
export function mixWords(
  low: Int32Array,
  lowAt: number,
  high: Int32Array,
  highAt: number,
  weight: number,
  out: Int32Array,
): void {
  const rest = 256 - weight;
  for (let i = 0; i < out.length; i++) {
    const a = low[lowAt + i]!;
    const b = high[highAt + i]!;
    if (a === b) out[i] = a;
    else {
      const even = (Math.imul(a & PAIR, rest) + Math.imul(b & PAIR, weight) + HALF) | 0;
      const odd = (Math.imul((a >>> 8) & PAIR, rest) + Math.imul((b >>> 8) & PAIR, weight) + HALF) | 0;
      out[i] = ((even >>> 8) & PAIR) | (odd & ~PAIR);
    }
  }
}

/** The same for bytes; those before `from` are left as they are. */
export function mixBytes(
  low: Uint8Array,
  lowAt: number,
  high: Uint8Array,
  highAt: number,
  weight: number,
  out: Uint8Array,
  from: number,
): void {
  for (let i = from; i < out.length; i++) {
    const below = low[lowAt + i]!;
    out[i] = below + (((high[highAt + i]! - below) * weight + 128) >> 8);
  }
}

/** Lays one tone over bytes from `from` to before `until`; `weight` of 256 = nothing but the tone. `words` = those of the bytes. */
export function layTone(bytes: Uint8Array, words: Int32Array, from: number, until: number, tone: number, weight: number): void {
  const first = Math.min((from + 3) >> 2, words.length);
  const last = Math.min(until >> 2, words.length);
  if (first >= last) {
    layOnBytes(bytes, from, until, tone, weight);
    return;
  }
  layOnBytes(bytes, from, 4 * first, tone, weight);
  layOnWords(words, first, last, tone, weight);
  layOnBytes(bytes, 4 * last, until, tone, weight);
}

function layOnBytes(bytes: Uint8Array, from: number, until: number, tone: number, weight: number): void {
  for (let at = from; at < until; at++) bytes[at] = bytes[at]! + (((tone - bytes[at]!) * weight + 128) >> 8);
}

function layOnWords(words: Int32Array, from: number, until: number, tone: number, weight: number): void {
  const rest = 256 - weight;
  const added = (Math.imul(tone | (tone << 16), weight) + HALF) | 0;
  let before = words[from]!;
  let laid = layOnWord(before, rest, added);
  for (let i = from; i < until; i++) {
    const word = words[i]!;
    // Pages are mostly plain: the same four bytes again and again.
    if (word !== before) {
      before = word;
      laid = layOnWord(word, rest, added);
    }
    words[i] = laid;
  }
}

const layOnWord = (word: number, rest: number, added: number): number =>
  (((Math.imul(word & PAIR, rest) + added) >>> 8) & PAIR) | ((Math.imul((word >>> 8) & PAIR, rest) + added) & ~PAIR);
