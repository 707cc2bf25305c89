import type { Beat } from '../script/script.ts';
import type { Box } from '../stage/take.ts';
import { easeOutCubic, minimumJerk, mix, passed } from './curve.ts';

export type Point = { x: number; y: number };

/** The arrow's way: no jerk, and a slight arc (5 % of the distance) as a hand makes it. */
export function alongPath(from: Point, to: Point, part: number): Point {
  const p = minimumJerk(part);
  const arc = 0.05 * Math.sin(Math.PI * p);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return { x: mix(from.x, to.x, p) + dy * arc, y: mix(from.y, to.y, p) - dx * arc };
}

/** Where on a control the arrow rests without hiding a letter: right third of a field, lower right of a button, middle of a small box. */
export function restingPoint(control: Box, look: Beat['look']): Point {
  if (control.width < 48) return { x: control.x + control.width / 2, y: control.y + control.height / 2 };
  const across = look === 'field' ? 0.72 : Math.max(0.82, 1 - 22 / control.width);
  const down = control.height > 120 ? 0.3 : look === 'field' ? 0.56 : 0.72;
  return { x: control.x + control.width * across, y: control.y + control.height * down };
}

/** The arrow gives way a little when it presses: .92 from 80 ms before to 120 ms after. */
export function pressScale(tMs: number, pressMs: number): number {
  if (tMs < pressMs - 80 || tMs > pressMs + 120) return 1;
  const p = tMs < pressMs ? passed(tMs, pressMs - 80, 80) : 1 - passed(tMs, pressMs, 120);
  return 1 - 0.08 * p;
}

export const RIPPLE_MS = 350;

export type Ripple = { radius: number; stroke: number; fill: number; alpha: number };

/** The ring that spreads from a press; null outside its 350 ms. */
export function rippleAt(tMs: number, pressMs: number): Ripple | null {
  const part = (tMs - pressMs) / RIPPLE_MS;
  if (part < 0 || part >= 1) return null;
  const p = easeOutCubic(part);
  return { radius: mix(8, 38, p), stroke: mix(5, 2, p), fill: mix(0.2, 0, p), alpha: 1 - part ** 4 };
}
