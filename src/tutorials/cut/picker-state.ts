import type { Motion } from '../formats.ts';
import type { TimedBeat } from '../plan/timeline.ts';
import type { Action } from '../script/script.ts';
import type { Box } from '../stage/take.ts';
import { fade, minimumJerk, passed } from './curve.ts';
import type { Layout } from './frame-layout.ts';
import type { PreparedPage } from './page-state.ts';
import type { Point } from './pointer.ts';

/** The pictures offered in the drawn dialog, px of the frame; which of them is the right one; and where it is pressed, clear of what it shows. */
export type Thumbnails = { boxes: readonly Box[]; chosen: number; press: Point };

const DIALOG: Thumbnails = {
  boxes: [330, 543.5, 757].map((x) => ({ x, y: 264, width: 193, height: 126 })),
  chosen: 1,
  press: { x: 582, y: 342 },
};

/** Two columns; the captions lie over the last row. */
const SHEET: Thumbnails = {
  boxes: [610, 841, 1072].flatMap((y) => [32, 372].map((x) => ({ x, y, width: 316, height: 206 }))),
  chosen: 0,
  press: { x: 228, y: 784 },
};

export const thumbnailsOf = ({ shape }: Layout): Thumbnails => (shape === 'phone' ? SHEET : DIALOG);

/** A dialog shorter than this would only flicker. */
const SHORTEST_MS = 700;
const FADE_MS = 150;
const RISE = 14;

export type PickerTimes = { openMs: number; moveMs: number; pressMs: number; closeMs: number };

/** When a picker opens, the pointer moves and presses in it, and it closes; null for a beat without one. */
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
export function pickerAt({ scene, motion }: PreparedPage, tMs: number): PickerState | null {
  for (const [index, timed] of scene.beats.entries()) {
    const action = scene.scene.beats[index]?.action ?? null;
    const times = pickerTimes(timed, action);
    if (times === null || action?.verb !== 'upload') continue;
    const strength = fade(tMs, times.openMs, times.closeMs - FADE_MS, FADE_MS, FADE_MS);
    if (strength === 0) continue;
    return { name: action.name, strength, rise: riseAt(motion, tMs - times.openMs), chosen: passed(tMs, times.pressMs, 120) };
  }
  return null;
}

const riseAt = (motion: Motion, sinceMs: number): number =>
  motion === 'calm' ? 0 : Math.round(RISE * (1 - minimumJerk(passed(sinceMs, 0, 240))));
