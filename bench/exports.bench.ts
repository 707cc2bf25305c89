import { runnerImport } from 'vite';
import type { measureExports } from './exports-load.ts';

/**
 * Does a list become a file in the same memory however long it is, and is the register of permits as fast with many? Both are made in databases of their own; the
 * job writes into the real file store. Words: how many applications are few (default 10000), how many are many (default 200000).
 */
export async function measure([few = '10000', many = '200000']: string[]) {
  // The portal is read as it is built: pages are no files that Node runs by itself.
  const { module } = await runnerImport<{ measureExports: typeof measureExports }>(`${import.meta.dirname}/exports-load.ts`);
  return module.measureExports(Number(few), Number(many));
}
