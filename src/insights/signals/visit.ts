import { randomInt } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PortalContext } from '../../web/environment.ts';
import { visitOf, VISIT_HOURS } from './visit-rules.ts';

const VISIT_COOKIE = 'pintu_kunjungan';
const REFUSAL_COOKIE = 'pintu_tanpa_hitungan';
const YEAR_SECONDS = 365 * 24 * 3600;

/** Whether this browser said that nothing is to be counted: here, or to all sites at once (https://www.w3.org/TR/gpc/). */
export const saysNo = (c: PortalContext): boolean =>
  getCookie(c, REFUSAL_COOKIE) !== undefined || c.req.header('sec-gpc') === '1' || c.req.header('dnt') === '1';

/** Whether it said so here, and can take it back here. */
export const saidNoHere = (c: PortalContext): boolean => getCookie(c, REFUSAL_COOKIE) !== undefined;

/** Remembers on this browser, and nowhere else, whether its visits are counted. */
export function sayWhetherCounted(c: PortalContext, counted: boolean): void {
  if (counted) {
    deleteCookie(c, REFUSAL_COOKIE, { path: '/' });
    return;
  }
  deleteCookie(c, VISIT_COOKIE, { path: '/' });
  setCookie(c, REFUSAL_COOKIE, '1', { ...settings(c), maxAge: YEAR_SECONDS });
}

/** The random number of this visit; a new one is given to who has none, or one that is older than a day. */
export function visitNumber(c: PortalContext): number {
  const now = c.get('portal').clock.now();
  const known = visitOf(getCookie(c, VISIT_COOKIE), now);
  if (known !== null) return known;
  const number = randomInt(1, 2 ** 47);
  setCookie(c, VISIT_COOKIE, `${number}.${now.getTime()}`, { ...settings(c), maxAge: VISIT_HOURS * 3600 });
  return number;
}

const settings = (c: PortalContext) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: c.get('portal').config.url.startsWith('https:') }) as const;
