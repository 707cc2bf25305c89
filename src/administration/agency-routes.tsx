import { Hono } from 'hono';
import { listOfficers } from '../accounts/store-officers.ts';
import { countAtOffices } from '../applications/store-counts.ts';
import type { PortalEnv } from '../web/environment.ts';
import { agenciesOf } from './agency-rules.ts';
import { keeping } from './may-keep.ts';
import { agenciesPage } from './pages/agencies.tsx';

/** Offices that review applications: which services name them, and who works there. */
export const agencyRoutes = new Hono<PortalEnv>();

agencyRoutes.get('/petugas/kantor/dinas', keeping, async (c) => {
  const { db, seal, catalogue } = c.get('portal');
  const reviewers = (await listOfficers(db, seal)).filter(({ role }) => role === 'technical');
  return agenciesPage(c, {
    agencies: agenciesOf(catalogue.services.values()),
    reviewers,
    waiting: await countAtOffices(db),
  });
});
