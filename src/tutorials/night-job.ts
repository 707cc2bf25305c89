import { removeEndedUploads } from '../applications/finish-upload.ts';
import { removeStrayFiles } from '../applications/stray-files.ts';
import type { Portal } from '../portal.ts';
import { askForChecks } from './freshness/ask-for-checks.ts';
import { removeUnusedFilms } from './publish/remove-unused.ts';

/** What is done once a night: the disk is tidied, then every script is asked to be played. A disk that cannot be tidied does not keep films from being checked. */
export async function runNightJob(portal: Portal, portalId: string): Promise<void> {
  const tidied = await Promise.allSettled([
    removeUnusedFilms(portal),
    portal.listening.prune(),
    removeEndedUploads(portal),
    removeStrayFiles(portal),
  ]);
  for (const { reason } of tidied.filter((each) => each.status === 'rejected'))
    portal.log.warn(
      { name: reason instanceof Error ? reason.name : '' },
      'files that are not used any more could not be removed',
    );
  await askForChecks(portal, portalId, 'night');
}
