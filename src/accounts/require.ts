import { createMiddleware } from 'hono/factory';
import type { Role } from '../applications/actions.ts';
import type { PortalEnv } from '../web/environment.ts';
import { signInAddress } from './way-back.ts';

/**
 * Lets only signed-in people through, with one of the roles where some are named. Nobody signed in: to the sign-in page and back here
 * afterwards; another role: not found, as if the page did not exist.
 */
export const requirePerson = (roles?: readonly Role[]) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    const person = c.get('person');
    if (person === null) return c.redirect(signInAddress(c), 303);
    if (roles !== undefined && !roles.includes(person.role)) return c.notFound();
    await next();
    return undefined;
  });
