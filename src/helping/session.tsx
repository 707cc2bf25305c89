import { createMiddleware } from 'hono/factory';
import type { SignedInPerson } from '../accounts/person.ts';
import { findPerson } from '../accounts/store.ts';
import { referenceOf } from '../applications/application.ts';
import type { Application } from '../applications/application.ts';
import { applicationIdOfFile } from '../applications/store-documents.ts';
import { loadForApplicant } from '../applications/store.ts';
import { serviceOf } from '../applications/versions.ts';
import { isUuid } from '../database/uuid.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { helperCookie } from './helper-cookie.ts';
import { closedPage, overPage } from './pages/stopped.tsx';
import { canBeHelped, helperMayOpen, placeOf } from './rules.ts';
import { findOpenGrant } from './store.ts';

/** The owner with the mark of the helper, and the one application: what a live grant opens. */
type Help = { person: SignedInPerson; application: Application };

/**
 * Lets a helper act for the owner on the listed pages of one application, and on its files. Everywhere else nothing of the owner is put into the request, so a
 * page that nobody thought of is closed to a helper as it is to anybody.
 */
export const helpingMiddleware = createMiddleware<PortalEnv>(async (c, next) => {
  const held = helperCookie.read(c);
  if (held === null) return next();
  const place = placeOf(c.req.path);
  const help = await openHelp(c, held.grantId);
  if (help === null) {
    helperCookie.drop(c);
    return place !== null && c.get('person') === null ? overPage(c) : next();
  }
  const { person, application } = help;
  const service = await serviceOf(c.get('portal'), c.get('portal').db, application);
  const accountId = c.get('person')?.id ?? held.accountId;
  // Who signed in while helping is known by both names from here on.
  if (accountId !== held.accountId) helperCookie.keep(c, { ...held, accountId });
  const reference = referenceOf(application);
  c.set('helping', { owner: person.profile.name, service: service.shortName, reference, grantId: held.grantId, accountId });
  if (place?.kind === 'application' && [application.id, application.number].includes(decoded(place.reference))) {
    if (!helperMayOpen(c.req.method, place.tail)) return closedPage(c);
    c.set('person', person);
  }
  if (place?.kind === 'file' && (await isFileOf(c, place.id, application))) c.set('person', person);
  return next();
});

/** What a grant opens now; null = it is over, or there is nothing to fill in. */
async function openHelp(c: PortalContext, grantId: string): Promise<Help | null> {
  const { db, seal, clock } = c.get('portal');
  const grant = await findOpenGrant(db, seal, grantId, clock.now());
  const owner = grant === null ? null : await findPerson(db, seal, grant.ownerId);
  if (grant === null || owner === null) return null;
  const accountId = c.get('person')?.id ?? null;
  const person = { ...owner, helping: { grantId, name: grant.name, applicationId: grant.applicationId, accountId } };
  const application = await loadForApplicant(db, seal, person, grant.applicationId);
  return application !== null && canBeHelped(application.state) ? { person, application } : null;
}

async function isFileOf(c: PortalContext, id: string, { id: applicationId }: Application): Promise<boolean> {
  return isUuid(id) && (await applicationIdOfFile(c.get('portal').db, id)) === applicationId;
}

/** An address that is not well written names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
