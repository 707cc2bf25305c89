import type { Scene, Script, Stage } from '../script/script.ts';

/** One word of a spoken line; times in ms from the start of the film. */
export type TimedWord = { text: string; startMs: number; endMs: number };

export type TimedLine = {
  text: string;
  startMs: number;
  endMs: number;
  words: TimedWord[];
  /** Key of the sound in the voice cache. */ sound: string;
};

/** When the things of one beat happen; all in ms from the start of the film, null when the beat has no such thing. */
export type TimedBeat = {
  startMs: number;
  endMs: number;
  line: TimedLine | null;
  /** Ring and dim: start of fading in, start of fading out. */
  spotlight: { onMs: number; offMs: number } | null;
  /**
   * A move to this beat's target: starts at `inMs`, rests from `inMs` + 600; goes back to the whole page from `outMs`.
   * `outMs` null = stays until the next beat with a camera, or until another page is shown (there the whole page is shown at once, which is no move).
   * A beat without a camera changes nothing: the picture stays where it is.
   */
  camera: { inMs: number; outMs: number | null } | null;
  /** The pointer starts moving, arrives, presses. */
  pointer: { moveMs: number; arriveMs: number; pressMs: number } | null;
  typing: { startMs: number; endMs: number } | null;
  /** `fill-rest`: when the outcome of each of its actions is shown, in order; empty for every other verb. */
  stepsMs: number[];
  /** From here the page shows what the action brought about. */
  doneMs: number | null;
};

/**
 * A scene in time. `progress`: which part of its step is over when it starts and ends, 0 to 1, for the strip above the picture; told by beats and not
 * by time, so that a scene looks the same when another one of its step becomes longer.
 */
export type TimedScene = {
  scene: Scene;
  startMs: number;
  endMs: number;
  beats: TimedBeat[];
  progress: { from: number; to: number };
};
export type TimedStage = { stage: Stage; startMs: number; endMs: number; scenes: TimedScene[] };

/** The whole film in time. Frame n is at n / fps; nothing here depends on a wall clock. */
export type Timeline = { script: Script; durationMs: number; stages: TimedStage[] };
