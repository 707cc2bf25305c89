import { SAMPLE_RATE } from './voice.ts';

/** Powers are kept by slices of 10 ms, so that the loudness of a film can be told from that of its lines. */
const SLICE_MS = 10;
/** Samples in a slice. */
export const SLICE = (SAMPLE_RATE * SLICE_MS) / 1000;
/** Blocks of 400 ms, every 100 ms (ITU-R BS.1770-4), in slices. */
const BLOCK = 400 / SLICE_MS;
const STEP = 100 / SLICE_MS;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

/** The two filters of the K weighting at 48 kHz: the head's shelf, then the low cut (whose b is 1, -2, 1). */
const [B0, B1, B2] = [1.53512485958697, -2.69169618940638, 1.19839281085285];
const [A1, A2] = [-1.69065929318241, 0.73248077421585];
const [C1, C2] = [-1.99004745483398, 0.99007225036621];

/** Integrated loudness of a mono sound at 48 kHz in LUFS, gated as BS.1770-4 says; -Infinity for silence. */
export const loudness = (samples: Float32Array): number => gatedLoudness(weighedPowers(samples));

/** How strong a sound is for the ear: mean power of every 10 ms after the K weighting. A part of a slice at the end counts as a whole one. */
export function weighedPowers(samples: Float32Array): Float32Array {
  const powers = new Float32Array(Math.ceil(samples.length / SLICE));
  // What both filters remember of the samples before.
  let [s1, s2, t1, t2] = [0, 0, 0, 0];
  for (let slice = 0; slice < powers.length; slice += 1) {
    const end = Math.min(samples.length, (slice + 1) * SLICE);
    let sum = 0;
    for (let at = slice * SLICE; at < end; at += 1) {
      const x = samples[at]!;
      const y = B0 * x + s1;
      s1 = B1 * x - A1 * y + s2;
      s2 = B2 * x - A2 * y;
      const z = y + t1;
      t1 = t2 - 2 * y - C1 * z;
      t2 = y - C2 * z;
      sum += z * z;
    }
    powers[slice] = sum / SLICE;
  }
  return powers;
}

/** Integrated loudness in LUFS from powers of 10 ms each. What is shorter than one block counts as one block of its own length. */
export function gatedLoudness(powers: Float32Array): number {
  const loud = blockPowers(powers).filter((power) => toLufs(power) > ABSOLUTE_GATE);
  if (loud.length === 0) return -Infinity;
  const gate = toLufs(mean(loud)) + RELATIVE_GATE;
  return toLufs(mean(loud.filter((power) => toLufs(power) > gate)));
}

/** A factor in decibel: 0.5 is -6. */
export const toDecibel = (factor: number): number => 20 * Math.log10(factor);

/** Decibel as a factor: -6 is 0.5. */
export const fromDecibel = (decibel: number): number => 10 ** (decibel / 20);

function blockPowers(powers: Float32Array): number[] {
  const blocks: number[] = [];
  for (let start = 0; start === 0 || start + BLOCK <= powers.length; start += STEP) {
    const end = Math.min(powers.length, start + BLOCK);
    let sum = 0;
    for (let at = start; at < end; at += 1) sum += powers[at]!;
    blocks.push(sum / Math.max(1, end - start));
  }
  return blocks;
}

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
