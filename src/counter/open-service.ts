import { findPerson } from '../accounts/store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { loadForApplicant } from '../applications/store.ts';
import type { Application } from '../applications/application.ts';
import { paperFormFor } from '../applications/store-paper-forms.ts';
import type { PortalContext } from '../web/environment.ts';
import { counterErrand, serviceCookie } from './cookies.ts';
import { isOpen } from './rules.ts';
import { beginService, endService, endServicesOf, findService } from './store.ts';
import type { CounterService } from './store.ts';

/** The owner with the mark of the counter, and the one application: what an open service lets a device do. */
export type Served = { person: SignedInPerson; application: Application; service: CounterService };

/** What a service opens now; null = it is over, or not this device's any more: an officer's opens nothing without the officer, and the owner's nothing to any. */
export async function openServed(c: PortalContext, serviceId: string): Promise<Served | null> {
  const { db, seal, clock } = c.get('portal');
  const service = await findService(db, serviceId);
  if (service === null || !holds(c, service.officerId)) return null;
  const owner = await findPerson(db, seal, service.ownerId);
  if (owner === null) return null;
  const { applicationId, officerId } = service;
  const counter = { sessionId: service.id, officerId };
  // A device keeps what could not be sent under the name of the service: nobody who is served later finds it.
  const person = {
    ...owner,
    helping: { grantId: service.id, name: owner.profile.name, applicationId, accountId: null, counter },
  };
  const application = await loadForApplicant(db, seal, person, applicationId);
  return application !== null && isOpen(service, application.state, clock.now()) ? { person, application, service } : null;
}

/** Opens an application on the device of this request, and closes it on any other. @param officerId null = its owner holds the device. */
export async function serve(
  c: PortalContext,
  { owner, application, officerId }: { owner: SignedInPerson; application: Application; officerId: string | null },
): Promise<void> {
  const portal = c.get('portal');
  const at = portal.clock.now();
  const { id } = await portal.db.transaction(async (tx) => {
    await endServicesOf(tx, application.id, at);
    return beginService(tx, { applicationId: application.id, ownerId: owner.id, officerId, at });
  });
  // Who has no phone asks by the number and code of a paper.
  if (owner.profile.phone === '') await paperFormFor(portal, { applicationId: application.id, service: application.service });
  counterErrand.drop(c);
  serviceCookie.keep(c, { serviceId: id });
}

/** Ends what this device serves somebody with, if anything, and leaves nothing of them on it. */
export async function stopServing(c: PortalContext): Promise<void> {
  const held = serviceCookie.read(c);
  const { db, clock } = c.get('portal');
  if (held !== null) await endService(db, { id: held.serviceId, at: clock.now() });
  clearDevice(c);
}

/** Nothing of who was served stays on the device. */
export function clearDevice(c: PortalContext): void {
  serviceCookie.drop(c);
  counterErrand.drop(c);
  c.header('clear-site-data', '"storage"');
}

function holds(c: PortalContext, officerId: string | null): boolean {
  const person = c.get('person');
  return officerId === null ? isNoOfficer(person) : person?.id === officerId && person.role === 'front_desk';
}

/** Whether the device can be the applicant's own: no officer is signed in there, who could agree in their place. */
export const isNoOfficer = (person: SignedInPerson | null): boolean => person === null || person.role === 'applicant';
