import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { localDay } from '../catalogue/formats.ts';
import type { PortalEnv } from '../web/environment.ts';
import { faultyPage } from './pages/faulty.tsx';
import { promisesBeyondHolidays } from './promise-rules.ts';

export const faultyRoutes = new Hono<PortalEnv>();

faultyRoutes.get('/petugas/layanan-bermasalah', requirePerson(['administrator']), (c) => {
  const { catalogue, office, clock } = c.get('portal');
  const today = localDay(clock.now(), office);
  return faultyPage(c, { beyond: promisesBeyondHolidays(catalogue.services.values(), today, office) });
});
