import { resample } from './resample.ts';
import { SAMPLE_RATE } from './voice.ts';

/** Blocks of 400 ms, every 100 ms (ITU-R BS.1770-4). */
const BLOCK = SAMPLE_RATE * 0.4;
const STEP = SAMPLE_RATE * 0.1;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

/** The two filters of the K weighting at 48 kHz: the head's shelf, then the low cut. */
const K_FILTERS = [
  { b: [1.53512485958697, -2.69169618940638, 1.19839281085285], a: [-1.69065929318241, 0.73248077421585] },
  { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] },
] as const;

/**
 * Integrated loudness of a mono sound at 48 kHz in LUFS, gated as BS.1770-4 says; -Infinity for silence.
 * A sound shorter than one block counts as one block of its own length.
 */
export function loudness(samples: Float32Array): number {
  const weighted = K_FILTERS.reduce<Float64Array>((input, filter) => applyFilter(input, filter), Float64Array.from(samples));
  const powers = blockPowers(weighted);
  const loud = powers.filter((power) => toLufs(power) > ABSOLUTE_GATE);
  if (loud.length === 0) return -Infinity;
  const gate = toLufs(mean(loud)) + RELATIVE_GATE;
  return toLufs(mean(loud.filter((power) => toLufs(power) > gate)));
}

/** Highest level between the samples too, in dBTP: measured at four times the sampling rate, where it can matter. */
export function truePeak(samples: Float32Array): number {
  let highest = 0;
  for (const value of samples) highest = Math.max(highest, Math.abs(value));
  // The sound between samples is seldom more than 3 dB above them: only the loud places are looked at closely.
  const worth = highest * 0.7;
  const margin = 64;
  for (let at = 0; at < samples.length; at += 1) {
    if (Math.abs(samples[at]!) < worth) continue;
    let end = at;
    for (let next = at; next < Math.min(samples.length, end + margin); next += 1)
      if (Math.abs(samples[next]!) >= worth) end = next;
    const close = resample(samples.slice(Math.max(0, at - margin), end + margin), SAMPLE_RATE, SAMPLE_RATE * 4);
    for (const value of close) highest = Math.max(highest, Math.abs(value));
    at = end;
  }
  return toDecibel(highest);
}

/** A factor in decibel: 0.5 is -6. */
export const toDecibel = (factor: number): number => 20 * Math.log10(factor);

/** Decibel as a factor: -6 is 0.5. */
export const fromDecibel = (decibel: number): number => 10 ** (decibel / 20);

function blockPowers(weighted: Float64Array): number[] {
  const powers: number[] = [];
  for (let start = 0; start === 0 || start + BLOCK <= weighted.length; start += STEP) {
    let sum = 0;
    const end = Math.min(weighted.length, start + BLOCK);
    for (let at = start; at < end; at += 1) sum += weighted[at]! ** 2;
    powers.push(sum / Math.max(1, end - start));
  }
  return powers;
}

function applyFilter(input: Float64Array, { b, a }: (typeof K_FILTERS)[number]): Float64Array {
  const output = new Float64Array(input.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let at = 0; at < input.length; at += 1) {
    const x = input[at]!;
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    output[at] = y;
  }
  return output;
}

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
