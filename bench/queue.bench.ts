import { runnerImport } from 'vite';
import type { measureQueues } from './queue-load.ts';

/**
 * Is an officer's queue as fast with a million applications as with ten thousand? Both are made in a database of their own, and the real pages are asked for, signed in
 * as the front desk. Words: how many are few (default 10000), how many are many (default 1000000).
 */
export async function measure([few = '10000', many = '1000000']: string[]) {
  // The portal is read as it is built: pages are no files that Node runs by itself.
  const { module } = await runnerImport<{ measureQueues: typeof measureQueues }>(`${import.meta.dirname}/queue-load.ts`);
  return module.measureQueues(Number(few), Number(many));
}
