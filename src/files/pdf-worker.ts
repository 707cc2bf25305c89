import { parentPort, workerData } from 'node:worker_threads';
import { drawPage } from './draw-page.ts';
import type { PdfAnswer, PdfJob } from './pdf-thread.ts';
import { readPdf } from './read-pdf.ts';

/** A thread that does one thing with one PDF; an entry of its own in the build. */
parentPort?.postMessage(await work(workerData as PdfJob));

async function work({ bytes, ...job }: PdfJob): Promise<PdfAnswer> {
  if (job.job === 'read') return { job: 'read', read: await readPdf(bytes, job.mostPages) };
  return { job: 'draw', png: await drawPage(bytes, job.number, job.longestSide).catch(() => null) };
}
