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
  const reference = decoded(place.reference);
  const application = reference === null ? null : await loadForApplicant(db, seal, person, reference);
  // What these doors do not find no route behind them is asked for.
  if (reference === null || application === null) return c.notFound();
  const right = rightOf(person, application);
  return right === 'own' || staffMayOpen(right, c.req.method, place.tail) ? next() : closedToStaffPage(c, reference);
});

/** As the routes read it: a number can hold signs that an address writes otherwise. Null = it is no text. */
function decoded(reference: string): string | null {
  try {
    return decodeURIComponent(reference);
  } catch {
    return null;
  }
}
