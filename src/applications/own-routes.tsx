import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { holderName } from '../catalogue/holder.ts';
import { literacyOffer } from '../insights/literacy/offer.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { documentClips } from '../tutorials/document-clip.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { mayAct } from './actions.ts';
import { referenceOf } from './application.ts';
import { dropUploadsOf, filesOnTheirWay } from './finish-upload.ts';
import { documentsToMend } from './correction-rules.ts';
import { openDossier } from './dossier.ts';
import { loadBeside } from './load-beside.ts';
import { loadOwn } from './load-own.ts';
import { discardPage, withdrawPage } from './pages/confirm.tsx';
import { noticeStep, STEPS } from './notice-step.ts';
import { correctionPage } from './pages/correction.tsx';
import { draftPage } from './pages/draft.tsx';
import { listPage } from './pages/list.tsx';
import { movedOnPage } from './pages/moved-on.tsx';
import { receiptPage } from './pages/receipt.tsx';
import { statusPage } from './pages/status.tsx';
import { paperFormOf } from './store-paper-forms.ts';
import { marksToMend } from './marks-to-mend.ts';
import { lastWorkedOn } from './store-worked.ts';
import { toldHistory } from './told-history.ts';
import { discardDraft, withdrawApplication } from './store-endings.ts';

/** One's own applications: where they stand, what is to be mended, the receipt, taking one back. */
export const ownRoutes = new Hono<PortalEnv>();

const applicant = requirePerson(['applicant']);

ownRoutes.get('/permohonan', applicant, async (c) => {
  const portal = c.get('portal');
  const person = c.get('person');
  if (person === null) return c.notFound();
  const { listed, renewals } = await loadOwn(portal, person);
  const hasPermit = listed.some(({ application }) => application.state === 'issued');
  return listPage(c, { listed, renewals, skills: await literacyOffer(portal, person, hasPermit) });
});

ownRoutes.get('/permohonan/:ref', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const { application } = dossier;
  if (application.state === 'draft') {
    const { db, seal } = c.get('portal');
    const [form, workedAt] = [await paperFormOf(db, seal, application.id), await lastWorkedOn(db, application.id)];
    return draftPage(c, dossier, { form, workedAt });
  }
  if (application.state === 'correction') return c.redirect(paths.correction(referenceOf(application)), 303);
  const portal = c.get('portal');
  const beside = await loadBeside(portal, application);
  return statusPage(c, { dossier, beside, history: await toldHistory(c, dossier) });
});

ownRoutes.get('/permohonan/:ref/perbaikan', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const { application } = dossier;
  if (application.state !== 'correction') return c.redirect(paths.application(referenceOf(application)), 303);
  const portal = c.get('portal');
  const beside = await loadBeside(portal, application);
  const openFiles = await filesOnTheirWay(portal, application.id);
  noticeStep(c, dossier, { kind: 'shown', step: STEPS.correction });
  const clips = await documentClips(c, dossier.service, documentsToMend(dossier.outcome, dossier.items));
  const marks = await marksToMend(portal.db, dossier);
  return correctionPage(c, { dossier, beside, clips, marks, openFiles, history: await toldHistory(c, dossier) });
});

ownRoutes.get('/permohonan/:ref/tanda-terima', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const { number, submittedAt, answers } = dossier.application;
  if (number === null || submittedAt === null) return c.redirect(paths.application(referenceOf(dossier.application)), 303);
  const { db, seal } = c.get('portal');
  const form = await paperFormOf(db, seal, dossier.application.id);
  return receiptPage(c, { dossier, number, sentAt: submittedAt, applicant: holderName(dossier.service, answers), form });
});

ownRoutes.get('/permohonan/:ref/pembatalan', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  if (mayAct('withdraw', 'applicant', dossier.application.state).ok) return withdrawPage(c, dossier);
  return c.redirect(paths.application(referenceOf(dossier.application)), 303);
});

ownRoutes.post('/permohonan/:ref/pembatalan', applicant, async (c) => {
  const ended = await withdrawApplication(c.get('portal'), await endingOf(c));
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  // Changed meanwhile, but still to be had back: they look at what it is now and decide again.
  if (!ended.ok && ended.reason === 'changed-meanwhile') return withdrawPage(c, dossier);
  if (!ended.ok && dossier.application.state !== 'withdrawn') return movedOnPage(c, { dossier, tried: 'withdraw' });
  return c.redirect(paths.application(referenceOf(dossier.application)), 303);
});

ownRoutes.get('/permohonan/:ref/penghapusan', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  if (mayAct('discard', 'applicant', dossier.application.state).ok) return discardPage(c, dossier);
  return c.redirect(paths.application(referenceOf(dossier.application)), 303);
});

ownRoutes.post('/permohonan/:ref/penghapusan', applicant, async (c) => {
  const ended = await discardDraft(c.get('portal'), await endingOf(c));
  if (ended.ok) {
    // A draft is named by its id.
    await dropUploadsOf(c.get('portal'), c.req.param('ref'));
    return c.redirect(paths.applications, 303);
  }
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  return ended.reason === 'changed-meanwhile' ? discardPage(c, dossier) : movedOnPage(c, { dossier, tried: 'discard' });
});

async function endingOf(c: PortalContext) {
  const { values } = await readPosted(c, { fields: ['revisi'] });
  const person = c.get('person');
  if (person === null) throw new Error('nobody is signed in behind the door that lets only people in');
  return { person, reference: c.req.param('ref') ?? '', revision: Number(values.revisi) };
}
