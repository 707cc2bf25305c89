import { matchedRoutes } from 'hono/route';
import type { PortalContext } from './environment.ts';

/** The pattern of the page that answered, never the address, which can name a permit; middleware matches every address and says nothing. */
export const routeOf = (c: PortalContext): string => matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';
