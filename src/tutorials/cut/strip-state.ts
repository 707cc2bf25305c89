import type { TimedScene, TimedStage } from '../plan/timeline.ts';
import { mix, passed } from './curve.ts';
import type { Layout } from './frame-layout.ts';
import { FRAMES_PER_SECOND, HELD_FRAMES } from './frame-layout.ts';

/** The strip above: `filled` is the length of the current segment's filling, px; a finished film has no current segment. */
export type StripState = { stage: number; title: string; finished: boolean; filled: number };

/** The filling grows in steps of so many px, and only when a held frame is repeated anyway: it costs no frame of its own. */
const STEP = 4;
const FILLING_MS = (HELD_FRAMES * 1000) / FRAMES_PER_SECOND;

/** Width of one of the strip's segments, px. */
export function segmentWidth({ frame, strip }: Layout): number {
  return (frame.width - 2 * strip.inset - (strip.segments - 1) * strip.segmentGap) / strip.segments;
}

/** The strip over a scene at a time; a cover has none. */
export function stripAt(layout: Layout, { stage }: TimedStage, timed: TimedScene, tMs: number): StripState | null {
  const { kind } = timed.scene;
  if (kind === 'cover') return null;
  const finished = kind === 'review';
  const { startMs, endMs, progress } = timed;
  const heldMs = Math.floor((tMs - startMs) / FILLING_MS) * FILLING_MS;
  const part = mix(progress.from, progress.to, passed(heldMs, 0, endMs - startMs));
  const filled = finished ? 0 : STEP * Math.round((part * segmentWidth(layout)) / STEP);
  return { stage: stage.number, title: stage.title, finished, filled };
}
