import type { Timeline } from '../plan/timeline.ts';
import { FRAMES_PER_SECOND, HELD_FRAMES } from '../cut/frame-layout.ts';
import type { Cut, FrameState } from '../cut/frame-state.ts';
import { passageOf, stateKey } from '../cut/frame-state.ts';

import type { FramePlace } from './picture-encoder.ts';

/** A part of a film that is encoded by itself: it begins with a key frame. Frames on the film's grid, `until` not included. */
export type Piece = { from: number; until: number };

/** One frame to be written. `state` null = the picture before, once more. */
export type ScheduledFrame = FramePlace & { state: FrameState | null };

const KEY_SECONDS = 5;
const KEY_FRAMES = KEY_SECONDS * FRAMES_PER_SECOND;
/** A piece has at most this many key frame distances: pieces of like length keep all workers busy. */
const KEYS_A_PIECE = 3;

/** The first frame that shows a moment: frame n stands at n / 25 s. */
export function frameAt(tMs: number): number {
  return Math.max(0, Math.ceil((tMs * FRAMES_PER_SECOND) / 1000 - 1e-6));
}

/** All frame places of a film, repeated or not. */
export function frameCount(timeline: Timeline): number {
  return frameAt(timeline.durationMs);
}

/** A film in pieces: each begins with a scene or a whole number of key frame distances after it. */
export function pieces(timeline: Timeline): Piece[] {
  const starts = timeline.stages.flatMap((stage) => stage.scenes.map((scene) => frameAt(scene.startMs)));
  const end = frameCount(timeline);
  const found: Piece[] = [];
  for (const [index, start] of starts.entries()) {
    const sceneEnd = starts[index + 1] ?? end;
    for (let from = start; from < sceneEnd; from += KEY_FRAMES * KEYS_A_PIECE) {
      found.push({ from, until: Math.min(sceneEnd, from + KEY_FRAMES * KEYS_A_PIECE) });
    }
  }
  return found;
}

/**
 * The frames of a piece: those that differ from the one before, key frames, and a held picture a few times a second. The last two places are
 * always written: by whichever order a file's length is counted, of decoding or of showing, it then comes out right.
 */
export function* schedule(cut: Cut, { from, until }: Piece): Generator<ScheduledFrame> {
  let last = '';
  let before: 'fade' | 'move' | null = null;
  for (let frame = from; frame < until; frame++) {
    const state = cut.stateAt((frame * 1000) / FRAMES_PER_SECOND);
    const key = (frame - from) % KEY_FRAMES === 0;
    const picture = stateKey(state);
    const passage = passageOf(state);
    const arriving = passage === null && before !== null;
    // Every second picture of a fade is enough for the eye, and leaves the bytes for those that are looked at.
    const leftOut = passage === 'fade' && before === 'fade' && (frame - from) % 2 === 1 && !key && frame < until - 2;
    before = passage;
    if (leftOut) continue;
    const care = passage !== null ? 'passing' : arriving ? 'arriving' : 'still';
    if (picture !== last) yield { frame, key, care, state };
    else if (key || arriving || frame % HELD_FRAMES === 0 || frame >= until - 2) yield { frame, key, care, state: null };
    last = picture;
  }
}
