import { parentPort, workerData } from 'node:worker_threads';
import { isLanguage } from '../../catalogue/language.ts';
import type { SceneTake } from '../stage/take.ts';
import { textsIn } from '../../web/texts/texts.ts';
import { packPiece } from './packed-piece.ts';
import { openPieceCache } from './piece-cache.ts';
import { createPieceMaker } from './piece-maker.ts';
import type { PieceMaker } from './piece-maker.ts';
import type { PassOrder } from './piece-order.ts';
import type { ToCrew, ToWorker, WorkerFacts } from './worker-letters.ts';

/** A thread that makes pieces of films as they are sent to it, one after the other; an entry of its own in the build. */
const { engine, cacheFolder } = workerData as WorkerFacts;
const cache = cacheFolder === null ? null : openPieceCache(cacheFolder);

type Pass = { order: PassOrder; takes: Map<string, SceneTake>; make: PieceMaker | null };
const passes = new Map<number, Pass>();

/** What is painted for a pass takes hundreds of MB: only those that were used last keep it. */
const KEPT = 2;

function makerOf(pass: Pass): PieceMaker {
  const { language } = pass.order;
  if (!isLanguage(language)) throw new Error(`the portal has no texts in "${language}"`);
  const texts = textsIn(language).tutorials.film;
  pass.make ??= createPieceMaker(pass.order, { engine, texts, cache, takeOf: (id) => pass.takes.get(id) });
  return pass.make;
}

function keepOnly(id: number, pass: Pass): void {
  passes.delete(id);
  passes.set(id, pass);
  const made = [...passes.values()].filter(({ make }) => make !== null);
  for (const old of made.slice(0, Math.max(0, made.length - KEPT))) old.make = null;
}

async function answer(letter: Extract<ToWorker, { kind: 'piece' }>): Promise<void> {
  const pass = passes.get(letter.pass);
  if (pass === undefined) throw new Error(`there is no pass ${letter.pass}`);
  for (const take of letter.takes) pass.takes.set(take.sceneId, take);
  const made = await makerOf(pass)(letter.piece, letter.wanted);
  keepOnly(letter.pass, pass);
  const packed = made.map(([format, piece]) => {
    const { cutMs, encodeMs, fromCache } = piece;
    return { format, bytes: packPiece(piece), cutMs, encodeMs, fromCache };
  });
  parentPort?.postMessage(
    { made: packed } satisfies ToCrew,
    packed.map(({ bytes }) => bytes.buffer),
  );
}

parentPort?.on('message', (letter: ToWorker) => {
  if (letter.kind === 'pass') passes.set(letter.pass, { order: letter.order, takes: new Map(), make: null });
  else
    answer(letter).catch((error: unknown) => {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ fault } satisfies ToCrew);
    });
});
