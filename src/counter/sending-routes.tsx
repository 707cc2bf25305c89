import { Hono } from 'hono';
import { readCode } from '../accounts/field-rules.ts';
import { tryUnder } from '../accounts/rate-limit-store.ts';
import { requirePerson } from '../accounts/require.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { findPerson } from '../accounts/store.ts';
import { referenceOf } from '../applications/application.ts';
import { leftToMend } from '../applications/correction-rules.ts';
import { dossierOf } from '../applications/dossier.ts';
import type { Dossier } from '../applications/dossier.ts';
import { filesOnTheirWay } from '../applications/finish-upload.ts';
import { missingDocuments } from '../applications/form-rules.ts';
import { printingOf, sendPdf } from '../applications/papers/form-pdf.ts';
import { receiptOf } from '../applications/papers/receipt-pdf.ts';
import { isOutdated } from '../applications/standing-rules.ts';
import { paperFormOf } from '../applications/store-paper-forms.ts';
import { resubmitApplication, submitApplication } from '../applications/store-submission.ts';
import { loadByCode } from '../applications/store.ts';
import { unpressedPages } from '../applications/typed-rules.ts';
import { isUuid } from '../database/uuid.ts';
import { checkApprovalCode, isReachable } from '../helping/approval.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { serviceCookie } from './cookies.ts';
import { declarationPaper } from './declaration-paper.ts';
import { officerOf } from './door-routes.tsx';
import { clearDevice, openServed } from './open-service.ts';
import type { Served } from './open-service.ts';
import { counterDonePage } from './pages/done.tsx';
import { counterSendingPage } from './pages/sending.tsx';
import type { SendingGiven } from './pages/sending.tsx';
import { agreements } from './rules.ts';
import { sendAgreementCode } from './send-agreement-code.ts';
import { endService, findService, isHeldByOwner } from './store.ts';

/** An officer sends for who stands before them, once they agreed: by a code from their phone, or by their signature. */
export const sendingRoutes = new Hono<PortalEnv>();

const counter = requirePerson(['front_desk']);

const faultOf = { wrong: 'code-wrong', expired: 'code-expired', 'too-many': 'code-too-many' } as const;

sendingRoutes.get('/petugas/loket/pengiriman', counter, async (c) => {
  const open = await openHere(c);
  if (open === null) return c.redirect(paths.counter, 303);
  return show(c, open, { asked: c.req.query('kode') !== undefined });
});

sendingRoutes.post('/petugas/loket/pengiriman/kode', counter, async (c) => {
  await readPosted(c, { fields: [] });
  const open = await openHere(c);
  if (open === null) return c.redirect(paths.counter, 303);
  const portal = c.get('portal');
  const { person, dossier } = open;
  if (!isReachable(portal, person)) return show(c, open, {});
  const limited = [{ limit: 'approval-phone', subject: person.profile.phone }] as const;
  const until = await tryUnder(portal.db, portal.seal, limited, portal.clock.now());
  if (until !== null) return show(c, open, { asked: true, until: retryAfter(c, until) });
  await sendAgreementCode(portal, { person, dossier });
  return c.redirect(paths.counterSendingAsked, 303);
});

sendingRoutes.get('/petugas/loket/pengiriman/kode', counter, (c) => c.redirect(paths.counterSending, 303));

sendingRoutes.post('/petugas/loket/pengiriman', counter, async (c) => {
  const { values } = await readPosted(c, { fields: ['cara', 'revisi', 'code', 'ditandatangani'] });
  const open = await openHere(c);
  if (open === null) return c.redirect(paths.counter, 303);
  const portal = c.get('portal');
  const { person, dossier, service } = open;
  const { application } = dossier;
  const agreed = agreements.find((each) => each === values['cara']) ?? 'signed';
  if (isOutdated(dossier)) return c.redirect(paths.draftChanges(referenceOf(application)), 303);
  if (!isWhole(dossier)) return show(c, open, {});
  // What was read and agreed to is what is sent.
  if (application.revision !== Number(values['revisi'])) return show(c, open, { changed: true });
  if ((await filesOnTheirWay(portal, application.id)) > 0) return show(c, open, { uploading: true });
  if (agreed === 'signed' && values['ditandatangani'] === undefined) return show(c, open, { faults: { signed: true } });
  if (agreed === 'code') {
    const code = readCode(values['code'] ?? '');
    if (!code.ok) return show(c, open, { asked: true, faults: { code: code.reason } });
    const checked = await checkApprovalCode(portal, application, code.value);
    if (!checked.ok) return show(c, open, { asked: true, faults: { code: faultOf[checked.reason] } });
  }
  const sending = { person, reference: referenceOf(application), revision: application.revision, agreed };
  const again = application.state === 'correction';
  const sent = again ? await resubmitApplication(portal, sending) : await submitApplication(portal, sending);
  if (!sent.ok) {
    const now = await openHere(c);
    return now === null ? c.redirect(paths.counter, 303) : show(c, now, { changed: true });
  }
  await endService(portal.db, { id: service.id, at: portal.clock.now(), agreed });
  clearDevice(c);
  return c.redirect(paths.counterDone(service.id), 303);
});

sendingRoutes.get('/petugas/loket/pernyataan.pdf', counter, async (c) => {
  const open = await openHere(c);
  if (open === null) return c.redirect(paths.counter, 303);
  const paper = declarationPaper(printingOf(c), { dossier: open.dossier, owner: open.person.profile.name });
  return sendPdf(c, paper, 'pernyataan.pdf', 'no-store');
});

sendingRoutes.get('/petugas/loket/selesai/:id', counter, async (c) => {
  const done = await openDone(c);
  return done === null ? c.notFound() : counterDonePage(c, done);
});

sendingRoutes.get('/petugas/loket/selesai/:id/tanda-terima.pdf', counter, async (c) => {
  const done = await openDone(c);
  if (done === null || done.dossier.application.number === null) return c.notFound();
  return receiptOf(c, done.dossier, done.paper);
});

type Open = Served & { dossier: Dossier };

/** What this device serves somebody with, through the officer; null = nothing, or it is over. */
async function openHere(c: PortalContext): Promise<Open | null> {
  const held = serviceCookie.read(c);
  const served = held === null ? null : await openServed(c, held.serviceId);
  if (served === null || served.service.officerId === null) return null;
  const portal = c.get('portal');
  return { ...served, dossier: await dossierOf(portal, portal.db, served.application) };
}

/** What this officer served somebody with, also when it is over. */
async function openDone(c: PortalContext) {
  const portal = c.get('portal');
  const { db, seal } = portal;
  const id = c.req.param('id') ?? '';
  const service = isUuid(id) ? await findService(db, id) : null;
  if (service === null || service.officerId !== officerOf(c).id) return null;
  const application = await loadByCode(db, seal, service.applicationId);
  const owner = await findPerson(db, seal, service.ownerId);
  if (application === null || owner === null) return null;
  const form = owner.profile.phone === '' ? await paperFormOf(db, seal, application.id) : null;
  const onPhone = await isHeldByOwner(db, application.id);
  return { service, dossier: await dossierOf(portal, db, application), paper: form, onPhone };
}

/** Whether nothing is missing any more. */
function isWhole({ application, outcome, documents, items, typed }: Dossier): boolean {
  if (unpressedPages(outcome, typed).length > 0) return false;
  return application.state === 'correction'
    ? leftToMend(outcome, documents, items) === 0
    : outcome.missing.length === 0 && missingDocuments(outcome, documents).length === 0;
}

function show(
  c: PortalContext,
  { person, dossier }: Open,
  given: Omit<SendingGiven, 'dossier' | 'owner' | 'reachable' | 'whole'>,
) {
  const reachable = isReachable(c.get('portal'), person);
  return counterSendingPage(c, { ...given, dossier, owner: person.profile.name, reachable, whole: isWhole(dossier) });
}
