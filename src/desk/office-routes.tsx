import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { missingYear } from '../administration/calendar-rules.ts';
import { localDay } from '../catalogue/formats.ts';
import { handOverTroubles } from '../api/hand-over-troubles.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { deskOfficePage } from './pages/office.tsx';

/** What concerns the office as a whole, in one list: each page of it says by itself who may do what. */
export const officeRoutes = new Hono<PortalEnv>();

officeRoutes.get(paths.deskOffice, requirePerson(['administrator', 'head']), async (c) => {
  const { catalogue, office, clock } = c.get('portal');
  return deskOfficePage(c, {
    troubles: await handOverTroubles(c.get('portal')),
    faulty: new Set(catalogue.faults.map(({ file }) => file)).size,
    missing: missingYear(localDay(clock.now(), office), office),
  });
});
