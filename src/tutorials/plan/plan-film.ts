import type { Scene, Script } from '../script/script.ts';
import type { LineSounds } from './line-sound.ts';
import * as pacing from './pacing.ts';
import { planScene } from './plan-scene.ts';
import { thinZooms, wishedZooms } from './zooms.ts';
import type { Zooms } from './zooms.ts';
import type { TimedScene, TimedStage, Timeline } from './timeline.ts';

/**
 * The whole film in time, from the script and the sounds of its lines alone. Zooms are taken away until every minute is calm.
 * @param sounds the spoken lines by their text; every line of the script must be there.
 */
export function planFilm(script: Script, sounds: LineSounds): Timeline {
  let zooms = wishedZooms(script);
  for (;;) {
    const timeline = planWith(script, sounds, zooms);
    const fewer = thinZooms(zooms, timeline);
    if (fewer === null) return timeline;
    zooms = fewer;
  }
}

function planWith(script: Script, sounds: LineSounds, zooms: Zooms): Timeline {
  let atMs = 0;
  const stages = script.stages.map((stage): TimedStage => {
    const startMs = atMs;
    const scenes: TimedScene[] = [];
    for (const scene of stage.scenes) {
      const leadIn = scenes.length === 0 ? pacing.STEP_LEAD_IN_MS : pacing.SCENE_LEAD_IN_MS;
      const timed = planScene(scene, sounds, zooms.get(scene.id) ?? new Set(), atMs, leadIn);
      timed.endMs = sceneEnd(timed, scenes.length === stage.scenes.length - 1);
      scenes.push(timed);
      atMs = timed.endMs;
    }
    // A chapter too short for the player's list stays on its last picture (rule 5).
    const last = scenes.at(-1);
    if (last !== undefined) last.endMs = atMs = Math.max(atMs, startMs + pacing.CHAPTER_MS);
    return { stage, startMs, endMs: atMs, scenes };
  });
  return { script, durationMs: atMs, stages };
}

/** What stands after the last beat: the pause at the end of a step, a result that is seen, a card that is read. */
function sceneEnd(timed: TimedScene, isLastOfStage: boolean): number {
  const last = timed.beats.at(-1);
  const result = last?.doneMs !== null && last?.doneMs !== undefined ? last.doneMs + pacing.RESULT_PAUSE_MS : 0;
  const camera = last?.camera ? last.camera.inMs + pacing.CAMERA_MS + pacing.CAMERA_HOLD_MS : 0;
  const pause = isLastOfStage ? pacing.STEP_PAUSE_MS : pacing.LINE_PAUSE_MS - pacing.SCENE_LEAD_IN_MS;
  return Math.max(timed.endMs + pause, result, camera, cardEnd(timed));
}

/** A card stays until its last row, and all of it, can have been read (rule 17). */
function cardEnd({ scene, startMs, beats }: TimedScene): number {
  const texts = cardTexts(scene);
  if (texts.length === 0) return 0;
  const lastRow = beats.at(-1);
  const shownMs = lastRow?.line?.startMs ?? lastRow?.startMs ?? startMs;
  return Math.max(startMs + pacing.readingTime(texts.join(' ')), shownMs + pacing.readingTime(texts.at(-1) ?? ''));
}

function cardTexts(scene: Scene): string[] {
  if (scene.kind === 'documents') return [scene.heading, ...scene.rows.map((row) => row.name)];
  return scene.kind === 'review' ? [scene.heading, ...scene.rows] : [];
}
