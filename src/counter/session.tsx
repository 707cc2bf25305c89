import { createMiddleware } from 'hono/factory';
import type { SignedInPerson } from '../accounts/person.ts';
import { findPerson } from '../accounts/store.ts';
import { referenceOf } from '../applications/application.ts';
import { applicationIdOfFile } from '../applications/store-documents.ts';
import { serviceOf } from '../applications/versions.ts';
import { isUuid } from '../database/uuid.ts';
import { placeOf } from '../helping/rules.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { clearDevice, openServed, serve } from './open-service.ts';
import { counterErrand, serviceCookie } from './cookies.ts';
import { counterClosedPage, counterOverPage } from './pages/over.tsx';
import { counterMayOpen, quietAt } from './rules.ts';
import { touchService } from './store.ts';

/** Where an application is begun, which an officer does on the pages of whom they serve. */
const START = /^\/layanan\/[^/]+\/(?:mulai|permohonan)$/;

/**
 * Lets an officer act for who stands before them: on the listed pages of the one application that is open, on its files, and where one is begun. The same for the
 * owner's own phone after it was handed over. Everywhere else nothing of the owner is put into the request.
 */
export const counterMiddleware = createMiddleware<PortalEnv>(async (c, next) => {
  const held = serviceCookie.read(c);
  return held === null ? beginning(c, next) : serving(c, next, held.serviceId);
});

async function serving(c: PortalContext, next: () => Promise<void>, serviceId: string): Promise<Response | void> {
  const portal = c.get('portal');
  const place = placeOf(c.req.path);
  const served = await openServed(c, serviceId);
  if (served === null) {
    clearDevice(c);
    return place !== null && c.get('person')?.role !== 'applicant' ? counterOverPage(c) : beginning(c, next);
  }
  const { person, application, service } = served;
  const { id, officerId, startedAt } = service;
  const isHere = place?.kind === 'application' && [application.id, application.number].includes(decoded(place.reference));
  const isFile = place?.kind === 'file' && (await isFileOf(c, place.id, application.id));
  const now = portal.clock.now();
  if (isHere || isFile) await touchService(portal.db, id, now);
  c.set('counter', {
    owner: person.profile.name,
    hasPhone: person.profile.phone !== '',
    open: {
      service: (await serviceOf(portal, portal.db, application)).shortName,
      reference: referenceOf(application),
      since: startedAt,
      until: quietAt({ officerId, lastUsedAt: isHere || isFile ? now : service.lastUsedAt }),
    },
    own: officerId === null,
  });
  if (isHere && !counterMayOpen(service, c.req.method, place.tail)) return counterClosedPage(c);
  if (isHere || isFile) c.set('person', person);
  return next();
}

/** The officer knows who it is, and looks for the service with them. */
async function beginning(c: PortalContext, next: () => Promise<void>): Promise<Response | void> {
  const officer = c.get('person');
  const errand = START.test(c.req.path) && officer?.role === 'front_desk' ? counterErrand.read(c) : null;
  const owner = errand === null || officer?.id !== errand.officerId ? null : await ownerOf(c, errand.personId);
  if (officer === null || owner === null) return next();
  c.set('counter', { owner: owner.profile.name, hasPhone: owner.profile.phone !== '', open: null, own: false });
  c.set('person', owner);
  c.set('serving', { officer, begun: (application) => serve(c, { owner, application, officerId: officer.id }) });
  return next();
}

async function ownerOf(c: PortalContext, id: string | null): Promise<SignedInPerson | null> {
  const { db, seal } = c.get('portal');
  const owner = id === null ? null : await findPerson(db, seal, id);
  return owner?.role === 'applicant' ? owner : null;
}

const isFileOf = async (c: PortalContext, id: string, applicationId: string): Promise<boolean> =>
  isUuid(id) && (await applicationIdOfFile(c.get('portal').db, id)) === applicationId;

/** An address that is not well written names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
