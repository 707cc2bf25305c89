import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { localDay } from '../catalogue/formats.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { referenceOf } from './application.ts';
import { openDossier } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { resumeAt } from './form-rules.ts';
import { moveDraft } from './moving-rules.ts';
import { draftChangesPage, draftClosedPage } from './pages/draft-changes.tsx';
import { partPath } from './pages/draft.tsx';
import { movedOnPage } from './pages/moved-on.tsx';
import { eligibilityAnew } from './standing-rules.ts';
import { ELIGIBILITY_FIELD, readEligibility } from './start-rules.ts';
import { adoptLiveVersion } from './store-moving.ts';

/** A draft whose requirements have become others: what changed, and moving it. */
export const movingRoutes = new Hono<PortalEnv>();

const applicant = requirePerson(['applicant']);

movingRoutes.get('/permohonan/:ref/perubahan', applicant, async (c) => {
  const dossier = await openDossier(c);
  return dossier === null ? c.notFound() : show(c, dossier);
});

movingRoutes.post('/permohonan/:ref/perubahan', applicant, async (c) => {
  const before = await openDossier(c);
  const person = c.get('person');
  if (before === null || person === null) return c.notFound();
  const { standing, application } = before;
  const asked = standing.kind === 'changed' ? eligibilityAnew(standing, application.answers) : [];
  // The page can be of a version that is gone, or of a service that is closed by now: its questions are no forgery.
  const { values } = await readPosted(c, { fields: ['revisi', 'versi'], alike: ELIGIBILITY_FIELD });
  const version = Number(values['versi']);
  // Answers to the questions of another version answer nothing here.
  if (standing.kind === 'changed' && standing.live.version === version) {
    const fault = readEligibility(asked, values);
    if (fault !== null) return show(c, before, { values, ...fault });
  }
  const posted = { person, reference: referenceOf(application), revision: Number(values['revisi']), version };
  const adopted = await adoptLiveVersion(c.get('portal'), posted);
  const dossier = await openDossier(c);
  if (dossier === null || (!adopted.ok && adopted.reason === 'not-found')) return c.notFound();
  if (adopted.ok) return c.redirect(placeToGoOn(dossier), 303);
  if (adopted.reason === 'changed-meanwhile' || adopted.reason === 'closed') return show(c, dossier, { values, stale: true });
  return movedOnPage(c, { dossier, tried: 'adopt' });
});

type Shown = Pick<Parameters<typeof draftChangesPage>[1], 'values' | 'missing' | 'stopped' | 'stale'>;

/** What there is to say about the changes; without any, the draft itself. */
function show(c: PortalContext, dossier: Dossier, shown: Shown = {}) {
  const { standing, application, service, documents, typed } = dossier;
  if (standing.kind === 'closed') return draftClosedPage(c, dossier, standing);
  if (standing.kind !== 'changed') return c.redirect(paths.application(referenceOf(application)), 303);
  const { office, clock } = c.get('portal');
  const draft = { answers: application.answers, documents, typed };
  const moving = moveDraft(service, standing.live, draft, { today: localDay(clock.now(), office), office });
  return draftChangesPage(c, { dossier, standing, moving, asked: eligibilityAnew(standing, application.answers), ...shown });
}

const placeToGoOn = ({ application, outcome, documents }: Dossier): string =>
  partPath(referenceOf(application), resumeAt(outcome, application.answers, documents));
