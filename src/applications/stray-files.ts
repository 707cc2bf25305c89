import { shiftedClock } from '../clock.ts';
import { knownPieces } from '../exports/store-pieces.ts';
import { removeBytes } from '../files/remove-bytes.ts';
import { knownFiles } from '../files/store.ts';
import { knownPermits } from '../permits/store.ts';
import type { Portal } from '../portal.ts';
import { knownRegisterFiles } from '../registers/store-imports.ts';
import { knownReceipts } from './store-receipts.ts';

/** Younger bytes can belong to a row that is still being written. */
const YOUNGEST_MS = 24 * 3600_000;

/** As many as are asked for at once. */
const BATCH = 1000;

/** Removes bytes that no row names: a crash fell between the row and its bytes. Where no row names any of them it is another database, and all stays. */
export async function removeStrayFiles(portal: Pick<Portal, 'db' | 'files' | 'log'>): Promise<void> {
  // The disk has the machine's time, also in a demo that lives in another year.
  const before = new Date(shiftedClock(0).now().getTime() - YOUNGEST_MS);
  const ids = await portal.files.olderThan(before);
  const strays: string[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH);
    const { db } = portal;
    const known = new Set([
      ...(await knownFiles(db, some)),
      ...(await knownPermits(db, some)),
      ...(await knownRegisterFiles(db, some)),
      ...(await knownPieces(db, some)),
      ...(await knownReceipts(db, some)),
    ]);
    strays.push(...some.filter((id) => !known.has(id)));
  }
  if (strays.length === 0) return;
  if (strays.length === ids.length)
    return portal.log.warn({ files: ids.length }, 'the database knows none of the files in the data folder');
  await removeBytes(portal, strays);
  portal.log.info({ files: strays.length }, 'bytes were removed that no row names');
}
