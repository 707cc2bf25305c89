import { parentPort, workerData } from 'node:worker_threads';
import { tutorials } from '../../web/texts/id/tutorials.ts';
import type { PictureOrder } from './encode-piece.ts';
import { createPieceMaker } from './encode-piece.ts';
import type { Piece } from './schedule.ts';

/** A thread that makes pieces of one film as they are sent to it; an entry of its own in the build. */
const make = createPieceMaker(workerData as PictureOrder, tutorials.film);

parentPort?.on('message', (piece: Piece) => {
  make(piece).then(
    (made) => parentPort?.postMessage({ made }),
    (error: unknown) =>
      parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
