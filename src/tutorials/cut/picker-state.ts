import type { TimedBeat } from '../plan/timeline.ts';
import type { Action } from '../script/script.ts';
import type { Box } from '../stage/take.ts';
import { fade, minimumJerk, passed } from './curve.ts';
import type { PreparedPage } from './page-state.ts';
import type { Point } from './pointer.ts';

/** The drawn dialog in which a file is chosen, px of the frame. */
export const PICKER: Box = { x: 300, y: 158, width: 680, height: 376 };
export const THUMBNAIL = { top: 264, width: 193, height: 126, lefts: [330, 543.5, 757] };

/** Where the arrow presses: lower left of the middle picture, clear of what it shows. */
export const chosenThumbnail: Point = { x: 582, y: 342 };

/** A dialog shorter than this would only flicker. */
const SHORTEST_MS = 700;
const FADE_MS = 150;

export type PickerTimes = { openMs: number; moveMs: number; pressMs: number; closeMs: number };

/** When a picker opens, the arrow moves and presses in it, and it closes; null for a beat without one. */
export function pickerTimes(timed: TimedBeat, action: Action | null): PickerTimes | null {
  if (action?.verb !== 'upload' || timed.pointer === null || timed.doneMs === null) return null;
  const openMs = timed.pointer.pressMs + 160;
  const length = timed.doneMs - openMs;
  if (length < SHORTEST_MS) return null;
  return { openMs, moveMs: openMs + 0.2 * length, pressMs: openMs + 0.62 * length, closeMs: timed.doneMs };
}

export type PickerState = {
  /** What is being chosen, as the paper is called. */
  name: string;
  strength: number;
  /** px below its place while it opens. */
  rise: number;
  chosen: number;
};

/** The picker at a time, while one is open. */
export function pickerAt(page: PreparedPage, tMs: number): PickerState | null {
  for (const [index, timed] of page.scene.beats.entries()) {
    const action = page.scene.scene.beats[index]?.action ?? null;
    const times = pickerTimes(timed, action);
    if (times === null || action?.verb !== 'upload') continue;
    const strength = fade(tMs, times.openMs, times.closeMs - FADE_MS, FADE_MS, FADE_MS);
    if (strength === 0) continue;
    const rise = Math.round(14 * (1 - minimumJerk(passed(tMs, times.openMs, 240))));
    return { name: action.name, strength, rise, chosen: passed(tMs, times.pressMs, 120) };
  }
  return null;
}
