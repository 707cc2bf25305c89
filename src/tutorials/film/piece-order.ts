import type { Brand } from '../cut/brand.ts';
import type { Format, Motion, Shape } from '../formats.ts';
import type { CaptionCue } from '../plan/captions.ts';
import type { Timeline } from '../plan/timeline.ts';
import type { SceneTake } from '../stage/take.ts';
import type { EncodedPicture } from './picture-encoder.ts';
import type { Piece } from './pieces.ts';

/**
 * What all pieces of one shape and motion are made from: their frames are put together once and encoded in each of the formats.
 * Plain data: it crosses threads. The words in the frames are those of `language`.
 */
export type PassOrder = {
  timeline: Timeline;
  /** For formats with burned captions; null = none of the formats has them. */
  cues: readonly CaptionCue[] | null;
  brand: Brand;
  language: string;
  shape: Shape;
  motion: Motion;
  formats: readonly Format[];
};

/** One piece, with the takes of its scene and of the one before it (of those that were played). */
export type PieceOrder = Piece & {
  takes: readonly SceneTake[];
  /** Which of the pass's formats are wanted, and how precise; all as precise as they begin with where it is left out. */
  wanted?: readonly WantedFormat[];
};

export type WantedFormat = { format: Format; qp: number };

/** One piece in one format. Places of the pictures are counted from the piece's start. */
export type EncodedPiece = {
  /** What a decoder must know before the pictures: the same for all pieces of a format, however precise. */
  head: Uint8Array;
  pictures: EncodedPicture[];
  /** Places of the grid that it takes. */
  frames: number;
  qp: number;
  /** Pictures that a decoder made of it. */
  decoded: number;
  /** Time of the thread, ms; 0 when it was kept from before. */
  cutMs: number;
  encodeMs: number;
  fromCache: boolean;
};

/** Bytes of its pictures. */
export const bytesOfPiece = ({ pictures }: EncodedPiece): number => pictures.reduce((sum, { bytes }) => sum + bytes.length, 0);
