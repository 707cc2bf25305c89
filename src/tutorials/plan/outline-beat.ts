import { findLabel } from '../script/label-words.ts';
import type { Action, Beat } from '../script/script.ts';
import type { LineSound } from './line-sound.ts';
import * as pacing from './pacing.ts';
import { leads, spokenNames } from './target-name.ts';

/** When the things of a beat happen, in ms from the start of its line (or of the beat, when nothing is said). Negative = before it. */
export type BeatOutline = {
  spotlight: { on: number; off: number } | null;
  camera: number | null;
  pointer: { move: number; arrive: number; press: number } | null;
  typing: { start: number; end: number } | null;
  steps: number[];
  done: number | null;
  /** Speech and outcome are over. */
  end: number;
};

/**
 * Ties what is done in a beat to the words of its line: the ring before the label, the click after it, the keys after the click.
 * @param zoomed the camera goes to the target of this beat.
 * @param first no pointer was seen in this scene before.
 */
export function outlineBeat(
  beat: Beat,
  sound: LineSound | null,
  { zoomed, first }: { zoomed: boolean; first: boolean },
): BeatOutline {
  const speechEnd = sound?.durationMs ?? 0;
  const { action } = beat;
  if (action === null) return { ...NOTHING, end: sound === null ? pacing.SILENT_ROW_MS : speechEnd };
  if (action.verb === 'open') return { ...NOTHING, done: 0, end: speechEnd };
  const label = labelTimes(sound, spokenNames(action));
  const on = label.start - pacing.SPOTLIGHT_LEAD_MS;
  const outcome = outlineAction(action, label, speechEnd, first);
  const off = spotlightOff(action, outcome, label.end, speechEnd);
  const held = action.verb === 'point' && beat.result ? speechEnd + pacing.FINAL_RESULT_MS : 0;
  const outline = { spotlight: { on, off: Math.max(off, held) }, ...outcome };
  return {
    ...outline,
    camera: zoomed ? cameraStart(outline, label.start, leads(action)) : null,
    end: Math.max(speechEnd, outcome.done ?? 0, outcome.typing?.end ?? 0, held, leads(action) ? 0 : outline.spotlight.off),
  };
}

const NOTHING: BeatOutline = { spotlight: null, camera: null, pointer: null, typing: null, steps: [], done: null, end: 0 };

type Outcome = Pick<BeatOutline, 'pointer' | 'typing' | 'steps' | 'done'>;
type Label = { start: number; end: number };

/** When the name of the target is said; a line that does not hold it names it all along. */
function labelTimes(sound: LineSound | null, names: readonly string[]): Label {
  if (sound === null) return { start: pacing.SPOTLIGHT_LEAD_MS, end: pacing.SPOTLIGHT_LEAD_MS };
  const words = sound.words.map(({ text }) => text);
  const label = names.map((name) => findLabel(words, name)).find((found) => found !== null);
  return {
    start: sound.words[label?.first ?? 0]?.startMs ?? 0,
    end: sound.words[label?.last ?? sound.words.length - 1]?.endMs ?? 0,
  };
}

function outlineAction(action: Exclude<Action, { verb: 'open' }>, label: Label, speechEnd: number, first: boolean): Outcome {
  if (action.verb === 'point') return { pointer: null, typing: null, steps: [], done: null };
  if (action.verb === 'fill-rest') return outlineRest(action.actions, label, speechEnd);
  // A page must not go away under a sentence: where another follows, the click waits for the last word.
  const press = (leads(action) ? Math.max(label.end, speechEnd) : label.end) + pacing.CLICK_AFTER_LABEL_MS;
  const arrive = press - (first ? pacing.FIRST_DWELL_MS : pacing.DWELL_MS);
  const pointer = { move: arrive - pacing.POINTER_MS, arrive, press };
  const keys = keysOf(action);
  if (keys === null) return { pointer, typing: null, steps: [], done: press + timeToDone(action) };
  const start = press + pacing.FIRST_KEY_MS;
  const end = start + Math.min(pacing.LONGEST_TYPING_MS, keys * pacing.KEY_MS);
  return { pointer, typing: action.verb === 'date' ? null : { start, end }, steps: [], done: end };
}

/** The first of many is done when it is named, the last one not before the sentence is over. */
function outlineRest(actions: readonly Action[], label: Label, speechEnd: number): Outcome {
  const begin = label.end + pacing.CLICK_AFTER_LABEL_MS;
  const least = actions.map((action) => (leads(action) || action.verb === 'upload' ? pacing.REST_PAGE_MS : pacing.REST_FIELD_MS));
  const needed = least.reduce((sum, ms) => sum + ms, 0);
  const stretch = Math.min(2, Math.max(1, (speechEnd - begin) / Math.max(1, needed)));
  let at = begin;
  const steps = least.map((ms) => {
    at += ms * stretch;
    return Math.round(at);
  });
  return { pointer: null, typing: null, steps, done: steps.at(-1) ?? begin };
}

function keysOf(action: Action): number | null {
  if (action.verb === 'type') return action.text.length;
  if (action.verb === 'type-code') return pacing.CODE_KEYS;
  return action.verb === 'date' ? pacing.DATE_KEYS : null;
}

function timeToDone(action: Action): number {
  if (action.verb === 'click') return action.leads ? pacing.LEAD_AFTER_CLICK_MS : pacing.CHOOSE_MS;
  if (action.verb === 'upload') return pacing.UPLOAD_MS;
  if (action.verb === 'secret') return pacing.SECRET_MS;
  return action.verb === 'select' ? pacing.SELECT_MS : pacing.CHOOSE_MS;
}

/** Half a second after the last key or result; where many things are done, the first is lit until it is. */
function spotlightOff(action: Action, { pointer, done, steps }: Outcome, labelEnd: number, speechEnd: number): number {
  if (action.verb === 'point') return Math.max(labelEnd, speechEnd) + pacing.SPOTLIGHT_LINGER_MS;
  if (action.verb === 'fill-rest') return (steps[0] ?? labelEnd) + pacing.SPOTLIGHT_LINGER_MS;
  if (leads(action)) return (pointer?.press ?? 0) + pacing.SPOTLIGHT_LINGER_MS;
  return (done ?? 0) + pacing.SPOTLIGHT_LINGER_MS;
}

/** The camera has arrived before the label is spoken and before the pointer sets off, and rests long enough before another page. */
function cameraStart({ pointer, done }: Outcome, labelStart: number, isLeading: boolean): number {
  const arrival = Math.min(
    labelStart - pacing.CAMERA_LEAD_MS,
    pointer?.move ?? Infinity,
    isLeading && done !== null ? done - pacing.CAMERA_HOLD_MS : Infinity,
  );
  return arrival - pacing.CAMERA_MS;
}
