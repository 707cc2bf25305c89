import { Worker } from 'node:worker_threads';
import { workerFile } from '../worker-file.ts';
import type { ReadPdf } from './read-pdf.ts';

/** `number`: the page to draw, from 1. */
export type PdfJob = { bytes: Uint8Array } & (
  | { job: 'read'; mostPages: number }
  | { job: 'draw'; number: number; longestSide: number }
);

/** `png` is null when the page cannot be drawn. */
export type PdfAnswer = { job: 'read'; read: ReadPdf } | { job: 'draw'; png: Uint8Array | null };

/** Of work of the thread itself: a scan of a thick book takes a second. Longer than this only what was made to take long. */
const MOST_WORK_MS = 8000;

/** From its beginning, also where a busy machine lets the thread wait for its turn: nobody's file is refused for that. */
const LONGEST_MS = 60_000;

/** How often the work is looked at, in ms. */
const LOOK_MS = 250;

/** What a thread may use for itself, in MB; a page needs some tens. */
const MOST_MEMORY_MB = 512;

/** PDFs wait for each other: several that were made to use up memory would do so together. */
let line: Promise<unknown> = Promise.resolve();

/**
 * Does something with a PDF in a thread of its own, because a small file can keep its reader busy for hours: everybody else is served meanwhile. Null when it
 * took too long or ran out of memory.
 */
export function askPdfThread(job: PdfJob): Promise<PdfAnswer | null> {
  const answer = line.then(() => ask(job));
  // A thread that could not even begin is the fault of this job, not of those behind it.
  line = answer.catch(() => null);
  return answer;
}

async function ask(job: PdfJob): Promise<PdfAnswer | null> {
  const worker = new Worker(workerFile('files/pdf-worker.ts'), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  let timer: NodeJS.Timeout | undefined;
  const begun = performance.now();
  const answer = await new Promise<PdfAnswer | null>((resolve) => {
    timer = setInterval(() => {
      if (performance.now() - begun > LONGEST_MS) resolve(null);
      workMsOf(worker).then(
        (work) => work > MOST_WORK_MS && resolve(null),
        () => undefined,
      );
    }, LOOK_MS);
    worker.once('message', (told: PdfAnswer) => resolve(told));
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
