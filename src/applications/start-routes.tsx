import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { isLocal } from '../catalogue/service.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { referenceOf } from './application.ts';
import { startPage } from './pages/start.tsx';
import { startApplication } from './store-start.ts';
import { draftsOf } from './store.ts';

/** From a service's page into an application. */
export const startRoutes = new Hono<PortalEnv>();

startRoutes.get('/layanan/:slug/mulai', async (c, next) => {
  const service = c.get('portal').catalogue.services.get(c.req.param('slug'));
  if (service === undefined) return c.notFound();
  // What a system of the state handles is explained, and handed over, on its own page.
  return isLocal(service) ? next() : c.redirect(paths.service(service.slug), 303);
});

startRoutes.get('/layanan/:slug/mulai', requirePerson(['applicant']), async (c) => {
  const { catalogue, db, seal } = c.get('portal');
  const person = c.get('person');
  const service = catalogue.services.get(c.req.param('slug'));
  if (person === null || service === undefined) return c.notFound();
  return startPage(c, service, await draftsOf(db, seal, person, service.slug));
});

startRoutes.get('/layanan/:slug/permohonan', (c) => c.redirect(paths.startPage(c.req.param('slug')), 303));

startRoutes.post('/layanan/:slug/permohonan', async (c) => {
  const { values } = await readPosted(c, { fields: ['sesudah'] });
  const portal = c.get('portal');
  const person = c.get('person');
  const service = portal.catalogue.services.get(c.req.param('slug'));
  if (service === undefined) return c.notFound();
  if (!isLocal(service)) return c.redirect(paths.service(service.slug), 303);
  // Nobody was signed in and nothing was written, so it is no session that ended: they sign in, or up, and come back.
  if (person === null) return c.redirect(paths.signInThen(paths.startPage(service.slug)), 303);
  if (person.role !== 'applicant') return c.notFound();
  const started = await startApplication(portal, { person, service, after: values.sesudah ?? null });
  if (!started.ok) return c.redirect(paths.startPage(service.slug), 303);
  const [first] = service.pages;
  const reference = referenceOf(started.draft);
  return c.redirect(first === undefined ? paths.documents(reference) : paths.formPage(reference, first.id), 303);
});
