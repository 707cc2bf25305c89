import { LANGUAGES } from '../catalogue/language.ts';
import type { Portal } from '../portal.ts';
import { askForCheck } from '../tutorials/freshness/ask-for-checks.ts';
import { isDue } from '../tutorials/freshness/rules.ts';
import { newestCheckOf } from '../tutorials/freshness/store.ts';
import { readBuildIds } from '../tutorials/make/build-id.ts';
import { publishedIn } from '../tutorials/store.ts';

/** Asks whether the films of a service that has just changed still fit it, as the start asks of all. What was published is live in any case. */
export async function checkFilmsOf(portal: Portal, slug: string): Promise<void> {
  try {
    const service = portal.catalogue.services.get(slug);
    if (service === undefined) return;
    const { portal: portalId } = await readBuildIds(portal.config.officeFolder);
    for (const language of LANGUAGES) {
      const film = await publishedIn(portal.db, slug, language);
      if (film === null) continue;
      const last = await newestCheckOf(portal.db, slug, language);
      if (isDue(last, { portalId, definitionSha: service.sha256 }))
        await askForCheck(portal, service, { language, portalId, cause: 'start', filmId: film.id });
    }
  } catch (error) {
    portal.log.warn({ name: error instanceof Error ? error.name : '' }, 'the film of a service could not be checked');
  }
}
