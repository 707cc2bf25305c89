import { loweredParts } from './limiter.ts';
import type { LoweredPart } from './limiter.ts';
import { fromDecibel, gatedLoudness, SLICE, weighedPowers } from './loudness.ts';

/** The sound between two samples may rise above both: this much is kept for it. */
const BETWEEN_SAMPLES_DB = 0.3;
/** Close enough to the aim, in LU. */
const NEAR = 0.1;
const MAX_ROUNDS = 6;

/**
 * Brings a sound to a loudness, with its peaks held softly under a ceiling.
 * @param target integrated loudness in LUFS, met within 0.3 LU unless the ceiling forbids it.
 * @param ceiling highest peak in dBFS.
 */
export function level(samples: Float32Array, target: number, ceiling: number): Float32Array {
  const powers = weighedPowers(samples);
  const wanted = target - gatedLoudness(powers);
  if (!Number.isFinite(wanted)) return samples.slice();
  const lowered = (gain: number) => loweredParts(samples, fromDecibel(ceiling - BETWEEN_SAMPLES_DB - gain));
  let gain = wanted;
  let parts = lowered(gain);
  let before = { gain, lost: 0 };
  // Limiting takes some loudness away, which is given back. How much it takes is told from the powers: nothing is measured again.
  for (let round = 0; parts.length > 0 && round < MAX_ROUNDS; round += 1) {
    const lost = target - wanted - gatedLoudness(lowerPowers(powers, parts));
    const missing = wanted + lost - gain;
    if (Math.abs(missing) < NEAR) break;
    // Of what is given back a part is lost again: of speech about so much, later as the last two rounds tell.
    const arrives = round === 0 ? 1 / (1.2 + 1.6 * lost) : 1 - (lost - before.lost) / (gain - before.gain);
    before = { gain, lost };
    gain += missing / Math.max(0.3, Math.min(1, arrives));
    parts = lowered(gain);
  }
  return amplify(samples, gain, parts);
}

/** Powers of slices after parts of the sound were lowered: each by the mean square of its gains. */
function lowerPowers(powers: Float32Array, parts: readonly LoweredPart[]): Float32Array {
  const lowered = powers.slice();
  for (const { start, gains } of parts)
    for (let at = 0; at < gains.length; at += 1) {
      const slice = Math.floor((start + at) / SLICE);
      lowered[slice]! -= (powers[slice]! * (1 - gains[at]! ** 2)) / SLICE;
    }
  return lowered;
}

function amplify(samples: Float32Array, decibel: number, parts: readonly LoweredPart[]): Float32Array {
  const factor = fromDecibel(decibel);
  const output = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at += 1) output[at] = samples[at]! * factor;
  for (const { start, gains } of parts) for (let at = 0; at < gains.length; at += 1) output[start + at]! *= gains[at]!;
  return output;
}
