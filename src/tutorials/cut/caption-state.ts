import type { CaptionCue } from '../plan/captions.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import { fade } from './curve.ts';
import type { Layout } from './frame-layout.ts';
import type { PreparedPage } from './page-state.ts';
import { preparePage } from './page-state.ts';

/** A caption that is part of the picture; `top` = at the top of the page instead of under it. */
export type CaptionState = { rows: string[]; strength: number; top: boolean };

/** A time in which captions stand at the top, ms from the start of the film. */
export type CaptionSpan = { fromMs: number; untilMs: number };

const FADE_MS = 80;

/** When captions stand at the top in one scene: while a line is spoken whose target cannot be moved out of their place. */
export function spansOf({ scene, lit }: PreparedPage): CaptionSpan[] {
  return lit.flatMap(({ beat, captionAtTop }) => {
    const line = scene.beats[beat]?.line ?? null;
    return line === null || !captionAtTop ? [] : [{ fromMs: line.startMs, untilMs: line.endMs }];
  });
}

/** When captions stand at the top in a whole film: where the side file's cues must stand at the top too. Scenes without a take have no such time. */
export function captionsAtTop(
  layout: Layout,
  timeline: Timeline,
  takeOf: (sceneId: string) => SceneTake | undefined,
): CaptionSpan[] {
  if (layout.captionsTop === null) return [];
  return timeline.stages.flatMap(({ scenes }) =>
    scenes.flatMap((timed) => {
      const take = timed.scene.kind === 'page' ? takeOf(timed.scene.id) : undefined;
      return take === undefined ? [] : spansOf(preparePage(layout, 'full', timed, take));
    }),
  );
}

/** Whether a caption stands at the top: each belongs to one line. */
export function isAtTop({ speech }: Pick<CaptionCue, 'speech'>, spans: readonly CaptionSpan[]): boolean {
  return spans.some(({ fromMs, untilMs }) => speech.startMs >= fromMs && speech.startMs < untilMs);
}

/** The caption at a time; null between two. It fades in few steps: each is a picture. */
export function captionAt(cues: readonly CaptionCue[], spans: readonly CaptionSpan[], tMs: number): CaptionState | null {
  const cue = cues.find(({ startMs, endMs }) => startMs <= tMs && tMs < endMs);
  if (cue === undefined) return null;
  const strength = Math.round(4 * fade(tMs, cue.startMs, cue.endMs - FADE_MS, FADE_MS, FADE_MS)) / 4;
  return strength === 0 ? null : { rows: cue.lines, strength, top: isAtTop(cue, spans) };
}
