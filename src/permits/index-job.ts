import { FIRST } from '../applications/store-retention.ts';
import type { Portal } from '../portal.ts';
import { permitTerms } from './register-rules.ts';
import { permitSearchProgress, savePermitSearchProgress, storePermitSearch, withoutPermitSearch } from './store-search.ts';
import type { PermitSearchProgress } from './store-search.ts';

export const PERMIT_INDEX_QUEUE = 'index-permits';

/** So many permits at a time: the next stop of the portal waits for no more. */
const BATCH = 500;

/** Makes permits findable that were issued before the register had a search. What is stored says how far it is; once it is through, it is never begun again. */
export async function indexPermits({ db, seal, log }: Pick<Portal, 'db' | 'seal' | 'log'>, signal: AbortSignal): Promise<void> {
  let progress: PermitSearchProgress = (await permitSearchProgress(db)) ?? { behind: FIRST, done: 0, over: false };
  while (!progress.over && !signal.aborted) {
    const batch = await withoutPermitSearch(db, seal, progress.behind, BATCH);
    progress = {
      behind: batch.at(-1)?.id ?? progress.behind,
      done: progress.done + batch.length,
      over: batch.length < BATCH,
    };
    const after = progress;
    await db.transaction(async (tx) => {
      await storePermitSearch(
        tx,
        batch.map((permit) => ({ id: permit.id, terms: permitTerms(seal, permit) })),
      );
      await savePermitSearchProgress(tx, after);
    });
    if (progress.over && progress.done > 0) log.info({ done: progress.done }, 'older permits can be searched now');
  }
}
