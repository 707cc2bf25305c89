import { walkedCourse } from '../catalogue/course.ts';
import { findFirms } from '../firms/store-firms.ts';
import type { Portal } from '../portal.ts';
import { deskAt } from './actions.ts';
import type { Application } from './application.ts';
import { termsOf } from './search-rules.ts';
import { FIRST } from './store-retention.ts';
import { putToDesks, saveSearchProgress, searchProgress, storeSearch, withoutSearch } from './store-search.ts';
import type { SearchProgress } from './store-search.ts';
import { serviceOf } from './versions.ts';

export const INDEX_QUEUE = 'index-applications';

/** So many applications at a time: the next stop of the portal waits for no more. */
const BATCH = 200;

type IndexingPortal = Pick<Portal, 'db' | 'seal' | 'log' | 'catalogue' | 'office'>;

/**
 * Makes applications findable that were sent before the search was there, and puts each to the desk that its service says. What is stored says how far it is, so
 * it goes on after a stop; once it is through, it is never begun again.
 */
export async function indexApplications(portal: IndexingPortal, signal: AbortSignal): Promise<void> {
  const { db, seal, log } = portal;
  let progress: SearchProgress = (await searchProgress(db)) ?? { behind: FIRST, done: 0, over: false };
  while (!progress.over && !signal.aborted) {
    const batch = await withoutSearch(db, seal, progress.behind, BATCH);
    const found = await foundBy(portal, batch);
    progress = {
      behind: batch.at(-1)?.id ?? progress.behind,
      done: progress.done + batch.length,
      over: batch.length < BATCH,
    };
    const after = progress;
    await db.transaction(async (tx) => {
      await putToDesks(tx, found);
      await storeSearch(tx, found);
      await saveSearchProgress(tx, after);
    });
    if (progress.over && progress.done > 0) log.info({ done: progress.done }, 'older applications can be searched now');
  }
}

async function foundBy(portal: IndexingPortal, batch: readonly Application[]) {
  const { db, seal } = portal;
  const firms = await findFirms(
    db,
    seal,
    batch.flatMap(({ firmId }) => firmId ?? []),
  );
  const found = [];
  for (const application of batch) {
    const service = await serviceOf(portal, db, application);
    const { id, revision, state, correctionFrom, answers, firmId } = application;
    found.push({
      id,
      revision,
      desk: deskAt(state, correctionFrom, walkedCourse(service, answers)),
      terms: termsOf(seal, { application, service, firm: firms.get(firmId ?? '') ?? null }),
    });
  }
  return found;
}
