import type { PdfPart } from './join-pages.ts';
import { inLimitedThread } from './limited-thread.ts';
import type { ReadPdf } from './read-pdf.ts';

/** `number`: the page to draw, from 1. */
export type PdfJob =
  | { job: 'read'; bytes: Uint8Array; mostPages: number }
  | { job: 'draw'; bytes: Uint8Array; number: number; longestSide: number }
  | { job: 'join'; parts: readonly PdfPart[] };

/** `png` is null when the page cannot be drawn, `pdf` when one of the parts cannot be read. */
export type PdfAnswer =
  | { job: 'read'; read: ReadPdf }
  | { job: 'draw'; png: Uint8Array | null }
  | { job: 'join'; pdf: Uint8Array | null };

/** A scan of a thick book takes a second. Longer than this only what was made to take long. A page needs some tens of megabytes. */
const limits = { workMs: 8000, memoryMb: 512 };

/** Photographs are only laid on sheets, but the library for it is large: on a busy machine loading it takes seconds. */
const limitsOfJoining = { workMs: 30_000, memoryMb: 512 };

/** PDFs wait for each other: several that were made to use up memory would do so together. */
let line: Promise<unknown> = Promise.resolve();

/**
 * Does something with PDFs in a thread of its own, because a small file can keep its reader busy for hours: everybody else is served meanwhile. Null when it
 * took too long or ran out of memory.
 */
export function askPdfThread(job: PdfJob): Promise<PdfAnswer | null> {
  const answer = line.then(() =>
    inLimitedThread<PdfAnswer>('files/pdf-worker.ts', job, job.job === 'join' ? limitsOfJoining : limits),
  );
  // A thread that could not even begin is the fault of this job, not of those behind it.
  line = answer.catch(() => null);
  return answer;
}
