import { Worker } from 'node:worker_threads';
import { workerFile } from '../../worker-file.ts';
import type { Format } from '../formats.ts';
import type { SceneTake } from '../stage/take.ts';
import { unpackPiece } from './packed-piece.ts';
import { openPieceCache } from './piece-cache.ts';
import type { EncodedPiece, PassOrder, PieceOrder, WantedFormat } from './piece-order.ts';
import { firstQp } from './quality.ts';
import type { ToCrew, ToWorker, WorkerFacts } from './worker-letters.ts';

/** One shape and motion of a film, as the crew knows it. */
export type Pass = { id: number; order: PassOrder };

/** Threads that make pieces of films. */
export type PieceCrew = {
  addPass: (order: PassOrder) => Pass;
  /**
   * Makes a piece as soon as a thread is free, in all formats of its pass, or takes it from what is kept.
   * Rejects with the piece's scene and places when it cannot be made, or when its thread ends.
   */
  make: (pass: Pass, piece: PieceOrder) => Promise<Map<Format, EncodedPiece>>;
  /** Ends all threads; what is not made yet rejects. */
  close: () => Promise<void>;
};

export type CrewOptions = {
  workers: number;
  /** Changes with the program that draws and encodes: what another one made is not taken. */
  engine: string;
  /** Where pieces are kept from one film to the next; null = nowhere. */
  cacheFolder: string | null;
  /** What was not used for longest is taken away when the crew goes, until this many MB are left. */
  cacheMegabytes?: number;
};

const CACHE_MEGABYTES = 4000;

type Job = {
  pass: Pass;
  piece: PieceOrder;
  wanted: readonly WantedFormat[];
  resolve: (made: Map<Format, EncodedPiece>) => void;
  reject: (error: Error) => void;
};

/** One thread, what it knows already, and what it works on. */
type Hand = { worker: Worker; passes: Set<number>; takes: Map<string, SceneTake>; job: Job | null; scene: string };

export function openPieceCrew({ workers, engine, cacheFolder, cacheMegabytes = CACHE_MEGABYTES }: CrewOptions): PieceCrew {
  const waiting: Job[] = [];
  const hands: Hand[] = [];
  let passes = 0;

  const hire = (): Hand => {
    const facts: WorkerFacts = { engine, cacheFolder };
    const worker = new Worker(workerFile('tutorials/film/piece-worker.ts'), { workerData: facts });
    const hand: Hand = { worker, passes: new Set(), takes: new Map(), job: null, scene: '' };
    worker.on('message', (answer: ToCrew) => {
      if ('made' in answer) finish(hand, (job) => job.resolve(openMade(answer.made)));
      else finish(hand, (job) => job.reject(faultOf(job, answer.fault)));
    });
    worker.on('error', (error) => lose(hand, error.message));
    worker.on('exit', (code) => lose(hand, `its thread ended with ${code}`));
    hands.push(hand);
    return hand;
  };

  const finish = (hand: Hand, tell: (job: Job) => void) => {
    const { job } = hand;
    hand.job = null;
    if (job !== null) tell(job);
    hurry();
  };

  /** A thread that is lost takes its piece with it; the others go on, and a new one is hired for what still waits. */
  const lose = (hand: Hand, why: string) => {
    const at = hands.indexOf(hand);
    if (at >= 0) hands.splice(at, 1);
    finish(hand, (job) => job.reject(faultOf(job, why)));
  };

  const hurry = () => {
    while (waiting.length > 0) {
      const hand = hands.find(({ job }) => job === null) ?? (hands.length < workers ? hire() : null);
      if (hand === null) return;
      give(hand, waiting.splice(nextFor(hand.scene, waiting, hands), 1)[0]);
    }
  };

  return {
    addPass: (order) => ({ id: (passes += 1), order }),
    make: (pass, piece) =>
      new Promise((resolve, reject) => {
        const wanted = piece.wanted ?? pass.order.formats.map((format) => ({ format, qp: firstQp(format) }));
        waiting.push({ pass, piece, wanted, resolve, reject });
        hurry();
      }),
    close: async () => {
      for (const job of waiting.splice(0)) job.reject(faultOf(job, 'the crew was sent home'));
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
      if (cacheFolder !== null) await openPieceCache(cacheFolder).prune(cacheMegabytes);
    },
  };
}

function give(hand: Hand, job: Job | undefined): void {
  if (job === undefined) return;
  hand.job = job;
  hand.scene = sceneOf(job);
  const { pass, piece, wanted } = job;
  const send = (letter: ToWorker) => hand.worker.postMessage(letter);
  if (!hand.passes.has(pass.id)) send({ kind: 'pass', pass: pass.id, order: pass.order });
  hand.passes.add(pass.id);
  const takes = piece.takes.filter((take) => hand.takes.get(`${pass.id} ${take.sceneId}`) !== take);
  for (const take of takes) hand.takes.set(`${pass.id} ${take.sceneId}`, take);
  const { takes: _all, wanted: _wanted, ...place } = piece;
  send({ kind: 'piece', pass: pass.id, piece: place, takes, wanted });
}

/** Which piece a thread takes next: one of the scene whose stills it has read, else of one that nobody works on, else the first. */
function nextFor(scene: string, waiting: readonly Job[], hands: readonly Hand[]): number {
  const same = waiting.findIndex((job) => sceneOf(job) === scene);
  if (same >= 0) return same;
  const busy = new Set(hands.flatMap((hand) => (hand.job === null ? [] : [hand.scene])));
  return Math.max(
    0,
    waiting.findIndex((job) => !busy.has(sceneOf(job))),
  );
}

const sceneOf = ({ pass, piece }: Job): string => `${pass.id} ${piece.sceneId}`;

const openMade = (made: Extract<ToCrew, { made: unknown }>['made']): Map<Format, EncodedPiece> =>
  new Map(made.map(({ format, bytes, ...times }) => [format, { ...unpackPiece(bytes), ...times }]));

const faultOf = ({ piece }: Job, why: string): Error =>
  new Error(`drawing scene ${piece.sceneId}, pictures ${piece.from} to ${piece.until}: ${why}`);
