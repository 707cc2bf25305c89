import { SAMPLE_RATE } from './voice.ts';

/** What is left before the first and after the last sound. */
const HEAD_MS = 15;
const TAIL_MS = 40;
/** 44 dB below the loudest sample is silence. */
const SILENCE = 0.0063;

/** Where sound begins and ends in a recording at 48 kHz, in samples, a little air included. */
export function soundBounds(samples: Float32Array): { start: number; end: number } {
  let loudest = 0;
  for (let at = 0; at < samples.length; at += 1) loudest = Math.max(loudest, Math.abs(samples[at]!));
  if (loudest === 0) return { start: 0, end: samples.length };
  const [quiet, length] = [loudest * SILENCE, samples.length];
  let [first, last] = [0, length - 1];
  while (Math.abs(samples[first]!) <= quiet) first += 1;
  while (Math.abs(samples[last]!) <= quiet) last -= 1;
  return { start: Math.max(0, first - airIn(HEAD_MS)), end: Math.min(length, last + 1 + airIn(TAIL_MS)) };
}

/** Cuts to the bounds and fades both ends over 4 ms, so that no line clicks. */
export function trim(samples: Float32Array, { start, end }: { start: number; end: number }): Float32Array {
  const cut = samples.slice(start, end);
  const fade = Math.min(cut.length / 2, SAMPLE_RATE * 0.004);
  for (let at = 0; at < fade; at += 1) {
    cut[at]! *= at / fade;
    cut[cut.length - 1 - at]! *= at / fade;
  }
  return cut;
}

const airIn = (ms: number): number => (ms * SAMPLE_RATE) / 1000;
