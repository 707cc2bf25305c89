import { parentPort, workerData } from 'node:worker_threads';
import { drawPage } from './draw-page.ts';
import type { PdfAnswer, PdfJob } from './pdf-thread.ts';
import { readPdf } from './read-pdf.ts';

/** A thread that does one thing with PDFs; an entry of its own in the build. */
parentPort?.postMessage(await work(workerData as PdfJob));

async function work(job: PdfJob): Promise<PdfAnswer> {
  switch (job.job) {
    case 'read':
      return { job: 'read', read: await readPdf(job.bytes, job.mostPages) };
    case 'draw':
      return { job: 'draw', png: await drawPage(job.bytes, job.number, job.longestSide).catch(() => null) };
    case 'join': {
      // Its library is large: whoever only reads a PDF does not wait for it.
      const { joinPages } = await import('./join-pages.ts');
      return { job: 'join', pdf: await joinPages(job.parts).catch(() => null) };
    }
  }
}
