import { isLocal } from '../../catalogue/service.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Portal } from '../../portal.ts';
import { publishedFilms } from '../store.ts';
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
 * and when an officer asks, of all. Published films come first.
 * @param portalId what the portal is made of now (`make/build-id.ts`).
 * @returns how many were asked for.
 */
export async function askForChecks(portal: Portal, portalId: string, cause: CheckCause): Promise<number> {
  const { db, catalogue } = portal;
  const published = await publishedFilms(db);
  if (published.size === 0 && cause === 'start') return 0;
  const last = await newestChecks(db);
  const services = [...catalogue.services.values()]
    .filter(isLocal)
    .toSorted((a, b) => Number(published.has(b.slug)) - Number(published.has(a.slug)));
  let asked = 0;
  for (const service of services) {
    const due = isDue(last.get(service.slug) ?? null, { portalId, definitionSha: service.sha256 });
    if (cause === 'start' && !due) continue;
    if (await askForCheck(portal, service, { portalId, cause, filmId: published.get(service.slug)?.id ?? null })) asked += 1;
  }
  return asked;
}

/** Asks for one check; false when one of the service waits or runs already. */
export async function askForCheck(
  { db, jobs, clock }: Portal,
  service: Service,
  given: { portalId: string; cause: CheckCause; filmId: string | null },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const request = { service: service.slug, definitionSha: service.sha256, at: clock.now(), ...given };
    const checkId = await requestCheck(tx, request);
    if (checkId !== null) await jobs.send(CHECK_QUEUE, { checkId }, { db: tx });
    return checkId !== null;
  });
}
