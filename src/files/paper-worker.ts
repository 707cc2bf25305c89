import { parentPort, workerData } from 'node:worker_threads';
import { openPageReader } from './page-reader.ts';
import type { PaperAnswer } from './paper-thread.ts';
import { findingOfPaper } from './read-paper.ts';
import type { PaperJob } from './read-paper.ts';

// The reader says what it thinks of each page, for its programmers.
Object.assign(console, { warn: () => undefined });

/** A thread that reads one paper; an entry of its own in the build. The reader is WebAssembly: what is wrong with it stays in its box. */
parentPort?.postMessage(await read(workerData as PaperJob).catch((): PaperAnswer => ({ is: 'unreadable' })));

async function read(job: PaperJob): Promise<PaperAnswer> {
  const reader = await openPageReader();
  try {
    return { is: 'read', finding: await findingOfPaper(reader, job) };
  } finally {
    reader.close();
  }
}
