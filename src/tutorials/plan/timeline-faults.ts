import { findLabel } from '../script/label-words.ts';
import type { Beat } from '../script/script.ts';
import * as pacing from './pacing.ts';
import { goesOn, leads, targetName } from './target-name.ts';
import type { TimedBeat, TimedScene, Timeline } from './timeline.ts';
import { cameraMoves } from './zooms.ts';

/** A place of the plan that breaks a rule with a number; `ms` is what it is instead. */
export type TimelineFault = { rule: string; scene: string; beat: number | null; ms: number };

/** The longest film (rule 1). */
const LONGEST_FILM_MS = 360_000;

/** Everything in a plan that is outside the rules; an empty list is what `planFilm` must give. */
export function timelineFaults(timeline: Timeline): TimelineFault[] {
  const faults: TimelineFault[] = [];
  if (timeline.durationMs > LONGEST_FILM_MS)
    faults.push({ rule: 'film at most 6 minutes', scene: '', beat: null, ms: timeline.durationMs });
  for (const { stage, startMs, endMs, scenes } of timeline.stages) {
    if (endMs - startMs < pacing.CHAPTER_MS)
      faults.push({ rule: 'chapter at least 10 s', scene: stage.title, beat: null, ms: endMs - startMs });
    for (const [at, timed] of scenes.entries()) {
      const seen = goesOn(scenes[at - 1]?.scene, timed.scene) ? pacing.PAGE_SEEN_MS : 0;
      faults.push(...sceneFaults(timed, timed.startMs - seen));
    }
  }
  return [...faults, ...minuteFaults(timeline)];
}

function minuteFaults(timeline: Timeline): TimelineFault[] {
  const moves = cameraMoves(timeline);
  return moves.flatMap(({ atMs, scene, beat }) => {
    const count = moves.filter((move) => move.atMs >= atMs && move.atMs < atMs + 60_000).length;
    return count > pacing.CAMERA_MOVES_A_MINUTE ? [{ rule: 'at most 6 camera moves a minute', scene, beat, ms: count }] : [];
  });
}

/** `shownMs` = since when its first page has been seen. */
function sceneFaults(timed: TimedScene, shownMs: number): TimelineFault[] {
  const { scene, beats } = timed;
  const faults: TimelineFault[] = [];
  let pageMs = shownMs;
  let speechMs = -Infinity;
  let zoom: TimedBeat['camera'] = null;
  for (const [at, timedBeat] of beats.entries()) {
    const beat = scene.beats[at]!;
    const say = (rule: string, ms: number, holds: boolean) => {
      if (!holds) faults.push({ rule, scene: scene.id, beat: at, ms });
    };
    const { line, camera, typing } = timedBeat;
    if (line !== null) {
      say('pause before a sentence', line.startMs - speechMs, line.startMs - speechMs >= pacing.SENTENCE_PAUSE_MS);
      speechMs = line.endMs;
    }
    if (typing !== null)
      say('typing at most 2.5 s', typing.endMs - typing.startMs, typing.endMs - typing.startMs <= pacing.LONGEST_TYPING_MS);
    for (const fault of labelFaults(beat, timedBeat)) faults.push({ ...fault, scene: scene.id, beat: at });
    if (camera !== null) {
      say('whole page 1 s before a zoom', camera.inMs - pageMs, camera.inMs - pageMs >= pacing.WHOLE_PAGE_MS);
      const since = zoom === null ? Infinity : camera.inMs - (zoom.outMs ?? zoom.inMs) - pacing.CAMERA_MS;
      say('camera rests 2.5 s', since, since >= pacing.CAMERA_HOLD_MS);
      const until = camera.outMs ?? (leads(beat.action) ? timedBeat.doneMs : null) ?? Infinity;
      say(
        'zoom held 2.5 s',
        until - camera.inMs - pacing.CAMERA_MS,
        until - camera.inMs - pacing.CAMERA_MS >= pacing.CAMERA_HOLD_MS,
      );
      say(
        'no move in the last 0.8 s',
        timed.endMs - camera.inMs,
        timed.endMs - camera.inMs - pacing.CAMERA_MS >= pacing.CAMERA_LAST_MS,
      );
      zoom = camera;
    }
    if (leads(beat.action) && timedBeat.doneMs !== null) {
      pageMs = timedBeat.doneMs;
      zoom = null;
    }
  }
  return [...faults, ...stillnessFaults(timed)];
}

/** The ring 0.3 s before the label, the click 0.15 to 0.3 s after it. */
function labelFaults(
  { line: said, action }: Beat,
  { line, spotlight, pointer }: TimedBeat,
): Pick<TimelineFault, 'rule' | 'ms'>[] {
  const name = targetName(action);
  if (said === null || line === null || name === null) return [];
  const label = findLabel(
    line.words.map(({ text }) => text),
    name,
  );
  if (label === null) return [];
  const faults: Pick<TimelineFault, 'rule' | 'ms'>[] = [];
  const lead = line.words[label.first]!.startMs - (spotlight?.onMs ?? Infinity);
  if (lead !== pacing.SPOTLIGHT_LEAD_MS) faults.push({ rule: 'ring 0.3 s before the label', ms: lead });
  if (pointer !== null) {
    const after =
      pointer.pressMs - (leads(action) ? Math.max(line.endMs, line.words[label.last]!.endMs) : line.words[label.last]!.endMs);
    if (after < 150 || after > 300) faults.push({ rule: 'click 0.15 to 0.3 s after the label', ms: after });
  }
  return faults;
}

/** Nothing said and nothing moving for more than 2 s is cut (rule 10), but for the end of a scene. */
function stillnessFaults({ scene, startMs, beats }: TimedScene): TimelineFault[] {
  const busy = beats.flatMap((beat, at) => activity(beat).map((span) => ({ ...span, at }))).sort((a, b) => a.from - b.from);
  const faults: TimelineFault[] = [];
  let quietSince = startMs;
  for (const { from, to, at } of busy) {
    if (from - quietSince > pacing.STEP_PAUSE_MS)
      faults.push({ rule: 'nothing happens for more than 2 s', scene: scene.id, beat: at, ms: from - quietSince });
    quietSince = Math.max(quietSince, to);
  }
  return faults;
}

function activity({ line, camera, pointer, typing, stepsMs, doneMs }: TimedBeat): { from: number; to: number }[] {
  const spans: ({ from: number; to: number } | null)[] = [
    line && { from: line.startMs, to: line.endMs },
    camera && { from: camera.inMs, to: camera.inMs + pacing.CAMERA_MS },
    camera?.outMs ? { from: camera.outMs, to: camera.outMs + pacing.CAMERA_MS } : null,
    // From setting off to the outcome of the press there is always something to see.
    pointer && { from: pointer.moveMs, to: doneMs ?? pointer.pressMs },
    typing && { from: typing.startMs, to: typing.endMs },
    stepsMs.length > 0 ? { from: stepsMs[0]!, to: stepsMs.at(-1)! } : null,
  ];
  return spans.filter((span) => span !== null);
}
