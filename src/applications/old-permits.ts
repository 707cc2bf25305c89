import { localDay } from '../catalogue/formats.ts';
import type { Answers, Service } from '../catalogue/service.ts';
import { listPermits } from '../permits/store.ts';
import type { Portal } from '../portal.ts';
import type { Application } from './application.ts';
import { takenOver } from './start-rules.ts';
import type { OwnPermit } from './start-rules.ts';
import { listForApplicant } from './store.ts';
import type { Asker } from './store.ts';
import { serviceOf } from './versions.ts';

/** More than anybody holds of one kind. */
const MOST_PERMITS = 20;

type Finding = Pick<Portal, 'db' | 'seal' | 'office' | 'catalogue'>;

/**
 * The permits of a service that a person can have renewed and that are not revoked, the newest first.
 * @param holder whose: a firm's, or (null) the person's own. What one holder answered is nothing of another's.
 */
export async function ownPermitsOf(
  portal: Finding,
  person: Asker,
  slug: string,
  holder: { firmId: string | null } | 'any',
): Promise<OwnPermit[]> {
  const issued = await issuedTo(portal, person, slug);
  const applications = holder === 'any' ? issued : issued.filter(({ firmId }) => firmId === holder.firmId);
  if (applications.length === 0) return [];
  const permits = await listPermits(portal.db, portal.seal, {
    limit: MOST_PERMITS,
    applicationIds: applications.map(({ id }) => id),
  });
  return permits
    .filter(({ state }) => state === 'valid')
    .map(({ id, applicationId, number, issuedAt, validUntil }) => ({
      id,
      number,
      validUntil,
      issuedOn: localDay(issuedAt, portal.office),
      firmId: applications.find((each) => each.id === applicationId)?.firmId ?? null,
    }));
}

/** The answers that led to a permit, as far as the service still asks them. */
export async function answersBehind(portal: Finding, person: Asker, service: Service, permitId: string): Promise<Answers> {
  const applications = await issuedTo(portal, person, service.slug);
  const ids = applications.map(({ id }) => id);
  const permits = await listPermits(portal.db, portal.seal, { limit: MOST_PERMITS, applicationIds: ids });
  const applicationId = permits.find(({ id }) => id === permitId)?.applicationId;
  const application = applications.find(({ id }) => id === applicationId);
  if (application === undefined) return {};
  return takenOver(service, await serviceOf(portal, portal.db, application), application.answers);
}

async function issuedTo({ db, seal }: Finding, person: Asker, slug: string): Promise<Application[]> {
  const own = await listForApplicant(db, seal, person);
  return own.filter(({ service, state }) => service === slug && state === 'issued');
}
