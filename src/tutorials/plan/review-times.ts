import { findLabel } from '../script/label-words.ts';
import type { Scene } from '../script/script.ts';
import { TICK_MS } from './pacing.ts';
import type { TimedScene } from './timeline.ts';

/** When each step of a review is called, ms from the start of the film. One that is not follows the one before it. */
export function reviewTimes({ startMs, beats }: TimedScene, { rows }: Extract<Scene, { kind: 'review' }>): number[] {
  let words = beats.flatMap(({ line }) => line?.words ?? []);
  let lastMs = startMs;
  return rows.map(({ said }) => {
    const found = findLabel(
      words.map(({ text }) => text),
      said,
    );
    lastMs = found === null ? lastMs + TICK_MS : (words[found.first]?.startMs ?? lastMs);
    words = words.slice((found?.last ?? -1) + 1);
    return lastMs;
  });
}
