import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { isLocal } from '../catalogue/service.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { referenceOf } from './application.ts';
import { openDossier } from './dossier.ts';
import { formPaper } from './papers/form-paper.ts';
import { blankFormPdf, printingOf, sendPdf } from './papers/form-pdf.ts';
import { loadForOfficer } from './store-desk.ts';
import { receiptOf } from './papers/receipt-pdf.ts';
import { receiptOfApplication } from './store-receipts.ts';
import { loadForApplicant } from './store.ts';
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

/** "Diterima lengkap", byte for byte as it was made, for both sides. */
paperRoutes.get('/permohonan/:ref/diterima-lengkap.pdf', requirePerson(), async (c) => {
  const { db, seal, files } = c.get('portal');
  const person = c.get('person');
  if (person === null) return c.notFound();
  const load = person.role === 'applicant' ? loadForApplicant : loadForOfficer;
  const application = await load(db, seal, person, c.req.param('ref'));
  const receipt = application === null ? null : await receiptOfApplication(db, application.id);
  if (application === null || receipt === null) return c.notFound();
  const bytes = await files.get(receipt.fileId);
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== receipt.sha256)
    throw new Error(`the receipt of application ${application.id} is not the one that was made`);
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="diterima-lengkap-${referenceOf(application)}.pdf"`,
    'cache-control': 'private, no-store',
  });
});
