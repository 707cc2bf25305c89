import type { Database } from '../../database/connection.ts';
import type { Log } from '../../log.ts';
import type { Signal } from './signal.ts';
import { addSignals } from './store-signals.ts';

/** Where signals wait until they are written, so that no page waits for them. */
export type SignalBuffer = {
  add: (signals: readonly Signal[]) => void;
  /** Writes what waits. */
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

/** ms between two writings: so much is lost when the machine dies. */
const EVERY_MS = 2000;
/** As many are written at once, and written at once when so many wait. */
const BATCH = 1000;
/** As many are kept while the database does not answer; what comes after is let go, because pages matter more. */
const MOST_WAITING = 50_000;

/** Whether the database answered, and will never take this: faults of data and of constraints. Source: PostgreSQL's error codes, classes 22 and 23. */
const refusesContent = (error: unknown): boolean =>
  error instanceof Error &&
  typeof error.cause === 'object' &&
  error.cause !== null &&
  'code' in error.cause &&
  /^2[23]/.test(String(error.cause.code));

/** Opens the buffer of a process. */
export function openSignalBuffer(db: Database, log: Log): SignalBuffer {
  let waiting: Signal[] = [];
  let writing: Promise<void> = Promise.resolve();
  let lost = 0;

  const write = async (): Promise<void> => {
    let most = BATCH;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      try {
        await addSignals(db, batch);
        waiting = waiting.slice(batch.length);
        most = BATCH;
      } catch (error) {
        // What is refused for what it says is looked for by halves, and let go alone: it would hold up all that comes after it.
        if (refusesContent(error)) {
          most = Math.ceil(batch.length / 2);
          if (batch.length > 1) continue;
          waiting = waiting.slice(1);
          log.error({ kind: batch[0]?.kind }, 'one thing that was noticed cannot be written, and is let go');
          continue;
        }
        log.warn(
          { name: error instanceof Error ? error.name : '', waiting: waiting.length },
          'what was noticed could not be written',
        );
        return;
      }
    }
  };
  const flush = (): Promise<void> => {
    writing = writing.then(write);
    return writing;
  };
  const timer = setInterval(() => void flush(), EVERY_MS);
  timer.unref();
  return {
    add: (signals) => {
      if (waiting.length + signals.length > MOST_WAITING) {
        if (lost === 0) log.error({}, 'too much waits that was noticed; more is let go');
        lost += signals.length;
        return;
      }
      waiting.push(...signals);
      if (waiting.length >= BATCH) void flush();
    },
    flush,
    close: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}
