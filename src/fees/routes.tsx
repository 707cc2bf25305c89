import { Hono } from 'hono';
import { tryUnder } from '../accounts/rate-limit-store.ts';
import { requirePerson } from '../accounts/require.ts';
import { referenceOf } from '../applications/application.ts';
import { openDossier } from '../applications/dossier.ts';
import { printingOf, sendPdf } from '../applications/papers/form-pdf.ts';
import { holderName } from '../catalogue/holder.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { demoBankRoutes } from './demo-bank-routes.tsx';
import { gatewayOf } from './gateway.ts';
import type { PaymentNews } from './pages/bill.tsx';
import { feeReceiptPaper } from './receipt-paper.ts';
import { askOne } from './reconcile.ts';
import { feesOf } from './store.ts';

/** What applicants do about a bill: say that they have paid, and keep the proof. */
export const feeRoutes = new Hono<PortalEnv>();

feeRoutes.route('/', demoBankRoutes);

const applicant = requirePerson(['applicant']);

feeRoutes.post('/permohonan/:ref/pembayaran', applicant, async (c) => {
  await readPosted(c, { fields: [] });
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const reference = referenceOf(dossier.application);
  const news = dossier.application.state === 'payment' ? await askBank(c, dossier.application.id) : null;
  return c.redirect(news === null ? paths.application(reference) : paths.paymentAfter(reference, news), 303);
});

feeRoutes.get('/permohonan/:ref/bukti-bayar.pdf', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const { db, seal, config } = c.get('portal');
  const { application, service } = dossier;
  const fee = (await feesOf(db, seal, application.id)).find(({ state }) => state === 'paid');
  const reference = referenceOf(application);
  if (fee === undefined || fee.paidAt === null || fee.reference === null) return c.redirect(paths.application(reference), 303);
  const paid = { ...fee, paidAt: fee.paidAt, reference: fee.reference };
  const payer = holderName(service, application.answers);
  const given = { fee: paid, number: reference, service: service.name, payer };
  const paper = await feeReceiptPaper({ ...printingOf(c), baseUrl: config.url }, given);
  return sendPdf(c, paper, `bukti-bayar-${fee.number}.pdf`, 'no-store');
});

/** Asks the bank about the open bill of an application; null = it is paid, or there is nothing to ask about. */
async function askBank(c: PortalContext, applicationId: string): Promise<PaymentNews | null> {
  const portal = c.get('portal');
  const { db, seal, clock, config } = portal;
  const gateway = gatewayOf(config);
  const fee = (await feesOf(db, seal, applicationId)).find(({ state }) => state === 'open');
  if (fee === undefined || gateway === null) return null;
  const until = await tryUnder(db, seal, [{ limit: 'payment-asked', subject: applicationId }], clock.now());
  if (until !== null) return 'terlalu-sering';
  const told = await askOne(portal, gateway, fee);
  if (!told.ok) return 'bank-diam';
  if (told.taken === null) return 'belum';
  return told.taken === 'pays' || told.taken === 'told-before' ? null : 'tidak-cocok';
}
