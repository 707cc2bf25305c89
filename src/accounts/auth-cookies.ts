import type { PortalContext } from '../web/environment.ts';

/** The request's cookies and nothing else of it: the sign-in library must not learn addresses and devices. */
export function cookiesOf(c: PortalContext): Headers {
  const cookie = c.req.header('cookie');
  return new Headers(cookie === undefined ? {} : { cookie });
}

/** Hands the cookies that the sign-in library set on to the browser. */
export function copyCookies(c: PortalContext, answered: Headers | null | undefined): void {
  for (const cookie of answered?.getSetCookie() ?? []) c.header('set-cookie', cookie, { append: true });
}
