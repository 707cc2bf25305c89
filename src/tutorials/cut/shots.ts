import { CAMERA_MS } from '../plan/pacing.ts';
import type { TimedBeat, TimedScene } from '../plan/timeline.ts';
import type { BeatTake, SceneTake, Still } from '../stage/take.ts';

/** The field gets its focus this long after the press. */
const FOCUS_MS = 50;

/** A page that would be scrolled so soon after it came comes scrolled. */
const ARRIVAL_MS = 600;
/** A page that was scrolled rests this long before anything is shown on it. */
const REST_MS = 120;

/** From `fromMs` the film shows this still of the page. */
export type Shot = {
  fromMs: number;
  still: Still;
  viewTop: number;
  /**
   * How it follows the shot before: `cut` = same place of the same page, something changed in it; `scroll` = the same page further up or
   * down; `page` = another page.
   */
  follows: 'cut' | 'scroll' | 'page';
  beat: number;
  /** The field as it is while keys are struck: focused, full in the still, shown only up to the caret. */
  typing: boolean;
};

/** Which still is shown when, for a played scene. The first shot begins with the scene. */
export function shotsOf(scene: TimedScene, take: SceneTake): Shot[] {
  const shots: Shot[] = [];
  const add = (shot: Shot) => {
    const last = shots.at(-1);
    if (last === undefined) shots.push({ ...shot, fromMs: scene.startMs });
    else if (shots.length > 1 && comesScrolled(last, shot))
      shots.splice(-1, 1, { ...shot, fromMs: last.fromMs, follows: 'page' });
    else if (
      last.still.file !== shot.still.file ||
      last.viewTop !== shot.viewTop ||
      last.typing !== shot.typing ||
      last.beat !== shot.beat
    )
      shots.push({ ...shot, fromMs: Math.max(shot.fromMs, last.fromMs) });
  };
  for (const [beat, timed] of scene.beats.entries()) {
    const seen = take.beats[beat];
    if (seen === undefined) break;
    const action = scene.scene.beats[beat]?.action ?? null;
    const opens = action?.verb === 'open';
    const last = shots.at(-1);
    const arrives = opens ? 'page' : last?.viewTop === seen.viewTop ? 'cut' : 'scroll';
    const fromMs = arrives === 'page' ? timed.startMs : scrollStart(timed);
    add({ fromMs, still: seen.before, viewTop: seen.viewTop, follows: arrives, beat, typing: false });
    for (const shot of outcomes(timed, seen)) add({ ...shot, beat });
  }
  return shots;
}

const comesScrolled = (last: Shot, shot: Shot): boolean =>
  last.follows === 'page' && shot.follows === 'scroll' && shot.fromMs - last.fromMs < ARRIVAL_MS;

/** A page stands as it came until its next place is needed: with the camera's own move, or so early that it rests before the ring comes. */
function scrollStart({ startMs, camera, spotlight, pointer, stepsMs, doneMs }: TimedBeat): number {
  if (camera !== null) return camera.inMs;
  const needed = Math.min(spotlight?.onMs ?? Infinity, pointer?.moveMs ?? Infinity, stepsMs[0] ?? Infinity, doneMs ?? Infinity);
  return Number.isFinite(needed) ? Math.max(startMs, needed - CAMERA_MS - REST_MS) : startMs;
}

/** What a beat's action brings about, in order. */
function outcomes(timed: TimedBeat, seen: BeatTake): Omit<Shot, 'beat'>[] {
  const shots: Omit<Shot, 'beat'>[] = [];
  if (timed.typing !== null && seen.caret !== null && !seen.navigated) {
    const focusMs = Math.min(timed.typing.startMs, (timed.pointer?.pressMs ?? timed.typing.startMs) + FOCUS_MS);
    shots.push({ fromMs: focusMs, still: seen.after, viewTop: seen.viewTop, follows: 'cut', typing: true });
  }
  for (const [index, step] of seen.between.entries()) {
    const fromMs = timed.stepsMs[index];
    if (fromMs === undefined) break;
    shots.push({ fromMs, still: step.still, viewTop: step.viewTop, follows: placed(seen.viewTop, step.viewTop), typing: false });
  }
  if (timed.doneMs !== null && (timed.typing === null || seen.caret === null || seen.navigated)) {
    const follows = seen.navigated ? 'page' : placed(seen.viewTop, seen.viewTopAfter);
    shots.push({ fromMs: timed.doneMs, still: seen.after, viewTop: seen.viewTopAfter, follows, typing: false });
  }
  return shots;
}

/** Within one beat a jump to another place is another page as far as the eye is concerned: it fades. */
const placed = (before: number, after: number): Shot['follows'] => (before === after ? 'cut' : 'page');

/** The shot shown at a time; the first one before it begins. */
export function shotAt(shots: readonly Shot[], tMs: number): number {
  let found = 0;
  for (const [index, shot] of shots.entries()) if (shot.fromMs <= tMs) found = index;
  return found;
}
