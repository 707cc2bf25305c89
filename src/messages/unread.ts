import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from '../web/environment.ts';
import { countUnread } from './store.ts';

/** Counts what an applicant has not seen yet, for the header of their pages. */
export const countUnreadNotices = createMiddleware<PortalEnv>(async (c, next) => {
  const person = c.get('person');
  if (person?.role === 'applicant' && c.req.method === 'GET') c.set('unread', await countUnread(c.get('portal').db, person.id));
  await next();
});
