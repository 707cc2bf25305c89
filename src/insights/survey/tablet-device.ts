import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { sealedCookie } from '../../accounts/sealed-cookie.ts';
import { signOut } from '../../accounts/sign-in.ts';
import { recordEvent } from '../../database/events.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { tabletClosedPage } from './pages/tablet.tsx';

/** A tablet is one for a month after it was last used. */
const TABLET_MS = 31 * 24 * 3600_000;

/** An officer opened the survey on this device. */
const tabletCookie = sealedCookie<{ opened: true }>({
  name: 'pintu_tablet',
  kind: 'survey-tablet',
  schema: z.object({ opened: z.literal(true) }),
  lastsMs: TABLET_MS,
});

/** Answers given at the counter belong to no application, so they are taken from devices of the office alone: its tablets, and its kiosks. */
export const onTablet = createMiddleware<PortalEnv>(async (c, next) => {
  if (tabletCookie.read(c) !== null) tabletCookie.keep(c, { opened: true });
  else if (!c.get('kiosk')) return tabletClosedPage(c);
  return next();
});

/** Makes this device a tablet of the survey, and signs the officer out: it stands where everybody comes by. */
export async function openTablet(c: PortalContext): Promise<void> {
  const { db, clock } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) throw new Error('a tablet was opened by nobody');
  const { id, role } = officer;
  await recordEvent(db, {
    at: clock.now(),
    actor: { id, role },
    verb: 'open_survey_tablet',
    subject: { kind: 'person', id },
  });
  await signOut(c);
  tabletCookie.keep(c, { opened: true });
}
