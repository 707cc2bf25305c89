import type { Portal } from '../portal.ts';
import { askForCheck } from '../tutorials/freshness/ask-for-checks.ts';
import { isDue } from '../tutorials/freshness/rules.ts';
import { newestCheckOf } from '../tutorials/freshness/store.ts';
import { readBuildIds } from '../tutorials/make/build-id.ts';
import { publishedFilm } from '../tutorials/store.ts';

/** Asks whether the film of a service that has just changed still fits it, as the start asks of all. What was published is live in any case. */
export async function checkFilmsOf(portal: Portal, slug: string): Promise<void> {
  try {
    const service = portal.catalogue.services.get(slug);
    const film = await publishedFilm(portal.db, slug);
    if (service === undefined || film === null) return;
    const { portal: portalId } = await readBuildIds(portal.config.officeFolder);
    const last = await newestCheckOf(portal.db, slug);
    if (!isDue(last, { portalId, definitionSha: service.sha256 })) return;
    await askForCheck(portal, service, { portalId, cause: 'start', filmId: film.id });
  } catch (error) {
    portal.log.warn({ name: error instanceof Error ? error.name : '' }, 'the film of a service could not be checked');
  }
}
