import { level } from '../voice/level.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import type { Timeline } from './timeline.ts';

/** Rule 21; the ceiling lies below its -1 dBTP because AAC adds some peaks of its own. */
export const FILM_LUFS = -16;
const FILM_PEAK_DB = -2.5;

/**
 * The sound of the whole film: every line at its time, nothing beneath it.
 * @param soundOf samples of a line by the key of its sound, mono at 48 kHz.
 * @returns mono, 48 kHz, as long as the film, -16 LUFS.
 */
export function mixSoundtrack(timeline: Timeline, soundOf: (key: string) => Float32Array): Float32Array {
  const mix = new Float32Array(Math.ceil((timeline.durationMs * SAMPLE_RATE) / 1000));
  for (const stage of timeline.stages)
    for (const { beats } of stage.scenes)
      for (const { line } of beats) {
        if (line === null) continue;
        const start = Math.round((line.startMs * SAMPLE_RATE) / 1000);
        const samples = soundOf(line.sound);
        const length = Math.min(samples.length, mix.length - start);
        for (let at = 0; at < length; at += 1) mix[start + at]! += samples[at]!;
      }
  return level(mix, FILM_LUFS, FILM_PEAK_DB);
}
