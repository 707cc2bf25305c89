import { FRAMES_PER_SECOND } from '../cut/frame-layout.ts';
import type { Timeline } from '../plan/timeline.ts';

/**
 * A part of a film that is encoded by itself: it begins with a key frame. Places on the film's grid, `until` not included.
 * `clean` = its first picture does not come out of the scene before: a film of this stage alone begins with it.
 */
export type Piece = { sceneId: string; stage: number; sceneFrom: number; from: number; until: number; clean: boolean };

/** From one key frame to the next: at most 5 s (rule 24), and a whole number of held pictures, of which one then becomes the key frame. */
export const KEY_FRAMES = 120;
/** A piece has at most this many key frame distances: pieces of like length keep all workers busy. */
const KEYS_A_PIECE = 3;

/** The first place that shows a moment: place n stands at n / 25 s. */
export function frameAt(tMs: number): number {
  return Math.max(0, Math.ceil((tMs * FRAMES_PER_SECOND) / 1000 - 1e-6));
}

/** All places of a film, repeated or not. */
export const frameCount = (timeline: Timeline): number => frameAt(timeline.durationMs);

/**
 * A film in pieces, in order: each begins with a scene, or a whole number of key frame distances after it. The first one of a stage is short: it is made
 * a second time for the film of that stage alone.
 */
export function piecesOf(timeline: Timeline): Piece[] {
  const scenes = timeline.stages.flatMap(({ stage, scenes: own }) =>
    own.map(({ scene, startMs }, at) => ({ sceneId: scene.id, stage: stage.number, opens: at === 0, from: frameAt(startMs) })),
  );
  const end = frameCount(timeline);
  return scenes.flatMap(({ opens, from: sceneFrom, ...scene }, index) => {
    const sceneEnd = scenes[index + 1]?.from ?? end;
    const found: Piece[] = [];
    for (let from = sceneFrom; from < sceneEnd; from = found.at(-1)?.until ?? sceneEnd) {
      const keys = opens && from === sceneFrom ? 1 : KEYS_A_PIECE;
      found.push({ ...scene, sceneFrom, from, until: Math.min(sceneEnd, from + KEY_FRAMES * keys), clean: false });
    }
    return found;
  });
}

/** The pieces of one stage's film, of all pieces of the full one. */
export function piecesOfStage(pieces: readonly Piece[], stage: number): Piece[] {
  return pieces.filter((piece) => piece.stage === stage).map((piece, at) => (at === 0 ? { ...piece, clean: true } : piece));
}
