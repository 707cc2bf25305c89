import { createMiddleware } from 'hono/factory';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { staffPlacesOf } from '../firms/store-staff.ts';
import { cookiesOf, copyCookies } from './auth-cookies.ts';
import type { SignedInPerson } from './person.ts';
import { findPerson } from './store.ts';

/** Who the request's session belongs to; null = nobody, or a session that is over. A session in use is lengthened on the way. */
async function readPerson(c: PortalContext): Promise<SignedInPerson | null> {
  const { auth, db, seal } = c.get('portal');
  const headers = cookiesOf(c);
  if (!headers.get('cookie')?.includes('pintu.session_token')) return null;
  const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
  copyCookies(c, answered);
  const person = response === null ? null : await findPerson(db, seal, response.user.id);
  return person?.role === 'applicant' ? { ...person, staffOf: await staffPlacesOf(db, person.id) } : person;
}

/** Puts the signed-in person, or null, into every request. */
export const sessionMiddleware = createMiddleware<PortalEnv>(async (c, next) => {
  c.set('person', await readPerson(c));
  await next();
});
