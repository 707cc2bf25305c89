import { Hono } from 'hono';
import { approve, confirm, passOn, returnForCorrection } from '../applications/store-decisions.ts';
import type { Decision } from '../applications/store-decisions.ts';
import type { Transition } from '../applications/transition.ts';
import { questionStep, STEPS } from '../applications/notice-step.ts';
import type { CorrectionRequest } from '../applications/store-corrections.ts';
import type { Portal } from '../portal.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { notice } from '../web/notice.ts';
import type { Notice } from '../web/notice.ts';
import { readPosted } from '../web/posted.ts';
import { incomplete, refused, takeCheck } from './case-routes.tsx';
import { correctionOf, faultsOfGoingOn } from './check-rules.ts';
import { deskOnly } from './desk-only.ts';
import type { Case } from './load-case.ts';
import { loadCase } from './load-case.ts';
import { giveBackPage } from './pages/give-back.tsx';

/** What an officer decides after a check. */
export const decisionRoutes = new Hono<PortalEnv>();

decisionRoutes.post('/petugas/permohonan/:number/penerusan', deskOnly, (c) => goOn(c, passOn, 'diteruskan'));
decisionRoutes.post('/petugas/permohonan/:number/persetujuan', deskOnly, (c) => goOn(c, approve, 'disetujui'));

/** To the next stage: only when everything was looked at and found good. */
async function goOn(
  c: PortalContext,
  decide: (portal: Portal, decision: Decision) => Promise<Transition>,
  done: 'diteruskan' | 'disetujui',
): Promise<Response> {
  const officer = c.get('person');
  const check = await takeCheck(c);
  if ('response' in check) return check.response;
  if (officer === null) return c.notFound();
  const { found, looks, revision, chosen } = check;
  const faults = faultsOfGoingOn(found.items, looks);
  if (faults.length > 0) return incomplete(c, check, faults);
  const act = decide === approve && found.application.state === 'review' ? confirm : decide;
  const decided = await act(c.get('portal'), { officer, number: found.number, revision });
  return decided.ok ? c.redirect(paths.deskAfter(done, found.number), 303) : refused(c, found, decided.reason, { chosen, looks });
}

decisionRoutes.post('/petugas/permohonan/:number/perbaikan/pratinjau', deskOnly, async (c) => {
  const check = await takeCheck(c);
  if ('response' in check) return check.response;
  const { found, looks, chosen } = check;
  const correction = correctionOf(found.items, looks, found.form, c.get('portal').office.reasons.corrections);
  if (!correction.ok) return incomplete(c, check, correction.faults);
  if (correction.items.length === 0) return refused(c, found, 'nothing-to-mend', { chosen, looks });
  return c.redirect(paths.deskCorrection(found.number), 303);
});

decisionRoutes.get('/petugas/permohonan/:number/perbaikan', deskOnly, async (c) => {
  const found = await loadCase(c, c.req.param('number'));
  if (found === null) return c.notFound();
  const correction = correctionOf(found.items, found.looks, found.form, c.get('portal').office.reasons.corrections);
  if (!found.verbs.includes('return_for_correction') || !correction.ok || correction.items.length === 0)
    return c.redirect(paths.deskCase(found.number), 303);
  return giveBackPage(c, found, correction.items);
});

decisionRoutes.post('/petugas/permohonan/:number/perbaikan', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['revision'] });
  const officer = c.get('person');
  const found = await loadCase(c, c.req.param('number'));
  if (found === null || officer === null) return c.notFound();
  const view = { chosen: null, looks: found.looks };
  const correction = correctionOf(found.items, found.looks, found.form, c.get('portal').office.reasons.corrections);
  if (!found.verbs.includes('return_for_correction')) return refused(c, found, 'wrong-state', view);
  if (!correction.ok || correction.items.length === 0) return refused(c, found, 'changed-meanwhile', view);
  const decided = await returnForCorrection(c.get('portal'), {
    officer,
    number: found.number,
    revision: Number(values['revision']),
    items: correction.items,
  });
  if (!decided.ok) return refused(c, found, decided.reason, view);
  notice(c, ...correction.items.map((item) => correctedAt(found, item)));
  return c.redirect(paths.deskAfter('dikembalikan', found.number), 303);
});

/** That something is handed back, at the step at which it was given. */
function correctedAt({ application, service }: Case, { kind, item, reason }: CorrectionRequest): Notice {
  const page = service.pages.find(({ questions }) => questions.some(({ id }) => id === item));
  const step = kind === 'document' || page === undefined ? STEPS.documents : questionStep(page.id);
  return { kind: 'corrected', service: service.slug, step, item, reason, application: application.id };
}
