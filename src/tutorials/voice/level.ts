import { fromDecibel, loudness } from './loudness.ts';
import { SAMPLE_RATE } from './voice.ts';

/** 5 ms before and after a peak: long enough not to be heard as distortion, short enough not to pump. */
const LOOK_AHEAD = Math.round(SAMPLE_RATE * 0.005);
/** The sound between two samples may rise above both: this much is kept for it. */
const BETWEEN_SAMPLES_DB = 0.3;

/**
 * Brings a sound to a loudness, with its peaks held softly under a ceiling.
 * @param target integrated loudness in LUFS, met within 0.3 LU unless the ceiling forbids it.
 * @param ceiling highest peak in dBFS.
 */
export function level(samples: Float32Array, target: number, ceiling: number): Float32Array {
  let gain = target - loudness(samples);
  if (!Number.isFinite(gain)) return samples.slice();
  let levelled = limit(amplify(samples, gain), ceiling);
  // Limiting takes some loudness away: given back, three times at most.
  for (let round = 0; round < 3; round += 1) {
    const missing = target - loudness(levelled);
    if (Math.abs(missing) < 0.1) break;
    gain += missing;
    levelled = limit(amplify(samples, gain), ceiling);
  }
  return levelled;
}

/** Lowers the surroundings of every peak above a ceiling (dBFS), smoothly; nothing else is touched. */
function limit(samples: Float32Array, ceiling: number): Float32Array {
  const most = fromDecibel(ceiling - BETWEEN_SAMPLES_DB);
  const lowest = lowestNeeded(samples, most);
  const output = new Float32Array(samples.length);
  const last = samples.length - 1;
  // The mean of the lowest gains around: never above what a peak needs, since each of them covers the peak.
  let sum = 0;
  for (let at = -LOOK_AHEAD; at <= LOOK_AHEAD; at += 1) sum += lowest[Math.min(last, Math.max(0, at))] ?? 1;
  for (let at = 0; at <= last; at += 1) {
    output[at] = samples[at]! * (sum / (2 * LOOK_AHEAD + 1));
    sum += lowest[Math.min(last, at + LOOK_AHEAD + 1)]! - lowest[Math.max(0, at - LOOK_AHEAD)]!;
  }
  return output;
}

/** For every sample the lowest gain that any sample within the look-ahead needs to stay below `most`. */
function lowestNeeded(samples: Float32Array, most: number): Float64Array {
  const lowest = new Float64Array(samples.length).fill(1);
  for (let peak = 0; peak < samples.length; peak += 1) {
    const size = Math.abs(samples[peak]!);
    if (size <= most) continue;
    const end = Math.min(samples.length - 1, peak + LOOK_AHEAD);
    for (let at = Math.max(0, peak - LOOK_AHEAD); at <= end; at += 1) if (lowest[at]! > most / size) lowest[at] = most / size;
  }
  return lowest;
}

function amplify(samples: Float32Array, decibel: number): Float32Array {
  const factor = fromDecibel(decibel);
  const output = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at += 1) output[at] = samples[at]! * factor;
  return output;
}
