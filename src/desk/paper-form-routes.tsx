import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { findHandedOut, handOutForm } from '../applications/store-paper-forms.ts';
import { blankFormPdf } from '../applications/papers/form-pdf.ts';
import { isLocal } from '../catalogue/service.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { paperFormsPage } from './pages/paper-forms.tsx';

/** Empty forms with a number, as the counter hands them out. */
export const paperFormDeskRoutes = new Hono<PortalEnv>();

const counter = requirePerson(['front_desk']);

paperFormDeskRoutes.get('/petugas/formulir', counter, (c) => paperFormsPage(c, {}));

paperFormDeskRoutes.post('/petugas/formulir', counter, async (c) => {
  const { values } = await readPosted(c, { fields: ['layanan'] });
  const portal = c.get('portal');
  const officer = c.get('person');
  const service = portal.catalogue.services.get(values['layanan'] ?? '');
  if (officer === null) return c.redirect(paths.desk, 303);
  if (service === undefined || !isLocal(service)) return paperFormsPage(c, { fault: true });
  const { number } = await handOutForm(portal, service.slug, officer);
  // Made by this press, shown by an address: loaded again, it is the same one.
  return c.redirect(paths.deskPaperForm(number), 303);
});

paperFormDeskRoutes.get('/petugas/formulir/:number', counter, async (c) => {
  const { db, seal, catalogue } = c.get('portal');
  const form = await findHandedOut(db, seal, c.req.param('number'));
  const service = form === null ? undefined : catalogue.services.get(form.service);
  return form === null || service === undefined ? c.notFound() : blankFormPdf(c, service, form);
});
