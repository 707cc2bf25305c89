import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import type { PortalContext, PortalEnv } from './environment.ts';

const COOKIE = 'pintu_pengunjung';
/** Where a script of ours says the token, when what it sends is no form. */
export const CSRF_HEADER = 'x-pintu-token';
const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * Gives every visitor a random id in a cookie and every form a token made from it, and refuses what would change something and whose token does not fit, before
 * sign-in too. The token must fit, and `Sec-Fetch-Site`, where the browser sends it, must say that the form is ours.
 */
export const csrf = createMiddleware<PortalEnv>(async (c, next) => {
  const { secret, config } = c.get('portal');
  let visitor = getCookie(c, COOKIE);
  if (visitor === undefined || !/^[\w-]{22}$/.test(visitor)) {
    visitor = randomBytes(16).toString('base64url');
    setCookie(c, COOKIE, visitor, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: config.url.startsWith('https:'),
      maxAge: YEAR_SECONDS,
    });
  }
  const token = createHmac('sha256', secret).update(`csrf:${visitor}`).digest('base64url');
  c.set('csrf', token);
  if (!['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) {
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin') throw new HTTPException(403, { message: 'other-site' });
    const posted = c.req.header(CSRF_HEADER) ?? (await postedToken(c));
    if (typeof posted !== 'string' || !same(posted, token)) throw new HTTPException(403, { message: 'csrf' });
  }
  await next();
});

async function postedToken(c: PortalContext): Promise<unknown> {
  const body = await c.req.parseBody().catch((cause: unknown) => {
    throw new HTTPException(403, { message: 'unreadable-body', cause });
  });
  return body['_csrf'];
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
