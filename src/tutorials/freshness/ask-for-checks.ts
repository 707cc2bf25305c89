import { LANGUAGES } from '../../catalogue/language.ts';
import type { Language } from '../../catalogue/language.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Portal } from '../../portal.ts';
import { publishedFilms } from '../store.ts';
import type { Film } from '../store.ts';
import { CHECK_QUEUE } from './check-job.ts';
import { isDue } from './rules.ts';
import type { CheckCause } from './rules.ts';
import { newestChecks, requestCheck } from './store.ts';

/** The queue whose jobs ask for the checks of a night. */
export const NIGHT_QUEUE = 'check-all-films';
/** Half past one at night, by the office's clock. */
export const NIGHT_CRON = '30 1 * * *';

/**
 * Asks for a check of every script: at the start only where the portal or the definition has changed since the last one, and only once films are in use; at night
 * and when an officer asks, of all. Published films come first; other languages than Indonesian are played where a film of them is published.
 * @param portalId what the portal is made of now (`make/build-id.ts`).
 * @returns how many were asked for.
 */
export async function askForChecks(portal: Portal, portalId: string, cause: CheckCause): Promise<number> {
  const { db } = portal;
  const published = new Map<Language, ReadonlyMap<string, Film>>();
  for (const language of LANGUAGES) published.set(language, await publishedFilms(db, language));
  if (cause === 'start' && [...published.values()].every(({ size }) => size === 0)) return 0;
  let asked = 0;
  for (const [language, films] of published) {
    const last = await newestChecks(db, language);
    for (const service of inTurn(portal, films)) {
      const film = films.get(service.slug);
      if (film === undefined && language !== 'id') continue;
      const due = isDue(last.get(service.slug) ?? null, { portalId, definitionSha: service.sha256 });
      if (cause === 'start' && !due) continue;
      if (await askForCheck(portal, service, { language, portalId, cause, filmId: film?.id ?? null })) asked += 1;
    }
  }
  return asked;
}

const inTurn = ({ catalogue }: Portal, published: ReadonlyMap<string, Film>): Service[] =>
  [...catalogue.services.values()]
    .filter(isLocal)
    .toSorted((a, b) => Number(published.has(b.slug)) - Number(published.has(a.slug)));

/** Asks for one check; false when one of the service in this language waits or runs already. */
export async function askForCheck(
  { db, jobs, clock }: Portal,
  service: Service,
  given: { language: Language; portalId: string; cause: CheckCause; filmId: string | null },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const request = { service: service.slug, definitionSha: service.sha256, at: clock.now(), ...given };
    const checkId = await requestCheck(tx, request);
    if (checkId !== null) await jobs.send(CHECK_QUEUE, { checkId }, { db: tx });
    return checkId !== null;
  });
}
