import type { Beat, Scene } from '../script/script.ts';
import { soundOfLine } from './line-sound.ts';
import type { LineSound, LineSounds } from './line-sound.ts';
import { outlineBeat } from './outline-beat.ts';
import type { BeatOutline } from './outline-beat.ts';
import * as pacing from './pacing.ts';
import { leads, leavesPage } from './target-name.ts';
import type { TimedBeat, TimedLine, TimedScene } from './timeline.ts';

/** From when on the next beat may do what: speak, show (ring, pointer), move the camera. */
type Free = { speech: number; show: number; camera: number };

/**
 * Puts the beats of a scene in time, one after the other.
 * @param zooms places of the beats that the camera goes to.
 * @param opening silence before the first word, and for how long its page has been seen already.
 */
export function planScene(
  scene: Scene,
  sounds: LineSounds,
  zooms: ReadonlySet<number>,
  startMs: number,
  { leadIn, seen }: { leadIn: number; seen: number },
): Omit<TimedScene, 'progress'> {
  let free: Free = { speech: startMs + leadIn, show: startMs, camera: startMs + pacing.WHOLE_PAGE_MS - seen };
  let first = true;
  const beats: TimedBeat[] = [];
  for (const [at, beat] of scene.beats.entries()) {
    const sound = beat.line && soundOfLine(sounds, beat.line.text);
    const outline = outlineBeat(beat, sound, { zoomed: zooms.has(at), first });
    // A page that is there without a word needs none of the silence before the first one.
    const begin = opensSilently(beat) ? free.show : beginOf(outline, free);
    const timed = placeBeat(beat, sound, outline, begin, beats.at(-1)?.endMs ?? startMs);
    const next = scene.beats[at + 1];
    if (timed.camera !== null) timed.camera.outMs = wayBack(timed, beat, next, zooms.has(at + 1));
    beats.push(timed);
    free = freeAfter(timed, beat, next, free);
    if (timed.pointer !== null) first = false;
  }
  const endMs = Math.max(
    startMs,
    ...beats.map((beat) => Math.max(beat.endMs, beat.camera?.outMs ? beat.camera.outMs + pacing.CAMERA_MS : 0)),
  );
  return { scene, startMs, endMs, beats };
}

/** The earliest moment for the line at which nothing of the beat comes too early. */
function beginOf(outline: BeatOutline, free: Free): number {
  return Math.max(
    free.speech,
    outline.spotlight === null ? 0 : free.show - outline.spotlight.on,
    outline.pointer === null ? 0 : free.show - outline.pointer.move,
    outline.camera === null ? 0 : free.camera - outline.camera,
    outline.done === 0 ? free.show : 0,
  );
}

function placeBeat(beat: Beat, sound: LineSound | null, outline: BeatOutline, begin: number, startMs: number): TimedBeat {
  const at = (offset: number) => Math.round(begin + offset);
  return {
    startMs: beat.action?.verb === 'open' ? at(0) : startMs,
    endMs: at(outline.end),
    line: beat.line && sound && placeLine(beat.line.text, sound, begin),
    spotlight: outline.spotlight && { onMs: at(outline.spotlight.on), offMs: at(outline.spotlight.off) },
    camera: outline.camera === null ? null : { inMs: at(outline.camera), outMs: null },
    pointer: outline.pointer && {
      moveMs: at(outline.pointer.move),
      arriveMs: at(outline.pointer.arrive),
      pressMs: at(outline.pointer.press),
    },
    typing: outline.typing && { startMs: at(outline.typing.start), endMs: at(outline.typing.end) },
    stepsMs: outline.steps.map(at),
    doneMs: outline.done === null ? null : at(outline.done),
  };
}

const placeLine = (text: string, { durationMs, words, key }: LineSound, begin: number): TimedLine => ({
  text,
  startMs: begin,
  endMs: begin + durationMs,
  words: words.map((word) => ({ text: word.text, startMs: begin + word.startMs, endMs: begin + word.endMs })),
  sound: key,
});

/** A zoom ends by going back, unless the page itself goes, the next beat is zoomed too, or the scene is over. */
function wayBack(timed: TimedBeat, beat: Beat, next: Beat | undefined, nextZoomed: boolean): number | null {
  if (timed.camera === null || next === undefined || nextZoomed || leavesPage(beat) || next.action?.verb === 'open') return null;
  return Math.max(
    timed.camera.inMs + pacing.CAMERA_MS + pacing.CAMERA_HOLD_MS,
    (timed.spotlight?.offMs ?? 0) + pacing.SPOTLIGHT_FADE_MS,
  );
}

function freeAfter(timed: TimedBeat, beat: Beat, next: Beat | undefined, before: Free): Free {
  const pause = isOneThought(beat, next) ? pacing.SENTENCE_PAUSE_MS : pacing.LINE_PAUSE_MS;
  const spoken = opensSilently(beat) ? before.speech : (timed.line?.endMs ?? timed.endMs) + pause;
  const result = beat.result && timed.doneMs !== null ? timed.doneMs + pacing.RESULT_PAUSE_MS : 0;
  const held = beat.result && beat.action?.verb === 'point' ? timed.endMs : 0;
  // A new page is looked at before anybody speaks about it; what is typed or chosen is seen before the next sentence.
  const settled = timed.doneMs === null ? 0 : timed.doneMs + (leads(beat.action) ? pacing.NEW_PAGE_MS : 0);
  const speech = Math.max(spoken, result, held, settled);
  const faded = leads(beat.action) ? (timed.doneMs ?? 0) : (timed.spotlight?.offMs ?? 0) + pacing.SPOTLIGHT_FADE_MS;
  if (leavesPage(beat)) {
    const shown = timed.doneMs ?? timed.endMs;
    return { speech, show: Math.max(shown + pacing.SPOTLIGHT_FADE_MS, faded), camera: shown + pacing.WHOLE_PAGE_MS };
  }
  if (timed.camera === null) return { speech, show: Math.max(before.show, faded), camera: Math.max(before.camera, faded) };
  const { inMs, outMs } = timed.camera;
  if (outMs === null) return { speech, show: faded, camera: Math.max(faded, inMs + pacing.CAMERA_MS + pacing.CAMERA_HOLD_MS) };
  const back = outMs + pacing.CAMERA_MS;
  return { speech: Math.max(speech, outMs), show: back, camera: back + pacing.CAMERA_HOLD_MS };
}

const opensSilently = ({ line, action }: Beat): boolean => line === null && action?.verb === 'open';

/** Two sentences without anything done in them belong together (rule 9). */
const isOneThought = (beat: Beat, next: Beat | undefined): boolean =>
  beat.action === null && (next === undefined || next.action === null);
