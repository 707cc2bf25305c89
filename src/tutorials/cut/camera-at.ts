import type { Camera } from './camera.ts';
import { cameraBetween } from './camera.ts';
import { passed } from './curve.ts';
import type { Layout } from './frame-layout.ts';

/**
 * One move of the camera. `lengthMs` 0 = it is simply there: on another page, or, with `fades`, at another place of the same page, which then comes in over
 * the one before.
 */
export type Move = { startMs: number; lengthMs: number; fades: boolean; to: Camera };

/** Where the camera is at a time. A move that begins before the last one ended goes on from where that one is. */
export function cameraAt(layout: Layout, moves: readonly Move[], tMs: number): Camera {
  return placeAt(layout, moves, lastBegun(moves, tMs), tMs);
}

function placeAt(layout: Layout, moves: readonly Move[], index: number, tMs: number): Camera {
  const move = moves[index];
  if (move === undefined) throw new Error('a scene without a camera');
  if (index === 0 || tMs >= move.startMs + move.lengthMs) return move.to;
  const from = placeAt(layout, moves, index - 1, move.startMs);
  return cameraBetween(layout, from, move.to, passed(tMs, move.startMs, move.lengthMs));
}

/** Index of the last move that has begun; the first begins with the scene. */
function lastBegun(moves: readonly Move[], tMs: number): number {
  let index = moves.length - 1;
  while (index > 0 && (moves[index]?.startMs ?? 0) > tMs) index--;
  return index;
}

/** Whether the camera stands still at this moment. */
export function cameraRests(moves: readonly Move[], tMs: number): boolean {
  return !moves.some(({ startMs, lengthMs }) => lengthMs > 0 && tMs > startMs && tMs < startMs + lengthMs);
}

/** The move whose place fades in at this moment over `fadeMs`. */
export function fadingMove(moves: readonly Move[], tMs: number, fadeMs: number): Move | undefined {
  const move = moves[lastBegun(moves, tMs)];
  return move?.fades === true && tMs < move.startMs + fadeMs ? move : undefined;
}
