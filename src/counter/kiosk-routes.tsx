import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { forgetVisitor, openKiosk } from './kiosk-session.ts';
import { stopServing } from './open-service.ts';
import { kioskOfferPage, kioskPage } from './pages/kiosk.tsx';

/** A device of the office that citizens use by themselves, and that keeps nothing of them. */
export const kioskRoutes = new Hono<PortalEnv>();

const counter = requirePerson(['front_desk']);

kioskRoutes.get('/petugas/loket/kios', counter, (c) => kioskOfferPage(c));

kioskRoutes.post('/petugas/loket/kios', counter, async (c) => {
  await readPosted(c, { fields: [] });
  await stopServing(c);
  await openKiosk(c);
  return c.redirect(paths.kiosk, 303);
});

kioskRoutes.get('/kios', (c) => (c.get('kiosk') ? kioskPage(c) : c.redirect(paths.home, 303)));

kioskRoutes.get('/kios/selesai', (c) => c.redirect(paths.kiosk, 303));

kioskRoutes.post('/kios/selesai', async (c) => {
  await readPosted(c, { fields: [] });
  if (c.get('kiosk')) await forgetVisitor(c);
  return c.redirect(paths.kiosk, 303);
});
