/** A stretch of a recording, in ms from its start. */
export type Stretch = { startMs: number; endMs: number };

/** Where a recording is heard at all, and the silences within; a recording without any sound has none. */
export type Sounding = Stretch & { gaps: readonly Stretch[] };

const FRAME_MS = 10;
/** So far below the loud part of a voice lies what a listener takes for silence; a room and its breath lie above -45 dB. */
const SILENT_DB = -30;
/** Shorter silences stand within words: before a p, t or k. */
const LEAST_GAP_MS = 90;

/** Finds where there is silence in a recording, against how loud its own voice is. @param samples mono. */
export function soundingOf(samples: Float32Array, sampleRate: number): Sounding | null {
  const levels = frameLevels(samples, Math.round((sampleRate * FRAME_MS) / 1000));
  const loud = levels.toSorted((a, b) => b - a)[Math.floor(levels.length / 20)] ?? 0;
  if (loud === 0) return null;
  const quiet = loud * 10 ** (SILENT_DB / 20);
  const first = levels.findIndex((level) => level > quiet);
  const last = levels.findLastIndex((level) => level > quiet);
  const gaps: Stretch[] = [];
  let from = first;
  for (let at = first; at <= last; at++) {
    if ((levels[at] ?? 0) <= quiet) continue;
    if ((at - from) * FRAME_MS > LEAST_GAP_MS) gaps.push({ startMs: from * FRAME_MS, endMs: at * FRAME_MS });
    from = at + 1;
  }
  return { startMs: first * FRAME_MS, endMs: (last + 1) * FRAME_MS, gaps };
}

/** The effective level of each frame. */
function frameLevels(samples: Float32Array, length: number): number[] {
  const levels: number[] = [];
  for (let from = 0; from + length <= samples.length; from += length) {
    let sum = 0;
    for (let at = from; at < from + length; at++) sum += (samples[at] ?? 0) ** 2;
    levels.push(Math.sqrt(sum / length));
  }
  return levels;
}
