import { level } from '../voice/level.ts';
import { weighedPowers } from '../voice/loudness.ts';
import { LINE_LUFS, LINE_PEAK_DB } from '../voice/speaker.ts';
import { truePeak } from '../voice/true-peak.ts';
import { decodeAac, encodeAac } from '../film/sound-encoder.ts';
import type { AacSound } from '../film/sound-encoder.ts';
import { PACKET_SAMPLES } from './lay-track.ts';

/** A line as it stands in films, and how it was measured after decoding: its powers by 10 ms (`weighedPowers`) and its true peak. */
export type EncodedLine = AacSound & { powers: Float32Array; truePeakDbtp: number };

/** What encoding adds to peaks must not lift them above -1 dBTP, whoever decodes it. */
const HIGHEST_PEAK_DBTP = -1.15;
const MAX_TRIES = 5;

/**
 * Encodes a kept line; where encoding has lifted its peaks too high, once more from a sound that is limited further. At 24 kbit/s one line in ten needs that.
 * @param gain LU by which it is louder than it is kept; 0 in nearly every film.
 */
export function encodeLine(samples: Float32Array, bits: number, gain: number): EncodedLine {
  let ceiling = LINE_PEAK_DB;
  let encoded = measured(encodeAac(gain === 0 ? samples : level(samples, LINE_LUFS + gain, ceiling), bits));
  for (let round = 1; round < MAX_TRIES && encoded.truePeakDbtp > HIGHEST_PEAK_DBTP; round += 1) {
    ceiling -= encoded.truePeakDbtp - HIGHEST_PEAK_DBTP + 0.25;
    encoded = measured(encodeAac(level(samples, LINE_LUFS + gain, ceiling), bits));
  }
  return encoded;
}

function measured(sound: AacSound): EncodedLine {
  const heard = decodeAac(sound).subarray(PACKET_SAMPLES);
  return { ...sound, powers: weighedPowers(heard), truePeakDbtp: truePeak(heard) };
}
