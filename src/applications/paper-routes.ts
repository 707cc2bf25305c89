import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { holderName } from '../catalogue/holder.ts';
import { isLocal } from '../catalogue/service.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { referenceOf } from './application.ts';
import { openDossier } from './dossier.ts';
import { formPaper } from './papers/form-paper.ts';
import type { Printing } from './papers/on-paper.ts';
import type { Paper } from './papers/paper.ts';
import { receiptPaper } from './papers/receipt-paper.ts';
import { paperAsPdf } from './papers/typeset.ts';

/** Papers: the receipt, and the form to be filled in by hand, empty or with what is known. */
export const paperRoutes = new Hono<PortalEnv>();

const applicant = requirePerson(['applicant']);

paperRoutes.get('/layanan/:slug/formulir.pdf', async (c) => {
  const service = c.get('portal').catalogue.services.get(c.req.param('slug'));
  if (service === undefined || !isLocal(service)) return c.notFound();
  const address = `${c.get('portal').config.url}${paths.service(service.slug)}`;
  const paper = await formPaper(printingOf(c), { service, answers: {}, address });
  return sendPdf(c, paper, `formulir-${service.slug}.pdf`, 'public, max-age=300');
});

paperRoutes.get('/permohonan/:ref/formulir.pdf', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const reference = referenceOf(dossier.application);
  const { service, outcome } = dossier;
  const paper = await formPaper(printingOf(c), {
    // Only what is asked of this person.
    service: { ...service, pages: outcome.pages, requirements: outcome.documents },
    answers: outcome.answers,
    address: `${c.get('portal').config.url}${paths.application(reference)}`,
  });
  return sendPdf(c, paper, `formulir-${service.slug}.pdf`, 'no-store');
});

paperRoutes.get('/permohonan/:ref/tanda-terima.pdf', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const { number, submittedAt, answers } = dossier.application;
  if (number === null || submittedAt === null) return c.redirect(paths.application(referenceOf(dossier.application)), 303);
  const given = { dossier, number, sentAt: submittedAt, applicant: holderName(dossier.service, answers) };
  const paper = await receiptPaper({ ...printingOf(c), baseUrl: c.get('portal').config.url }, given);
  return sendPdf(c, paper, `bukti-${number}.pdf`, 'no-store');
});

const printingOf = (c: PortalContext): Printing => ({
  t: c.get('t'),
  office: c.get('portal').office,
  language: 'id',
  now: c.get('portal').clock.now(),
});

const sendPdf = (c: PortalContext, paper: Paper, name: string, kept: string): Response =>
  c.body(Uint8Array.from(paperAsPdf(paper)), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': kept,
  });
