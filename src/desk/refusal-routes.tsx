import { Hono } from 'hono';
import { refuse, sendBack } from '../applications/store-decisions.ts';
import type { Decision } from '../applications/store-decisions.ts';
import type { Verb } from '../applications/actions.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { refused } from './case-routes.tsx';
import { deskOnly } from './desk-only.ts';
import { loadCase } from './load-case.ts';
import type { Case } from './load-case.ts';
import { refuseConfirmPage } from './pages/refuse-confirm.tsx';
import { refusePage } from './pages/refuse.tsx';
import { sendBackPage } from './pages/send-back.tsx';
import { LONGEST_NOTE } from './posted-looks.ts';
import { readRefusal, readSendingBack } from './refusal-rules.ts';

/** Refusing, and the head's way of handing a letter back. */
export const refusalRoutes = new Hono<PortalEnv>();

refusalRoutes.get('/petugas/permohonan/:number/penolakan', deskOnly, async (c) => {
  const found = await loadCase(c, c.req.param('number'));
  if (found === null) return c.notFound();
  if (!found.verbs.includes('refuse')) return c.redirect(paths.deskCase(found.number), 303);
  return refusePage(c, found, { reason: '', note: '', faults: [] });
});

refusalRoutes.post('/petugas/permohonan/:number/penolakan/pratinjau', deskOnly, async (c) => {
  const posted = await readDecision(c, 'refuse');
  if ('response' in posted) return posted.response;
  const { found, reason, note } = posted;
  const read = readRefusal(posted, c.get('portal').office.reasons.refusals);
  if (!read.ok) return refusePage(c, found, { reason, note, faults: read.faults });
  return posted.change ? refusePage(c, found, { reason, note, faults: [] }) : refuseConfirmPage(c, found, read);
});

refusalRoutes.post('/petugas/permohonan/:number/penolakan', deskOnly, async (c) => {
  const posted = await readDecision(c, 'refuse');
  if ('response' in posted) return posted.response;
  const { found, reason, note } = posted;
  const read = readRefusal(posted, c.get('portal').office.reasons.refusals);
  if (!read.ok) return refusePage(c, found, { reason, note, faults: read.faults });
  const { number } = found;
  const decided = await refuse(c.get('portal'), { ...posted.decision, reason: read.reason.code, note: read.note });
  if (decided.ok) return c.redirect(paths.deskAfter('ditolak', number), 303);
  if (decided.reason === 'changed-meanwhile') return refusePage(c, found, { reason, note, faults: [], changed: true });
  return refused(c, found, decided.reason, { chosen: null, looks: found.looks });
});

refusalRoutes.get('/petugas/permohonan/:number/pengembalian', deskOnly, async (c) => {
  const found = await loadCase(c, c.req.param('number'));
  if (found === null) return c.notFound();
  if (!found.verbs.includes('send_back')) return c.redirect(paths.deskCase(found.number), 303);
  return sendBackPage(c, found, { reason: '', note: '', faults: [] });
});

refusalRoutes.post('/petugas/permohonan/:number/pengembalian', deskOnly, async (c) => {
  const posted = await readDecision(c, 'send_back');
  if ('response' in posted) return posted.response;
  const { found, decision, reason, note } = posted;
  const read = readSendingBack(posted, c.get('portal').office.reasons.corrections);
  if (!read.ok) return sendBackPage(c, found, { reason, note, faults: read.faults });
  const decided = await sendBack(c.get('portal'), { ...decision, reason: read.reason, note: read.note });
  if (decided.ok) return c.redirect(paths.deskAfter('kembali-ke-dinas', found.number), 303);
  if (decided.reason === 'changed-meanwhile') return sendBackPage(c, found, { reason, note, faults: [], changed: true });
  return refused(c, found, decided.reason, { chosen: null, looks: found.looks });
});

/** The posted decision with the application that it is about; otherwise the answer to give. */
async function readDecision(c: PortalContext, verb: Verb): Promise<PostedDecision | { response: Response }> {
  const { values } = await readPosted(c, { fields: ['revision', 'reason', 'note', 'change'] });
  const officer = c.get('person');
  const found = await loadCase(c, c.req.param('number') ?? '');
  if (found === null || officer === null) return { response: await c.notFound() };
  if (!found.verbs.includes(verb))
    return { response: await refused(c, found, 'wrong-state', { chosen: null, looks: found.looks }) };
  return {
    found,
    reason: values['reason'] ?? '',
    note: (values['note'] ?? '').slice(0, LONGEST_NOTE),
    change: values['change'] !== undefined,
    decision: { officer, number: found.number, revision: Number(values['revision']) },
  };
}

type PostedDecision = {
  found: Case;
  reason: string;
  note: string;
  /** Back from the last look to the form, with what was written. */
  change: boolean;
  decision: Decision;
};
