import { Worker } from 'node:worker_threads';
import { workerFile } from '../worker-file.ts';

/** How long a job may take, and how much memory its thread may use for itself. */
export type ThreadLimits = { longestMs: number; memoryMb: number };

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
  const answer = await new Promise<Answer | null>((resolve) => {
    timer = setTimeout(() => resolve(null), limits.longestMs);
    worker.once('message', (told: Answer) => resolve(told));
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
  clearTimeout(timer);
  await worker.terminate();
  return answer;
}
