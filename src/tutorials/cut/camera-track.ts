import { CAMERA_MS } from '../plan/pacing.ts';
import type { TimedScene } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import type { Camera } from './camera.ts';
import { cameraBetween, sameCamera } from './camera.ts';
import { passed } from './curve.ts';
import { frameTarget, isClear, wholePage } from './framing.ts';
import type { Shot } from './shots.ts';

/** One move of the camera; `lengthMs` 0 = it is simply there (another page). */
export type Move = { startMs: number; lengthMs: number; to: Camera };

type Cue =
  | { atMs: number; kind: 'shot'; shot: Shot }
  | { atMs: number; kind: 'in'; beat: number }
  | { atMs: number; kind: 'out'; beat: number };

/** Every place the camera goes to in a played scene, in order; the first is where it begins. */
export function cameraTrack(scene: TimedScene, take: SceneTake, shots: readonly Shot[]): Move[] {
  const moves: Move[] = [];
  let away = false;
  let shown: Shot | undefined;
  for (const cue of cues(scene, shots)) {
    const now = moves.at(-1)?.to;
    if (cue.kind === 'shot') {
      const before = shown;
      shown = cue.shot;
      const target = targetOf(take, cue.shot);
      const jumps = now === undefined || cue.shot.follows === 'page' || !meets(before, cue.shot);
      const isSeen = away || (cue.shot.follows === 'cut' && (target === null || (now !== undefined && isClear(target, now))));
      if (!jumps && isSeen) continue;
      const to = wholePage(cue.shot.still, cue.shot.viewTop, target);
      if (now === undefined || !sameCamera(now, to)) moves.push({ startMs: cue.atMs, lengthMs: jumps ? 0 : CAMERA_MS, to });
      away = false;
      continue;
    }
    const seen = take.beats[cue.beat];
    const beat = scene.scene.beats[cue.beat];
    if (shown === undefined || seen === undefined || beat === undefined || now === undefined) continue;
    if (cue.kind === 'in' && seen.target !== null) {
      const framed = beat.look === 'page';
      const to = framed
        ? wholePage(seen.before, seen.viewTop, seen.target)
        : frameTarget(seen.before, seen.target, beat.look, beat.keyword);
      if (!sameCamera(now, to)) moves.push({ startMs: cue.atMs, lengthMs: CAMERA_MS, to });
      away = !framed;
    } else if (cue.kind === 'out' && away) {
      const next = take.beats[cue.beat + 1];
      const target = next?.viewTop === shown.viewTop ? next.target : null;
      moves.push({ startMs: cue.atMs, lengthMs: CAMERA_MS, to: wholePage(shown.still, shown.viewTop, target) });
      away = false;
    }
  }
  // A move that another one replaces at once is none.
  return moves.filter(({ startMs, lengthMs }, index) => lengthMs === 0 || moves[index + 1]?.startMs !== startMs);
}

/** What happens to the camera, in order of time; a new page comes before a move that begins at the same moment. */
function cues(scene: TimedScene, shots: readonly Shot[]): Cue[] {
  const found: Cue[] = shots.map((shot) => ({ atMs: shot.fromMs, kind: 'shot', shot }));
  for (const [beat, { camera }] of scene.beats.entries()) {
    if (camera === null) continue;
    found.push({ atMs: camera.inMs, kind: 'in', beat });
    if (camera.outMs !== null) found.push({ atMs: camera.outMs, kind: 'out', beat });
  }
  return found.sort((a, b) => a.atMs - b.atMs);
}

/** A page scrolled for its target shows the target; after a navigation the target of the beat is on the page before. */
function targetOf(take: SceneTake, shot: Shot) {
  const seen = take.beats[shot.beat];
  return seen !== undefined && seen.before.file === shot.still.file ? seen.target : null;
}

/** Two stills of one page can be shown in one pan only when no row is missing between them. */
function meets(before: Shot | undefined, after: Shot): boolean {
  if (before === undefined) return false;
  const a = before.still.area;
  const b = after.still.area;
  return a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** Where the camera is at a time. A move that begins before the last one ended goes on from where that one is. */
export function cameraAt(moves: readonly Move[], tMs: number): Camera {
  let camera: Camera | undefined;
  for (const [index, move] of moves.entries()) {
    if (index > 0 && move.startMs > tMs) break;
    const next = moves[index + 1];
    const until = next !== undefined && next.startMs <= tMs ? next.startMs : tMs;
    const part = passed(until, move.startMs, move.lengthMs);
    camera = camera === undefined ? move.to : cameraBetween(camera, move.to, part);
  }
  if (camera === undefined) throw new Error('a scene without a camera');
  return camera;
}

/** Whether the camera stands still at this moment. */
export function cameraRests(moves: readonly Move[], tMs: number): boolean {
  return !moves.some((move) => move.lengthMs > 0 && tMs > move.startMs && tMs < move.startMs + move.lengthMs);
}
