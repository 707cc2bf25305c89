import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { isLocal } from '../catalogue/service.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { referenceOf } from './application.ts';
import { openDossier } from './dossier.ts';
import { formPaper } from './papers/form-paper.ts';
import { blankFormPdf, printingOf, sendPdf } from './papers/form-pdf.ts';
import { receiptOf } from './papers/receipt-pdf.ts';
import { paperFormFor, paperFormOf } from './store-paper-forms.ts';

/** Papers: the receipt, and the form to be filled in by hand, empty or with what is known. */
export const paperRoutes = new Hono<PortalEnv>();

const applicant = requirePerson(['applicant']);

paperRoutes.get('/layanan/:slug/formulir.pdf', async (c) => {
  const service = c.get('portal').catalogue.services.get(c.req.param('slug'));
  if (service === undefined || !isLocal(service)) return c.notFound();
  return blankFormPdf(c, service, null);
});

paperRoutes.get('/permohonan/:ref/formulir.pdf', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const { service, outcome, application } = dossier;
  const portal = c.get('portal');
  const form = await paperFormFor(portal, { applicationId: application.id, service: service.slug });
  const paper = await formPaper(printingOf(c), {
    // Only what is asked of this person.
    service: { ...service, pages: outcome.pages, requirements: outcome.documents },
    answers: outcome.answers,
    address: `${portal.config.url}${form === null ? paths.service(service.slug) : paths.paperFormOf(form.number)}`,
    form,
  });
  return sendPdf(c, paper, `formulir-${service.slug}.pdf`, 'no-store');
});

paperRoutes.get('/permohonan/:ref/tanda-terima.pdf', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const { number, submittedAt } = dossier.application;
  if (number === null || submittedAt === null) return c.redirect(paths.application(referenceOf(dossier.application)), 303);
  const { db, seal } = c.get('portal');
  return receiptOf(c, dossier, null, await paperFormOf(db, seal, dossier.application.id));
});
