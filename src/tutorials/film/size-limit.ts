import type { Format } from '../formats.ts';
import { FORMATS } from '../formats.ts';
import type { EncodedPiece } from './piece-order.ts';
import { bytesOfPiece } from './piece-order.ts';
import type { EncodedTrack } from './sound-encoder.ts';

/** The largest file that a film of this length may be. */
export function mostBytes(format: Format, durationMs: number): number {
  const { bytesAMinute, mostBytes: most } = FORMATS[format];
  return Math.min(most, Math.floor((durationMs / 60_000) * bytesAMinute));
}

/** What the container needs for a picture or a packet of sound, at most: size, times and place in its tables. */
const BYTES_AN_ENTRY = 9;
/** What it needs besides: its head, the tracks, the chapters. */
const BYTES_OF_HEAD = 4000;

/** How large a film of these pieces and this sound will be at most. */
export function fileBytes(pieces: readonly EncodedPiece[], sound: Pick<EncodedTrack, 'packets'>): number {
  const pictures = pieces.reduce((sum, piece) => sum + bytesOfPiece(piece) + BYTES_AN_ENTRY * piece.pictures.length, 0);
  return sound.packets.reduce((sum, { bytes }) => sum + bytes.length + BYTES_AN_ENTRY, BYTES_OF_HEAD + pictures);
}
