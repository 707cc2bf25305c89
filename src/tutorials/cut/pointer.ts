import type { Beat } from '../script/script.ts';
import type { Box } from '../stage/take.ts';
import { easeOutCubic, minimumJerk, mix, passed } from './curve.ts';
import type { Layout } from './frame-layout.ts';

export type Point = { x: number; y: number };

/** The pointer's way: no jerk, and a slight arc (5 % of the distance) as a hand makes it. */
export function alongPath(from: Point, to: Point, part: number): Point {
  const p = minimumJerk(part);
  const arc = 0.05 * Math.sin(Math.PI * p);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return { x: mix(from.x, to.x, p) + dy * arc, y: mix(from.y, to.y, p) - dx * arc };
}

/** A finger's dot on a phone, px of the frame. */
export const DOT_RADIUS = 38;

/**
 * Where on a control the pointer rests without hiding a letter: right third of a field, lower right of a button, middle of a small box.
 * @param lines the lines of text around, CSS px as the control: both keep off them, an arrow by pointing from below.
 */
export function restingPoint(layout: Layout, control: Box, look: Beat['look'], lines: readonly Box[]): Point {
  if (control.width < 48) return { x: control.x + control.width / 2, y: control.y + control.height / 2 };
  const across = look === 'field' ? 0.72 : Math.max(0.82, 1 - 22 / control.width);
  const down = control.height > 120 ? 0.3 : look === 'field' ? 0.56 : 0.72;
  if (layout.shape === 'landscape')
    return restingTip(control, { x: control.x + control.width * across, y: control.y + control.height * down }, lines);
  return restingDot(control, DOT_RADIUS / layout.baseScale, look, lines);
}

/** Room under a line for its underscore, CSS px. */
const UNDER = 5;

/** An arrow lies right below its tip: on a line of text it would hide the letters there, so it goes down until the line is above it. */
function restingTip(control: Box, { x, y }: Point, lines: readonly Box[]): Point {
  const hit = lines.filter(
    (line) => line.x < x + 12 && line.x + line.width > x && line.y < y && line.y + line.height + UNDER > y,
  );
  const below = Math.max(y, ...hit.map((line) => line.y + line.height + UNDER));
  return { x, y: Math.min(below, Math.max(y, control.y + control.height - 2)) };
}

/** The free place for a dot that is nearest to the wished one: the right third of a field, else the right end. Without one it may reach over the edge. */
function restingDot(control: Box, radius: number, look: Beat['look'], lines: readonly Box[]): Point {
  const inX = Math.min(radius + 4, control.width / 2);
  const inY = Math.min(radius + 2, control.height / 2);
  const x = look === 'field' ? control.x + control.width * 0.72 : control.x + control.width - inX;
  const wished = { x, y: control.y + control.height / 2 };
  const within = freest(wished, placesIn(control, inX, inY), radius, lines);
  return within.hidden === 0 ? within.at : freest(wished, placesIn(control, 1, 1), radius, lines).at;
}

/** Places for the middle of a dot, at least so far inside a control: in its middle row first. */
function placesIn({ x, y, width, height }: Box, inX: number, inY: number): Point[] {
  return [0.5, 0, 1].flatMap((part) => {
    const row = mix(y + inY, y + height - inY, part);
    return Array.from({ length: Math.floor((width - 2 * inX) / 4) + 1 }, (_, at) => ({ x: x + width - inX - 4 * at, y: row }));
  });
}

/** The place that hides the least of the lines, of those the nearest. */
function freest(wished: Point, places: readonly Point[], radius: number, lines: readonly Box[]): { at: Point; hidden: number } {
  let best = { at: wished, hidden: Infinity };
  let bestCost = Infinity;
  for (const at of places) {
    const hidden = lines.reduce((sum, line) => sum + shared(at, radius, line), 0);
    const cost = hidden * 100 + Math.hypot(at.x - wished.x, at.y - wished.y);
    if (cost < bestCost) [best, bestCost] = [{ at, hidden }, cost];
  }
  return best;
}

/** How much of a line a dot hides, CSS px of its length. */
function shared({ x, y }: Point, radius: number, line: Box): number {
  if (line.y >= y + radius || line.y + line.height <= y - radius) return 0;
  return Math.max(0, Math.min(line.x + line.width, x + radius) - Math.max(line.x, x - radius));
}

/** How far the pointer is pressed down, 0 to 1: from 80 ms before to 120 ms after the press. */
export function pressAt(tMs: number, pressMs: number): number {
  if (tMs < pressMs - 80 || tMs > pressMs + 120) return 0;
  return tMs < pressMs ? passed(tMs, pressMs - 80, 80) : 1 - passed(tMs, pressMs, 120);
}

export const RIPPLE_MS = 350;

export type Ripple = { radius: number; stroke: number; fill: number; alpha: number };

/** How a ripple spreads: an arrow's from its tip, a dot's around it. */
const RIPPLES = {
  landscape: { from: 8, to: 38, thick: 5, thin: 2, fill: 0.2 },
  phone: { from: 40, to: 92, thick: 6, thin: 3, fill: 0 },
};

/** The ring that spreads from a press; null outside its 350 ms. */
export function rippleAt({ shape }: Layout, tMs: number, pressMs: number): Ripple | null {
  const part = (tMs - pressMs) / RIPPLE_MS;
  if (part < 0 || part >= 1) return null;
  const { from, to, thick, thin, fill } = RIPPLES[shape];
  const p = easeOutCubic(part);
  return { radius: mix(from, to, p), stroke: mix(thick, thin, p), fill: mix(fill, 0, p), alpha: 1 - part ** 4 };
}

/** Instead of a ripple, where nothing may spread: a ring that stands for as long and fades in the last 150 ms. */
export function calmRippleAt({ shape }: Layout, tMs: number, pressMs: number): Ripple | null {
  if (tMs < pressMs || tMs >= pressMs + RIPPLE_MS) return null;
  const { from, to, thick, thin } = RIPPLES[shape];
  return { radius: mix(from, to, 0.5), stroke: mix(thick, thin, 0.5), fill: 0, alpha: 1 - passed(tMs, pressMs + 200, 150) };
}
