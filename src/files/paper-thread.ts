import { inLimitedThread } from './limited-thread.ts';
import type { PaperFinding } from './paper-rules.ts';
import type { PaperJob } from './read-paper.ts';

/** What a thread says of a paper: its finding alone, and nothing that it has read. */
export type PaperAnswer = { is: 'read'; finding: PaperFinding | null } | { is: 'unreadable' };

/** Read four times, once for each turn, a full page takes four seconds on a slow machine. */
const limits = { workMs: 30_000, memoryMb: 512 };

/** One after the other: each takes some hundred megabytes. */
let line: Promise<unknown> = Promise.resolve();

/** What should be told about a paper; null = nothing, or nobody can tell. */
export async function askPaperThread(job: PaperJob): Promise<PaperFinding | null> {
  const answer = line.then(() => inLimitedThread<PaperAnswer>('files/paper-worker.ts', job, limits));
  line = answer.catch(() => null);
  const read = await answer;
  return read?.is === 'read' ? read.finding : null;
}
