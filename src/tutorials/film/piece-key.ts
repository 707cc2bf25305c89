import { createHash } from 'node:crypto';
import { FORMATS } from '../formats.ts';
import type { Scene } from '../script/script.ts';
import { stillsOf } from '../stage/stills-of.ts';
import type { SceneTake } from '../stage/take.ts';
import type { PassOrder, WantedFormat } from './piece-order.ts';
import type { Piece } from './pieces.ts';
import type { ScheduledFrame } from './schedule.ts';

/** What a piece is made of. `engine` changes with the program that draws and encodes it. */
export type PieceSource = {
  engine: string;
  pass: PassOrder;
  piece: Piece;
  takes: readonly SceneTake[];
  frames: readonly ScheduledFrame[];
};

/**
 * A key for a piece in one format: equal keys = the same bytes. It is made from what is seen at each of its places, and from what the words in it are, so that
 * neither its time in the film nor the words that are only spoken change it; stills count by what they show.
 */
export function pieceKey({ engine, pass, piece, takes, frames }: PieceSource, { format, qp }: WantedFormat): string {
  const { width, height, every, halved, burnedCaptions } = FORMATS[format];
  const { brand, language, shape, motion } = pass;
  const { shortName, officeName, address } = pass.timeline.script;
  const facts = [engine, { width, height, every, halved, burnedCaptions }, qp, brand, language, shape, motion];
  const words = [shortName, officeName, address, ...shownScenes(pass, piece, frames).map((scene) => wordsOf(scene, pass))];
  const pictures = frames.map(({ frame, key, care, picture }) => `${frame} ${key} ${care} ${picture}`);
  const seen = nameByContent(pictures.join('\n'), takes);
  return createHash('sha256')
    .update(JSON.stringify([facts, words, piece.until - piece.from]))
    .update(seen)
    .digest('hex');
}

/** The scene of the piece, and the one before it where the piece comes out of it. */
function shownScenes({ timeline }: PassOrder, { sceneId }: Piece, frames: readonly ScheduledFrame[]): Scene[] {
  const scenes = timeline.stages.flatMap((stage) => stage.scenes.map(({ scene }) => scene));
  const index = scenes.findIndex(({ id }) => id === sceneId);
  const comesOut = frames.some(({ state }) => state.transition !== null);
  return scenes.slice(comesOut ? Math.max(0, index - 1) : index, index + 1);
}

/** The words of a drawn scene; those of a played one are in its stills, or in what is seen. The cover tells how long the film is. */
function wordsOf({ beats: _spoken, ...scene }: Scene, { timeline }: PassOrder): unknown {
  if (scene.kind === 'page') return null;
  return scene.kind === 'cover' ? [scene, Math.round(timeline.durationMs / 1000)] : scene;
}

/** Puts the content of stills where their files are named. */
function nameByContent(seen: string, takes: readonly SceneTake[]): string {
  const hashes = new Map(takes.flatMap(stillsOf).map(({ file, hash }) => [file, hash]));
  const files = [...hashes.keys()].toSorted((a, b) => b.length - a.length);
  return files.reduce((text, file) => text.replaceAll(file, hashes.get(file) ?? file), seen);
}
