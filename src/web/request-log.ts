import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { PortalContext, PortalEnv } from './environment.ts';

/** One line a request: route pattern (never the address, which can name a permit), status, ms. */
export const requestLog = createMiddleware<PortalEnv>(async (c, next) => {
  const requestId = randomUUID().slice(0, 8);
  c.set('requestId', requestId);
  const started = performance.now();
  await next();
  const { log } = c.get('portal');
  log.info(
    {
      requestId,
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    },
    'request',
  );
});

/** The pattern of the page that answered; middleware matches every address and says nothing. */
const routeOf = (c: PortalContext): string => matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none';
