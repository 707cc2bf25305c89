import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { workerFile } from '../../worker-file.ts';
import type { EncodedPiece, PictureOrder } from './encode-piece.ts';
import type { Piece } from './schedule.ts';

/** More threads than this would only wait for memory. */
const MOST_WORKERS = 4;

/**
 * Makes all pieces of a film in worker threads, in whatever order they become ready.
 * @param onPiece called with the number of frame places that are done.
 * @returns the pieces in the order in which they were asked for.
 */
export async function makePieces(
  order: PictureOrder,
  wanted: readonly Piece[],
  onPiece: (frames: number) => void,
): Promise<EncodedPiece[]> {
  const made: EncodedPiece[] = [];
  let next = 0;
  let frames = 0;
  const crew = Array.from(
    { length: Math.min(MOST_WORKERS, availableParallelism(), wanted.length) },
    () => new Worker(workerFile('tutorials/film/piece-worker.ts'), { workerData: order }),
  );
  try {
    await Promise.all(
      crew.map(async (worker) => {
        for (let index = next++; index < wanted.length; index = next++) {
          const piece = wanted[index];
          if (piece === undefined) return;
          made[index] = await ask(worker, piece);
          frames += piece.until - piece.from;
          onPiece(frames);
        }
      }),
    );
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
  return made;
}

function ask(worker: Worker, piece: Piece): Promise<EncodedPiece> {
  return new Promise((resolve, reject) => {
    const stopListening = () => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (answer: { made: EncodedPiece } | { fault: string }) => {
      stopListening();
      if ('made' in answer) resolve(answer.made);
      else reject(new Error(`drawing frames ${piece.from} to ${piece.until}: ${answer.fault}`));
    };
    const onError = (error: Error) => {
      stopListening();
      reject(error);
    };
    const onExit = (code: number) => {
      stopListening();
      reject(new Error(`a drawing thread ended with ${code}`));
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(piece);
  });
}
