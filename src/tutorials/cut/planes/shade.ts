import type { Box } from '../../stage/take.ts';
import { layTone, wordsOf } from './blend.ts';
import type { Planes, Tone } from './planes.ts';

/** A rectangle with round corners; `radius` in px. */
export type Rounded = Box & { radius: number };

/** How far a rounded rectangle begins inside its left edge on a row of px (0.5 = half a px). 0 between its corners. */
export function cornerInset(box: Rounded, row: number): number {
  const fromTop = row + 0.5 - box.y;
  const fromBottom = box.y + box.height - (row + 0.5);
  const depth = box.radius - Math.min(fromTop, fromBottom);
  return depth <= 0 ? 0 : box.radius - Math.sqrt(Math.max(0, box.radius * box.radius - depth * depth));
}

/**
 * Lays a tone over a rounded rectangle but for a rounded hole. `strength` gives its opacity for a row of the frame (0 to 1).
 * Edges of the window are soft; those of the hole need not be, since the ring covers them.
 */
export function shade(
  planes: Planes,
  window: Rounded,
  hole: Rounded | null,
  tone: Tone,
  strength: (row: number) => number,
): void {
  shadePlane(planes.y, planes.width, 1, window, hole, tone.y, strength);
  shadePlane(planes.u, planes.width >> 1, 2, window, hole, tone.u, strength);
  shadePlane(planes.v, planes.width >> 1, 2, window, hole, tone.v, strength);
}

function shadePlane(
  bytes: Uint8Array,
  width: number,
  pitch: number,
  window: Rounded,
  hole: Rounded | null,
  tone: number,
  strength: (row: number) => number,
): void {
  const words = wordsOf(bytes);
  for (let row = Math.floor(window.y / pitch); row < (window.y + window.height) / pitch; row++) {
    const frameRow = row * pitch + (pitch - 1) / 2;
    const weight = Math.round(strength(frameRow) * 256);
    if (weight === 0) continue;
    const inset = cornerInset(window, frameRow);
    const left = (window.x + inset) / pitch;
    const right = (window.x + window.width - inset) / pitch;
    let from = Math.ceil(left);
    const until = Math.floor(right);
    soften(bytes, row * width + from - 1, tone, weight * (from - left));
    soften(bytes, row * width + until, tone, weight * (right - until));
    if (hole !== null && frameRow >= hole.y && frameRow < hole.y + hole.height) {
      const holeInset = cornerInset(hole, frameRow);
      const holeLeft = Math.min(until, Math.max(from, Math.round((hole.x + holeInset) / pitch)));
      layTone(bytes, words, row * width + from, row * width + holeLeft, tone, weight);
      from = Math.min(until, Math.max(from, Math.round((hole.x + hole.width - holeInset) / pitch)));
    }
    layTone(bytes, words, row * width + from, row * width + until, tone, weight);
  }
}

function soften(bytes: Uint8Array, at: number, tone: number, weight: number): void {
  bytes[at] = bytes[at]! + Math.round(((tone - bytes[at]!) * weight) / 256);
}
