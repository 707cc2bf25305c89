import { createMiddleware } from 'hono/factory';
import { loadForApplicant } from '../applications/store.ts';
import { placeOf } from '../helping/rules.ts';
import type { PortalEnv } from '../web/environment.ts';
import { closedToStaffPage } from './pages/closed.tsx';
import { rightOf, staffMayOpen } from './rules.ts';

/** Keeps staff of a firm to what their role may open of its applications. */
export const staffDoors = createMiddleware<PortalEnv>(async (c, next) => {
  const person = c.get('person');
  const place = placeOf(c.req.path);
  if (person === null || (person.staffOf ?? []).length === 0 || place?.kind !== 'application') return next();
  const { db, seal } = c.get('portal');
  const application = await loadForApplicant(db, seal, person, place.reference);
  const right = application === null ? 'own' : rightOf(person, application);
  return right === 'own' || staffMayOpen(right, c.req.method, place.tail) ? next() : closedToStaffPage(c, place.reference);
});
