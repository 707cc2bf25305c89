import { Worker } from 'node:worker_threads';
import { workerFile } from '../worker-file.ts';

/** How long a thread may work on a job, and how much memory it may use for itself. */
export type ThreadLimits = { workMs: number; memoryMb: number };

/** From its beginning, also where a busy machine lets the thread wait for its turn: nobody's file is refused for that. */
const LONGEST_MS = 60_000;

/** How often the work is looked at, in ms. */
const LOOK_MS = 250;

/**
 * Does one job in a thread of its own that ends with it: what strangers send can keep its reader busy for hours. Null when it took too long, ran out of
 * memory, or broke. @param source of the thread, in `src/`; it posts one answer.
 */
export async function inLimitedThread<Answer>(source: string, job: unknown, limits: ThreadLimits): Promise<Answer | null> {
  const worker = new Worker(workerFile(source), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  let timer: NodeJS.Timeout | undefined;
  const begun = performance.now();
  const answer = await new Promise<Answer | null>((resolve) => {
    timer = setInterval(() => {
      if (performance.now() - begun > LONGEST_MS) resolve(null);
      workMsOf(worker).then(
        (work) => work > limits.workMs && resolve(null),
        () => undefined,
      );
    }, LOOK_MS);
    worker.once('message', (told: Answer) => resolve(told));
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
  clearInterval(timer);
  await worker.terminate();
  return answer;
}

async function workMsOf(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
}
