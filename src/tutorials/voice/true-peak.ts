import { toDecibel } from './loudness.ts';
import { resample } from './resample.ts';
import { SAMPLE_RATE } from './voice.ts';

/** What lies between samples is seldom more than 3 dB above them: only the loud places are looked at closely. */
const WORTH = 0.7;
/** Samples before and after a loud place that shape what lies between. */
const AROUND = 64;

/** Highest level of a sound between its samples too, in dBTP: at four times its sampling rate, where it can matter. -Infinity for silence. */
export function truePeak(samples: Float32Array): number {
  let highest = 0;
  for (let at = 0; at < samples.length; at += 1) highest = Math.max(highest, Math.abs(samples[at]!));
  const worth = highest * WORTH;
  for (let at = 0; highest > 0 && at < samples.length; at += 1) {
    if (Math.abs(samples[at]!) < worth) continue;
    let end = at;
    for (let next = at; next < Math.min(samples.length, end + AROUND); next += 1)
      if (Math.abs(samples[next]!) >= worth) end = next;
    const close = resample(samples.subarray(Math.max(0, at - AROUND), end + AROUND), SAMPLE_RATE, SAMPLE_RATE * 4);
    for (let between = 0; between < close.length; between += 1) highest = Math.max(highest, Math.abs(close[between]!));
    at = end;
  }
  return toDecibel(highest);
}
