import { getCookie, deleteCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { sealedCookie } from '../accounts/sealed-cookie.ts';
import { signOut } from '../accounts/sign-in.ts';
import { recordEvent } from '../database/events.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { isLeft } from './rules.ts';

/** A kiosk stays one until an officer closes it: a month of days on which nobody remembers to. */
const KIOSK_MS = 31 * 24 * 3600_000;

/** This device is a kiosk. `lastUsedAtMs` tells when its user was left alone. */
const kioskCookie = sealedCookie<{ lastUsedAtMs: number }>({
  name: 'pintu_kios',
  kind: 'kiosk',
  schema: z.object({ lastUsedAtMs: z.number() }),
  lastsMs: KIOSK_MS,
});

/** Every page of a kiosk: who was away too long is forgotten, and an officer who signs in closes it. */
export const kioskMiddleware = createMiddleware<PortalEnv>(async (c, next) => {
  const held = kioskCookie.read(c);
  if (held === null) return next();
  const { db, clock } = c.get('portal');
  const person = c.get('person');
  const now = clock.now();
  if (person !== null && person.role !== 'applicant') {
    kioskCookie.drop(c);
    const { id, role } = person;
    await recordEvent(db, { at: now, actor: { id, role }, verb: 'close_kiosk', subject: { kind: 'person', id } });
    return next();
  }
  c.set('kiosk', true);
  if (isLeft(held.lastUsedAtMs, now)) {
    await forgetVisitor(c);
    return c.redirect(paths.kiosk, 303);
  }
  if (c.req.path.startsWith(`${paths.desk}/`) || c.req.path === paths.desk) return c.redirect(paths.kiosk, 303);
  kioskCookie.keep(c, { lastUsedAtMs: now.getTime() });
  return next();
});

/** Signs the officer out and makes the device a kiosk. */
export async function openKiosk(c: PortalContext): Promise<void> {
  const { db, clock } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) throw new Error('a kiosk was opened by nobody');
  const { id, role } = officer;
  await recordEvent(db, { at: clock.now(), actor: { id, role }, verb: 'open_kiosk', subject: { kind: 'person', id } });
  await forgetVisitor(c);
}

/** Ends the session, takes every cookie but the kiosk's own back, and has the browser remove what it keeps of us. */
export async function forgetVisitor(c: PortalContext): Promise<void> {
  const names = Object.keys(getCookie(c));
  await signOut(c);
  for (const name of names) deleteCookie(c, name, { path: '/' });
  kioskCookie.keep(c, { lastUsedAtMs: c.get('portal').clock.now().getTime() });
  c.header('clear-site-data', '"cache", "storage"');
}
