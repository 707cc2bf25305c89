import type { Motion } from '../formats.ts';
import { CAMERA_MS } from '../plan/pacing.ts';
import type { TimedScene } from '../plan/timeline.ts';
import type { BeatTake, Box, SceneTake } from '../stage/take.ts';
import type { Camera } from './camera.ts';
import { heightOf, sameCamera } from './camera.ts';
import type { Move } from './camera-at.ts';
import { frameTarget, isClear, wholePage } from './framing.ts';
import type { Layout } from './frame-layout.ts';
import { bearable } from './pans.ts';
import type { PlannedMove } from './pans.ts';
import type { Shot } from './shots.ts';

type Cue =
  | { atMs: number; kind: 'shot'; shot: Shot }
  | { atMs: number; kind: 'in'; beat: number }
  | { atMs: number; kind: 'out'; beat: number };

const AT_ONCE = { lengthMs: 0, fades: false };
const FADING = { lengthMs: 0, fades: true };
const MOVING = { lengthMs: CAMERA_MS, fades: false };

/** Every place the camera goes to in a played scene, in order; the first is where it begins. */
export function cameraTrack(layout: Layout, motion: Motion, scene: TimedScene, take: SceneTake, shots: readonly Shot[]): Move[] {
  const moves: PlannedMove[] = [];
  let away = false;
  let shown: Shot | undefined;
  for (const cue of cues(scene, shots)) {
    const now = moves.at(-1)?.to;
    const go = (to: Camera, way: Pick<Move, 'lengthMs' | 'fades'>, byMs = Infinity) => {
      if (now === undefined || !sameCamera(layout, now, to)) moves.push({ startMs: cue.atMs, ...way, to, byMs });
    };
    if (cue.kind === 'shot') {
      const before = shown;
      shown = cue.shot;
      const target = targetOf(take, cue.shot);
      const arrives = now === undefined || cue.shot.follows === 'page';
      const isFar = !meets(before, cue.shot);
      if (!arrives && !isFar && (away || canStay(layout, now, cue.shot, before, target))) continue;
      const to = wholePage(layout, cue.shot.still, cue.shot.viewTop, target, nextTargets(take, cue.shot.beat));
      go(to, arrives ? AT_ONCE : isFar ? FADING : MOVING, scene.beats[cue.shot.beat]?.spotlight?.onMs);
      away = false;
      continue;
    }
    const seen = take.beats[cue.beat];
    const beat = scene.scene.beats[cue.beat];
    if (shown === undefined || seen === undefined || beat === undefined || now === undefined) continue;
    if (cue.kind === 'in' && seen.target !== null) {
      const framed = beat.look === 'page';
      const to = framed
        ? wholePage(layout, seen.before, seen.viewTop, seen.target, nextTargets(take, cue.beat))
        : frameTarget(layout, seen.before, seen.target, beat.look, beat.keyword);
      go(to, MOVING);
      away = !framed;
    } else if (cue.kind === 'out' && away) {
      const next = take.beats[cue.beat + 1];
      const target = next?.viewTop === shown.viewTop ? next.target : null;
      go(wholePage(layout, shown.still, shown.viewTop, target, nextTargets(take, cue.beat + 1)), MOVING);
      away = false;
    }
  }
  // A move that another one replaces at once is none.
  const kept = moves.filter(({ startMs, lengthMs }, index) => lengthMs === 0 || moves[index + 1]?.startMs !== startMs);
  return bearable(layout, motion, scene, kept);
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
function targetOf(take: SceneTake, shot: Shot): Box | null {
  const seen = take.beats[shot.beat];
  return seen !== undefined && seen.before.file === shot.still.file ? seen.target : null;
}

/** Targets of the beats to come on the page of a beat: a place that shows them too spares a move. */
function nextTargets({ beats }: SceneTake, beat: number): Box[] {
  const targets: Box[] = [];
  const path = beats[beat]?.fingerprint.path;
  for (let at = beat; beats[at] !== undefined && beats[at]?.navigated === false; at++) {
    const next: BeatTake | undefined = beats[at + 1];
    if (next === undefined || next.fingerprint.path !== path) break;
    if (next.target !== null) targets.push(next.target);
  }
  return targets;
}

/** The view already shows what the next picture of the page is about, and no row of it would be missing. */
function canStay(layout: Layout, now: Camera, shot: Shot, before: Shot | undefined, target: Box | null): boolean {
  if (shot.follows === 'cut') return target === null || isClear(layout, target, now);
  if (before === undefined || target === null || !isClear(layout, target, now)) return false;
  const [a, b] = [before.still.area, shot.still.area];
  const end = Math.max(a.y + a.height, b.y + b.height);
  return now.y >= Math.min(a.y, b.y) && now.y + heightOf(layout, now.width) <= end;
}

/** Two stills of one page can be shown together only when no row is missing between them. */
function meets(before: Shot | undefined, after: Shot): boolean {
  if (before === undefined) return false;
  const a = before.still.area;
  const b = after.still.area;
  return a.y <= b.y + b.height && b.y <= a.y + a.height;
}
