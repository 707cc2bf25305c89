import type { Format } from '../formats.ts';
import type { SceneTake } from '../stage/take.ts';
import type { PassOrder, WantedFormat } from './piece-order.ts';
import type { Piece } from './pieces.ts';

/** What a drawing thread is started with. */
export type WorkerFacts = { engine: string; cacheFolder: string | null };

/** What is sent to a drawing thread: a pass, once; then its pieces, each with the takes that the thread does not have yet. */
export type ToWorker =
  | { kind: 'pass'; pass: number; order: PassOrder }
  | { kind: 'piece'; pass: number; piece: Piece; takes: readonly SceneTake[]; wanted: readonly WantedFormat[] };

/** What comes back for a piece: all its formats, packed, or why there are none. */
export type ToCrew =
  | { made: { format: Format; bytes: Uint8Array<ArrayBuffer>; cutMs: number; encodeMs: number; fromCache: boolean }[] }
  | { fault: string };
