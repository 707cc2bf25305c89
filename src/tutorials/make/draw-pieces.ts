import type { Pass, PieceCrew } from '../film/piece-crew.ts';
import type { EncodedPiece, PassOrder } from '../film/piece-order.ts';
import { piecesOf, piecesOfStage } from '../film/pieces.ts';
import type { Piece } from '../film/pieces.ts';
import type { Format } from '../formats.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import type { SceneTakes } from './scene-takes.ts';

/** A piece as it was drawn and encoded in every format of its pass, with what it was drawn from. */
export type DrawnPiece = { piece: Piece; takes: readonly SceneTake[]; made: Map<Format, EncodedPiece> };

/** The pieces of a pass, in order: those of the full film, and the first ones of the stages once more for their own films. */
export type DrawnPieces = { pass: Pass; full: DrawnPiece[]; clean: DrawnPiece[] };

/** Which films a pass is drawn for. */
export type WantedFilms = { full: boolean; steps: readonly number[] };

/**
 * Draws and encodes the pieces of one shape and motion, each as soon as the scenes that it shows have been played.
 * @param onPlaces hears how many places of the grid are done, and of how many.
 */
export async function drawPieces(
  crew: PieceCrew,
  order: PassOrder,
  wanted: WantedFilms,
  takes: SceneTakes,
  onPlaces: (done: number, total: number) => void,
): Promise<DrawnPieces> {
  const all = piecesOf(order.timeline);
  const full = all.filter(({ stage }) => wanted.full || wanted.steps.includes(stage));
  const clean = wanted.steps.flatMap((stage) => piecesOfStage(all, stage).slice(0, 1));
  // Without the full film nobody sees a stage come out of the one before it.
  const shown = wanted.full ? full : full.filter((piece) => !clean.some(({ from }) => from === piece.from));
  const pass = crew.addPass(order);
  const before = scenesBefore(order.timeline);
  const total = [...shown, ...clean].reduce((sum, { from, until }) => sum + until - from, 0);
  let done = 0;
  const draw = async (piece: Piece): Promise<DrawnPiece> => {
    const scenes = piece.clean ? [piece.sceneId] : [before.get(piece.sceneId) ?? [], piece.sceneId].flat();
    const seen = (await Promise.all(scenes.map((id) => takes.of(id)))).filter((take) => take !== null);
    const made = await crew.make(pass, { ...piece, takes: seen });
    done += piece.until - piece.from;
    onPlaces(done, total);
    return { piece, takes: seen, made };
  };
  const [drawnFull, drawnClean] = await Promise.all([Promise.all(shown.map(draw)), Promise.all(clean.map(draw))]);
  return { pass, full: drawnFull, clean: drawnClean };
}

/** The scene before each scene, by id. */
function scenesBefore({ stages }: Timeline): ReadonlyMap<string, string> {
  const ids = stages.flatMap(({ scenes }) => scenes.map(({ scene }) => scene.id));
  return new Map(ids.slice(1).map((id, at) => [id, ids[at]!]));
}

/** The pieces of one film, in order: all of them, or those of one stage with its own beginning. */
export function piecesOfFilm({ full, clean }: DrawnPieces, stage: number | null): DrawnPiece[] {
  if (stage === null) return full;
  const first = clean.find(({ piece }) => piece.stage === stage);
  if (first === undefined) throw new Error(`the film of stage ${stage} was not drawn`);
  return [first, ...full.filter(({ piece }) => piece.stage === stage && piece.from !== first.piece.from)];
}
