import type { Motion } from '../formats.ts';
import type { TimedScene } from '../plan/timeline.ts';
import { heightOf, isPan } from './camera.ts';
import { between } from './curve.ts';
import type { Move } from './camera-at.ts';
import type { Layout } from './frame-layout.ts';

/** Rule 15 gives a minute six moves. In landscape the zooms of the plan may take all of them; a phone has none. */
const MS_A_PAN: Record<Layout['shape'], number> = { landscape: Infinity, phone: 10_000 };
/** A page that is scrolled by more of the view than this at once rushes past. */
const LONGEST_PAN = 0.8;
/** When a move begins, the ring before it may still be going: a place that fades in waits for that, but not so long that it is late. */
const WAIT_MS = 300;
const FADE_MS = 200;
/** A ring may begin to show while the page comes to rest, as it does at the end of a zoom. */
const SHARED_MS = 150;

/** A move of the camera, and when the next ring comes: until then it must be over. */
export type PlannedMove = Move & { byMs: number };

/**
 * The moves as a viewer bears them: a place of the page that is far away or wanted soon, and the farthest ones when there are more than a scene's time
 * allows, come in by a fade; where nothing may move, all do. A scene is looked at by itself, so that its pictures depend on no other one.
 */
export function bearable(layout: Layout, motion: Motion, { startMs, endMs }: TimedScene, moves: readonly PlannedMove[]): Move[] {
  const most = Math.floor((endMs - startMs) / MS_A_PAN[layout.shape]);
  const mustFade = (move: PlannedMove, index: number) =>
    motion === 'calm' || move.startMs + move.lengthMs > move.byMs + SHARED_MS || isFar(layout, moves, index);
  const fading = new Set(moves.filter((move, index) => move.lengthMs > 0 && mustFade(move, index)));
  const pans = moves
    .map((move, index) => ({ move, distance: panDistance(layout, moves, index) }))
    .filter(({ move, distance }) => distance !== null && !fading.has(move))
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0));
  for (const { move } of pans.slice(most)) fading.add(move);
  return moves.flatMap((move, index) => {
    const { startMs, lengthMs, fades, to, byMs } = move;
    if (!fading.has(move)) return [{ startMs, lengthMs, fades, to }];
    const fadeMs = between(byMs - FADE_MS, startMs, startMs + WAIT_MS);
    return (moves[index + 1]?.startMs ?? Infinity) > fadeMs ? [{ startMs: fadeMs, lengthMs: 0, fades: true, to }] : [];
  });
}

/** How far the whole page is scrolled by a move, CSS px; null for every other one: the plan has counted the zooms, and what follows in close-up. */
function panDistance({ pageWidth }: Layout, moves: readonly Move[], index: number): number | null {
  const [before, move] = [moves[index - 1], moves[index]];
  if (before === undefined || move === undefined || move.lengthMs === 0 || !isPan(before.to, move.to)) return null;
  if (move.to.width < pageWidth - 0.01) return null;
  return Math.abs(move.to.y - before.to.y);
}

const isFar = (layout: Layout, moves: readonly Move[], index: number): boolean =>
  (panDistance(layout, moves, index) ?? 0) > LONGEST_PAN * heightOf(layout, layout.pageWidth);

/** When the page is scrolled, ms: moves that only pan. */
export function panStarts(layout: Layout, moves: readonly Move[]): number[] {
  return moves.flatMap(({ startMs }, index) => (panDistance(layout, moves, index) === null ? [] : [startMs]));
}
