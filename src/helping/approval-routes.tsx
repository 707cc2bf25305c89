import { Hono } from 'hono';
import { readCode } from '../accounts/field-rules.ts';
import { tryUnder } from '../accounts/rate-limit-store.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { referenceOf } from '../applications/application.ts';
import { openDossier } from '../applications/dossier.ts';
import { placeToGoOn } from '../applications/document-place.ts';
import type { Dossier } from '../applications/dossier.ts';
import { filesOnTheirWay } from '../applications/finish-upload.ts';
import { resubmitApplication, submitApplication } from '../applications/store-submission.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { isOutdated } from '../applications/standing-rules.ts';
import { checkApprovalCode, isReachable, sendApprovalCode } from './approval.ts';
import { helperCookie } from './helper-cookie.ts';
import { approvalPage } from './pages/approval.tsx';

/** A helper sends, with a code that the owner reads out: the owner always knows. */
export const approvalRoutes = new Hono<PortalEnv>();

const faultOf = { wrong: 'code-wrong', expired: 'code-expired', 'too-many': 'code-too-many' } as const;

approvalRoutes.get('/permohonan/:ref/persetujuan', async (c) => {
  const help = await open(c);
  if (help !== null && isOutdated(help.dossier)) return c.redirect(paths.draftChanges(c.req.param('ref')), 303);
  return help === null ? c.notFound() : approvalPage(c, { ...shown(c, help), asked: c.req.query('kode') !== undefined });
});

approvalRoutes.get('/permohonan/:ref/persetujuan/kode', (c) => c.redirect(paths.approval(c.req.param('ref')), 303));

approvalRoutes.post('/permohonan/:ref/persetujuan/kode', async (c) => {
  await readPosted(c, { fields: [] });
  const help = await open(c);
  if (help === null) return c.notFound();
  if (isOutdated(help.dossier)) return c.redirect(paths.draftChanges(c.req.param('ref')), 303);
  const portal = c.get('portal');
  const { phone } = help.person.profile;
  const until = await tryUnder(portal.db, portal.seal, [{ limit: 'approval-phone', subject: phone }], portal.clock.now());
  if (until !== null) return approvalPage(c, { ...shown(c, help), asked: true, until: retryAfter(c, until) });
  if (isReachable(portal, help.person)) await sendApprovalCode(portal, c.get('t'), help);
  return c.redirect(paths.approvalAsked(referenceOf(help.dossier.application)), 303);
});

approvalRoutes.post('/permohonan/:ref/persetujuan', async (c) => {
  const { values } = await readPosted(c, { fields: ['code', 'pernyataan'] });
  const help = await open(c);
  if (help === null) return c.notFound();
  const portal = c.get('portal');
  const { application } = help.dossier;
  const given = { ...shown(c, help), asked: true, declared: values.pernyataan !== undefined };
  const code = readCode(values.code ?? '');
  if (!code.ok || !given.declared)
    return approvalPage(c, {
      ...given,
      faults: { ...(code.ok ? {} : { code: code.reason }), ...(given.declared ? {} : { pernyataan: true }) },
    });
  const checked = await checkApprovalCode(portal, application, code.value);
  if (!checked.ok) return approvalPage(c, { ...given, faults: { code: faultOf[checked.reason] } });
  // What is on its way would be lost: the page before says so.
  if ((await filesOnTheirWay(portal, application.id)) > 0) return c.redirect(placeToGoOn(help.dossier), 303);
  const sending = { person: help.person, reference: referenceOf(application), revision: application.revision };
  const again = application.state === 'correction';
  const sent = again ? await resubmitApplication(portal, sending) : await submitApplication(portal, sending);
  if (!sent.ok) return c.redirect(again ? paths.correction(sending.reference) : paths.review(sending.reference), 303);
  helperCookie.drop(c);
  return c.redirect(paths.helpingSent(sent.number), 303);
});

type Help = { person: SignedInPerson; dossier: Dossier };

/** Nobody but a helper sends in this way. */
async function open(c: PortalContext): Promise<Help | null> {
  const person = c.get('person');
  const dossier = person?.helping === undefined ? null : await openDossier(c);
  return person === null || dossier === null ? null : { person, dossier };
}

const shown = (c: PortalContext, { person, dossier }: Help) => ({
  dossier,
  owner: person.profile.name,
  reachable: isReachable(c.get('portal'), person),
});
