import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from './environment.ts';
import { routeOf } from './route-of.ts';

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
