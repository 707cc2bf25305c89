import { FRAMES_PER_SECOND } from '../cut/frame-layout.ts';
import type { Shape } from '../formats.ts';
import type { Scene, Script, Stage } from '../script/script.ts';
import { estimateSounds } from './line-sound.ts';
import type { LineSounds } from './line-sound.ts';
import * as pacing from './pacing.ts';
import { planScene } from './plan-scene.ts';
import { reviewTimes } from './review-times.ts';
import { goesOn } from './target-name.ts';
import { thinZooms, wishedZooms } from './zooms.ts';
import type { Zooms } from './zooms.ts';
import type { TimedScene, TimedStage, Timeline } from './timeline.ts';

/** Scenes start at every second place of the grid: the low-data film has only those, and a scene's pictures do not depend on what comes before it. */
const SCENE_STEP_MS = 2000 / FRAMES_PER_SECOND;

/**
 * The whole film in time, from the script and the sounds of its lines alone.
 * @param sounds the spoken lines by their text; every line of the script must be there.
 */
export const planFilm = (script: Script, sounds: LineSounds, shape: Shape = 'landscape'): Timeline =>
  planCalmly(script, sounds, chooseZooms(script, shape)).timeline;

/**
 * The beats that the camera of a shape comes close to; a phone's comes close to none. It is known before a word is spoken, so that pages can be filmed from
 * the right distance at once: a voice that is slower or faster than was estimated can only take zooms away.
 */
export const chooseZooms = (script: Script, shape: Shape): Zooms =>
  shape === 'phone' ? new Map() : planCalmly(script, estimateSounds(script), wishedZooms(script)).zooms;

/** Zooms are taken away until every minute is calm. */
function planCalmly(script: Script, sounds: LineSounds, wished: Zooms): { timeline: Timeline; zooms: Zooms } {
  for (let zooms = wished; ;) {
    const timeline = planWith(script, sounds, zooms);
    const fewer = thinZooms(zooms, timeline);
    if (fewer === null) return { timeline, zooms };
    zooms = fewer;
  }
}

function planWith(script: Script, sounds: LineSounds, zooms: Zooms): Timeline {
  let atMs = 0;
  const stages = script.stages.map((stage): TimedStage => {
    const startMs = atMs;
    const scenes: TimedScene[] = [];
    for (const [index, scene] of stage.scenes.entries()) {
      const next = stage.scenes[index + 1];
      const opening = {
        leadIn: index === 0 ? pacing.STEP_LEAD_IN_MS : pacing.SCENE_LEAD_IN_MS,
        seen: goesOn(stage.scenes[index - 1], scene) ? pacing.PAGE_SEEN_MS : 0,
      };
      const planned = planScene(scene, sounds, zooms.get(scene.id) ?? new Set(), atMs, opening);
      const timed = { ...planned, progress: progressOf(stage, index) };
      timed.endMs = onStep(next === undefined ? stageEnd(timed) : sceneEnd(timed, next));
      scenes.push(timed);
      atMs = timed.endMs;
    }
    // A chapter too short for the player's list stays on its last picture (rule 5).
    const last = scenes.at(-1);
    if (last !== undefined) last.endMs = atMs = Math.max(atMs, startMs + onStep(pacing.CHAPTER_MS));
    return { stage, startMs, endMs: atMs, scenes };
  });
  return { script, durationMs: atMs, stages };
}

const onStep = (ms: number): number => Math.ceil(ms / SCENE_STEP_MS - 1e-9) * SCENE_STEP_MS;

/** The part of a step that lies before and up to the end of its scene of an index. */
function progressOf({ scenes }: Stage, index: number): TimedScene['progress'] {
  const beatsUntil = (end: number) => scenes.slice(0, end).reduce((sum, { beats }) => sum + Math.max(1, beats.length), 0);
  const all = beatsUntil(scenes.length);
  return { from: beatsUntil(index) / all, to: beatsUntil(index + 1) / all };
}

/** The last scene of a step ends with the pause of a step, when what came of it has been seen. */
function stageEnd(timed: TimedScene): number {
  const spokenMs = timed.beats.at(-1)?.line?.endMs ?? timed.endMs;
  return Math.max(timed.endMs, spokenMs + pacing.STEP_PAUSE_MS, shownUntil(timed, pacing.RESULT_PAUSE_MS));
}

/** Another scene of the step follows: a page that it goes on with need not be waited for here as well. */
function sceneEnd(timed: TimedScene, next: Scene): number {
  const isSeenThere = goesOn(timed.scene, next) && timed.scene.beats.at(-1)?.result !== true;
  const pauseMs = timed.endMs + pacing.LINE_PAUSE_MS - pacing.SCENE_LEAD_IN_MS;
  return Math.max(pauseMs, shownUntil(timed, isSeenThere ? pacing.PAGE_SEEN_MS : pacing.RESULT_PAUSE_MS));
}

/** Until when there is something to see: the outcome of the last beat for so long, a close-up, a card that is read. */
function shownUntil(timed: TimedScene, outcomeMs: number): number {
  const last = timed.beats.at(-1);
  const outcome = last?.doneMs == null ? 0 : last.doneMs + outcomeMs;
  const camera = last?.camera ? last.camera.inMs + pacing.CAMERA_MS + pacing.CAMERA_HOLD_MS : 0;
  return Math.max(outcome, camera, cardEnd(timed));
}

/** A card stays until what came last, and all of it, can have been read (rule 17). */
function cardEnd(timed: TimedScene): number {
  const { scene, startMs, beats } = timed;
  if (scene.kind !== 'documents' && scene.kind !== 'review') return 0;
  const all = [scene.heading, ...scene.rows.map(({ name }) => name)];
  const read = startMs + pacing.readingTime(all.join(' '));
  if (scene.kind === 'review') {
    const closingMs = (reviewTimes(timed, scene).at(-1) ?? startMs) + pacing.CLOSING_AFTER_MS;
    return Math.max(read, closingMs + pacing.readingTime(`${scene.closing.heading} ${scene.closing.text}`));
  }
  const shownMs = beats.at(-1)?.line?.startMs ?? beats.at(-1)?.startMs ?? startMs;
  return Math.max(read, shownMs + pacing.readingTime(all.at(-1) ?? ''));
}
