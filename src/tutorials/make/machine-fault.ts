import { BrowserGone } from '../stage/stage-fault.ts';

/** What the system, a thread or the film's own database says when there is no room, no memory, or nobody left to do the work. */
const CODES: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'ENOMEM',
  'EMFILE',
  'ENFILE',
  'ERR_WORKER_OUT_OF_MEMORY',
  // PostgreSQL: disk full, out of memory, shut down, crashed.
  '53100',
  '53200',
  '57P01',
  '57P02',
]);

/** What comes from a thread is a text: it names the code, or says what became of the disk or of the thread. */
const SAID =
  /\b(ENOSPC|EDQUOT|EFBIG|EIO|ENOMEM)\b|No space left on device|File too large|The disk that holds .* (is full|takes no file|does not take)|thread .*ended with \d/;

/** Whether the machine failed (browser, disk, memory, a lost thread) and not the film: then another try may go well. */
export function isFaultOfTheMachine(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof BrowserGone) return true;
  if ('code' in error && typeof error.code === 'string' && CODES.has(error.code)) return true;
  if (SAID.test(error.message)) return true;
  if (error instanceof AggregateError && error.errors.some(isFaultOfTheMachine)) return true;
  return isFaultOfTheMachine(error.cause);
}
