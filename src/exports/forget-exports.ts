import { removeBytes } from '../files/remove-bytes.ts';
import type { Portal } from '../portal.ts';
import { exportsBefore, removeExports } from './store-exports.ts';
import { dropPieces } from './store-pieces.ts';

/** As many as are removed at once. */
const BATCH = 100;

type ForgettingPortal = Pick<Portal, 'db' | 'files' | 'log'>;

/** Removes exports that ended before an instant, with their files; answers how many. */
export async function forgetExportsBefore(portal: ForgettingPortal, before: Date): Promise<number> {
  let gone = 0;
  for (;;) {
    const ids = await exportsBefore(portal.db, before, BATCH);
    await forgetExports(portal, ids);
    gone += ids.length;
    if (ids.length < BATCH) return gone;
  }
}

/** Removes these exports with their files. */
export async function forgetExports(portal: ForgettingPortal, ids: readonly string[]): Promise<void> {
  const files = await portal.db.transaction(async (tx) => {
    const dropped = await dropPieces(tx, ids);
    await removeExports(tx, ids);
    return dropped;
  });
  await removeBytes(portal, files);
}
