import { Hono } from 'hono';
import { issuedForOfficer } from '../applications/store-desk.ts';
import { localDay } from '../catalogue/formats.ts';
import { standingOf } from '../permits/rules.ts';
import { listPermits } from '../permits/store.ts';
import type { PortalEnv } from '../web/environment.ts';
import { deskOnly } from './desk-only.ts';
import { permitsPage } from './pages/permits.tsx';

export const registerRoutes = new Hono<PortalEnv>();

/** More than these are not read on a page. */
const MOST_SHOWN = 200;

registerRoutes.get('/petugas/izin', deskOnly, async (c) => {
  const { db, seal, clock, office } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const issued = await issuedForOfficer(db, officer);
  const permits = issued.size === 0 ? [] : await listPermits(db, seal, { limit: MOST_SHOWN, applicationIds: [...issued.keys()] });
  const today = localDay(clock.now(), office);
  const rows = permits.flatMap((permit) => {
    const application = issued.get(permit.applicationId);
    return application === undefined ? [] : [{ permit, ...application, standing: standingOf(permit, today) }];
  });
  return permitsPage(c, rows, MOST_SHOWN);
});
