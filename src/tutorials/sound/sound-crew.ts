import { Worker } from 'node:worker_threads';
import { workerFile } from '../../worker-file.ts';
import { orderInWords } from './sound-order.ts';
import type { MadeOf, SoundMade, SoundOrder } from './sound-order.ts';

/** Threads that are started when there is work for them. */
export type SoundCrew = {
  /** Resolves to what was made; rejects with what was attempted. */
  ask: <Order extends SoundOrder>(order: Order) => Promise<MadeOf<Order>>;
  /** Ends the threads; what is still waiting is rejected. */
  close: () => Promise<void>;
};

type Waiting = { order: SoundOrder; take: (made: SoundMade) => void; fail: (why: string, cause?: Error) => void };
type Answer = { made: SoundMade } | { fault: string };
type Thread = { worker: Worker; busyWith: Waiting | null };

/** @param folder where lines are kept. @param threads at most so many at a time. @param file what they run. */
export function openSoundCrew(folder: string, threads: number, file = workerFile('tutorials/sound/sound-worker.ts')): SoundCrew {
  const waiting: Waiting[] = [];
  const crew = new Set<Thread>();
  let closed = false;

  /** Hands waiting orders to threads, as long as there are both. */
  const share = () => {
    while (waiting.length > 0) {
      // A thread costs a third of a second until it works: another one is started when orders pile up.
      const more = crew.size < threads && waiting.length > 2 * crew.size;
      const free = [...crew].find(({ busyWith }) => busyWith === null) ?? (more ? start() : null);
      const next = free === null ? undefined : waiting.shift();
      if (free === null || next === undefined) return;
      free.busyWith = next;
      free.worker.postMessage(next.order);
    }
  };

  const start = (): Thread => {
    const worker = new Worker(file, { workerData: folder });
    const thread: Thread = { worker, busyWith: null };
    crew.add(thread);
    const lose = (why: string, cause?: Error) => {
      crew.delete(thread);
      thread.busyWith?.fail(why, cause);
      thread.busyWith = null;
      share();
    };
    worker.on('message', (answer: Answer) => {
      const order = thread.busyWith;
      thread.busyWith = null;
      if ('made' in answer) order?.take(answer.made);
      else order?.fail(answer.fault);
      share();
    });
    worker.on('error', (error: Error) => lose(error.message, error));
    worker.on('exit', (code) => lose(`a thread of the sound room ended with ${code}`));
    return thread;
  };

  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        const fail: Waiting['fail'] = (why, cause) => reject(new Error(`${orderInWords(order)}: ${why}`, { cause }));
        const take = (made: SoundMade) => {
          if (isMadeOf(order, made)) resolve(made);
          else fail(`another thing was made: ${made.task}`);
        };
        if (closed) fail('the sound room is closed');
        else waiting.push({ order, take, fail });
        share();
      }),
    close: async () => {
      closed = true;
      for (const { fail } of waiting.splice(0)) fail('the sound room was closed');
      await Promise.all([...crew].map(({ worker }) => worker.terminate()));
    },
  };
}

const isMadeOf = <Order extends SoundOrder>(order: Order, made: SoundMade): made is MadeOf<Order> => made.task === order.task;
