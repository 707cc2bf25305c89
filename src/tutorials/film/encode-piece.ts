import type { Brand } from '../cut/brand.ts';
import { createComposer } from '../cut/compose/composer.ts';
import { prepareCut } from '../cut/frame-state.ts';
import type { FilmTexts } from '../cut/paint/film-texts.ts';
import type { Planes } from '../cut/planes/planes.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import { createPictureEncoder } from './picture-encoder.ts';
import type { EncodedPicture } from './picture-encoder.ts';
import type { Piece } from './schedule.ts';
import { schedule } from './schedule.ts';

/** What a film's pictures are made from. Plain data: it is also handed to worker threads. */
export type PictureOrder = { timeline: Timeline; takes: SceneTake[]; brand: Brand; crf: number };

/** `drawn` = frames that differ from the one before; the times are those of this thread. */
export type EncodedPiece = { pictures: EncodedPicture[]; drawn: number; cutMs: number; encodeMs: number };

/** Makes pieces of one film: keeps what is painted from piece to piece. */
export function createPieceMaker(order: PictureOrder, texts: FilmTexts): (piece: Piece) => Promise<EncodedPiece> {
  const cut = prepareCut(order.timeline, order.takes);
  const composer = createComposer(order.timeline, order.brand, texts);
  return async (piece) => {
    const encoder = createPictureEncoder(order.crf);
    let picture: Planes | null = null;
    let drawn = 0;
    let cutMs = 0;
    const started = performance.now();
    for (const { state, ...place } of schedule(cut, piece)) {
      if (state !== null) {
        const from = performance.now();
        picture = await composer.compose(state);
        cutMs += performance.now() - from;
        drawn++;
      }
      if (picture !== null) encoder.encode(picture, place);
    }
    const pictures = encoder.finish();
    return { pictures, drawn, cutMs, encodeMs: performance.now() - started - cutMs };
  };
}
