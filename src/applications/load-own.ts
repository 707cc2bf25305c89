import { isLocal } from '../catalogue/service.ts';
import { localDay } from '../catalogue/formats.ts';
import { findFirms } from '../firms/store-firms.ts';
import { listPermits } from '../permits/store.ts';
import type { Portal } from '../portal.ts';
import type { Listed, Renewal } from './pages/list.tsx';
import { toRenew } from './renewal-rules.ts';
import { listForApplicant } from './store.ts';
import type { Asker } from './store.ts';
import { serviceOf } from './versions.ts';

/** Everything that is one person's: what they have begun or sent, the permits that came of it, and which of those are to be renewed. */
export async function loadOwn(portal: Portal, person: Asker): Promise<{ listed: Listed[]; renewals: Renewal[] }> {
  const { db, seal, office, clock, catalogue } = portal;
  const applications = await listForApplicant(db, seal, person);
  const issued = applications.filter(({ state }) => state === 'issued').map(({ id }) => id);
  const permits = issued.length === 0 ? [] : await listPermits(db, seal, { limit: issued.length, applicationIds: issued });
  const firms = await findFirms(
    db,
    seal,
    applications.flatMap(({ firmId }) => firmId ?? []),
  );
  const firmOf = new Map(applications.map(({ id, firmId }) => [id, firmId]));
  const held = permits.map((permit) => ({ ...permit, firmId: firmOf.get(permit.applicationId) ?? null }));
  const permitOf = new Map(permits.map((permit) => [permit.applicationId, permit]));
  const listed = applications.map(async (application) => ({
    application,
    service: await serviceOf(portal, db, application),
    firm: firms.get(application.firmId ?? '')?.name ?? null,
    permit: permitOf.get(application.id) ?? null,
  }));
  const renewals = toRenew(held, applications, localDay(clock.now(), office)).flatMap(({ id, service: slug, validUntil }) => {
    const service = catalogue.services.get(slug);
    return service !== undefined && isLocal(service) ? [{ slug, permitId: id, name: service.shortName, validUntil }] : [];
  });
  return { listed: await Promise.all(listed), renewals };
}
