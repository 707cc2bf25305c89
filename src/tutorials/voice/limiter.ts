import { SAMPLE_RATE } from './voice.ts';

/** 5 ms before and after a peak: long enough not to be heard as distortion, short enough not to pump. */
const LOOK_AHEAD = Math.round(SAMPLE_RATE * 0.005);
/** So far from a peak nothing is lowered any more. */
const REACH = 2 * LOOK_AHEAD;

/** A part of a sound around peaks, from a sample on, and by what each of its samples is multiplied. */
export type LoweredPart = { start: number; gains: Float64Array };

/**
 * By how much the surroundings of peaks must be lowered, softly, so that no sample lies above a ceiling; nothing else is touched.
 * @param most the ceiling as a sample value.
 */
export function loweredParts(samples: Float32Array, most: number): LoweredPart[] {
  const parts: LoweredPart[] = [];
  for (let first = nextPeak(samples, 0, samples.length, most); first !== -1;) {
    // Peaks whose surroundings touch are lowered together.
    let last = first;
    for (let peak = first; peak !== -1; peak = nextPeak(samples, last + 1, last + 2 * REACH + 2, most)) last = peak;
    const start = Math.max(0, first - REACH);
    parts.push({ start, gains: softened(lowestNeeded(samples, start, Math.min(samples.length, last + REACH + 1), most)) });
    first = nextPeak(samples, last + 2 * REACH + 2, samples.length, most);
  }
  return parts;
}

/** The first sample above `most` in a part of a sound; -1 when there is none. */
function nextPeak(samples: Float32Array, from: number, until: number, most: number): number {
  const end = Math.min(until, samples.length);
  for (let at = from; at < end; at += 1) if (Math.abs(samples[at]!) > most) return at;
  return -1;
}

/** For every sample of a part the lowest gain that any sample within the look-ahead needs to stay below `most`. */
function lowestNeeded(samples: Float32Array, start: number, end: number, most: number): Float64Array {
  const lowest = new Float64Array(end - start).fill(1);
  for (let peak = nextPeak(samples, start, end, most); peak !== -1; peak = nextPeak(samples, peak + 1, end, most)) {
    const needed = most / Math.abs(samples[peak]!);
    const until = Math.min(end, peak + LOOK_AHEAD + 1);
    for (let at = Math.max(start, peak - LOOK_AHEAD); at < until; at += 1)
      if (lowest[at - start]! > needed) lowest[at - start] = needed;
  }
  return lowest;
}

/** The mean of the lowest gains around each sample: never above what a peak needs, since each of them covers the peak. */
function softened(lowest: Float64Array): Float64Array {
  const gains = new Float64Array(lowest.length);
  const width = 2 * LOOK_AHEAD + 1;
  const { length } = lowest;
  const gainAt = (at: number) => lowest[Math.min(length - 1, Math.max(0, at))]!;
  let sum = 0;
  for (let at = -LOOK_AHEAD - 1; at < LOOK_AHEAD; at += 1) sum += gainAt(at);
  for (let at = 0; at < length; at += 1) {
    sum += gainAt(at + LOOK_AHEAD) - gainAt(at - LOOK_AHEAD - 1);
    gains[at] = sum / width;
  }
  return gains;
}
