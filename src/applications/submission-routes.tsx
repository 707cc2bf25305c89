import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { localDay } from '../catalogue/formats.ts';
import { documentClips } from '../tutorials/document-clip.ts';
import { stepHelpAt } from '../tutorials/step-help.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { mayAct } from './actions.ts';
import { referenceOf } from './application.ts';
import { placeToGoOn } from './document-place.ts';
import { whoAsks } from './who-asks.ts';
import { openDossier } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { loadBeside } from './load-beside.ts';
import { correctionPage } from './pages/correction.tsx';
import type { CorrectionGiven } from './pages/correction.tsx';
import { documentsToMend } from './correction-rules.ts';
import { marksToMend } from './marks-to-mend.ts';
import { noticeStep, STEPS } from './notice-step.ts';
import { movedOnPage } from './pages/moved-on.tsx';
import { reviewPage } from './pages/review.tsx';
import type { ReviewGiven } from './pages/review.tsx';
import { sentPage } from './pages/sent.tsx';
import { toldHistory } from './told-history.ts';
import { dropUploadsOf, filesOnTheirWay } from './finish-upload.ts';
import { storedWarnings } from './shown-page.ts';
import { isOutdated } from './standing-rules.ts';
import { resubmitApplication, submitApplication } from './store-submission.ts';

/** The review, and sending: a draft for the first time, a correction again. */
export const submissionRoutes = new Hono<PortalEnv>();

const applicant = requirePerson(['applicant']);

submissionRoutes.get('/permohonan/:ref/periksa', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  if (dossier.application.state === 'correction') return c.redirect(paths.correction(referenceOf(dossier.application)), 303);
  if (!mayAct('submit', 'applicant', dossier.application.state).ok) return movedOnPage(c, { dossier, tried: 'submit' });
  if (isOutdated(dossier)) return c.redirect(paths.draftChanges(referenceOf(dossier.application)), 303);
  return review(c, { dossier });
});

submissionRoutes.post('/permohonan/:ref/pengiriman', applicant, async (c) => {
  const { values } = await readPosted(c, { fields: ['kirim', 'revisi', 'pernyataan'] });
  const dossier = await openDossier(c);
  const person = c.get('person');
  if (dossier === null || person === null) return c.notFound();
  if (isOutdated(dossier)) return c.redirect(paths.draftChanges(referenceOf(dossier.application)), 303);
  const again = values.kirim === 'perbaikan';
  const sending = { person, reference: referenceOf(dossier.application), revision: Number(values.revisi) };
  const declared = values.pernyataan !== undefined;
  if (!again && !declared && dossier.application.state === 'draft') return review(c, { dossier, refused: 'not-declared' });

  const portal = c.get('portal');
  // What is on its way would be lost: first it arrives, or its owner gives it up.
  if (mayAct(again ? 'resubmit' : 'submit', 'applicant', dossier.application.state).ok && (await openFiles(c, dossier)) > 0)
    return again ? correction(c, dossier, 'uploads-open') : review(c, { dossier, refused: 'uploads-open', declared });
  const sent = again ? await resubmitApplication(portal, sending) : await submitApplication(portal, sending);
  // The owner's phone, to which the counter handed it over, can open nothing of it any more.
  const onward = person.helping === undefined ? paths.submission : paths.handedSent;
  if (sent.ok) {
    noticeStep(c, dossier, { kind: 'sent', step: again ? STEPS.correction : STEPS.review });
    return c.redirect(onward(sent.number), 303);
  }
  const now = await openDossier(c);
  if (now === null) return c.notFound();
  if (sent.reason === 'outdated') return c.redirect(paths.draftChanges(sending.reference), 303);
  if (sent.reason !== 'incomplete' && sent.reason !== 'changed-meanwhile')
    return movedOnPage(c, { dossier: now, tried: again ? 'resubmit' : 'submit' });
  if (again) return correction(c, now, sent.reason);
  return review(c, { dossier: now, refused: sent.reason, declared });
});

submissionRoutes.post('/permohonan/:ref/pembatalan-unggahan', applicant, async (c) => {
  await readPosted(c, { fields: [] });
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  await dropUploadsOf(c.get('portal'), dossier.application.id);
  return c.redirect(placeToGoOn(dossier), 303);
});

submissionRoutes.get('/permohonan/:ref/pengiriman', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const { number, submittedAt, state } = dossier.application;
  const reference = referenceOf(dossier.application);
  if (state === 'draft') return c.redirect(paths.review(reference), 303);
  const last = (await toldHistory(c, dossier)).findLast(({ verb }) => verb === 'submit' || verb === 'resubmit');
  const waits = state === 'completeness' || state === 'technical' || state === 'review' || state === 'signing';
  if (number === null || submittedAt === null || last === undefined || !waits)
    return c.redirect(paths.application(reference), 303);
  return sentPage(c, { dossier, number, sentAt: last.at, again: last.verb === 'resubmit' });
});

/** The film's stage in which everything is looked over and sent. */
const STAGE = 7;

async function review(c: PortalContext, given: Omit<ReviewGiven, 'warnings' | 'help' | 'openFiles'>) {
  const { office, clock } = c.get('portal');
  const { outcome, application, service } = given.dossier;
  noticeShown(c, given.dossier, STEPS.review, given.refused);
  const asked = { today: localDay(clock.now(), office), office };
  return reviewPage(c, {
    ...given,
    warnings: storedWarnings(outcome.pages, application.answers, asked),
    openFiles: await openFiles(c, given.dossier),
    help: await stepHelpAt(c, service, {
      ...whoAsks(c, given.dossier, STEPS.review),
      stage: STAGE,
      scenes: ['send'],
      labels: [],
    }),
  });
}

async function correction(c: PortalContext, dossier: Dossier, refused: NonNullable<CorrectionGiven['refused']>) {
  noticeShown(c, dossier, STEPS.correction, refused);
  const beside = await loadBeside(c.get('portal'), dossier.application);
  const history = await toldHistory(c, dossier);
  const clips = await documentClips(c, dossier.service, documentsToMend(dossier.outcome, dossier.items));
  const marks = await marksToMend(c.get('portal').db, dossier);
  return correctionPage(c, { dossier, refused, beside, history, clips, marks, openFiles: await openFiles(c, dossier) });
}

function noticeShown(c: PortalContext, dossier: Dossier, step: string, refused: string | null | undefined): void {
  if (refused != null) noticeStep(c, dossier, { kind: 'refused', step, reason: refused });
  noticeStep(c, dossier, { kind: 'shown', step });
}

const openFiles = (c: PortalContext, { application }: Dossier): Promise<number> =>
  filesOnTheirWay(c.get('portal'), application.id);
