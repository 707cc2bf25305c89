import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from './environment.ts';

/** The policy of a page. `ancestors`: who may show it within a page of theirs. */
export const policyFor = (ancestors: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
    "base-uri 'none'",
  ].join('; ');

const POLICY = policyFor("'self'");

/** Nothing from elsewhere runs, nobody frames us, and no page that holds answers stays in a shared computer's cache. */
export const securityHeaders = createMiddleware<PortalEnv>(async (c, next) => {
  await next();
  const headers = c.res.headers;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
  if (!headers.has('cross-origin-opener-policy')) headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(self), microphone=(), geolocation=(self)');
  if (c.get('portal').config.url.startsWith('https:')) headers.set('strict-transport-security', 'max-age=31536000');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
});
