import { Hono } from 'hono';
import { findPeople } from '../accounts/store.ts';
import { numbersForOfficer, loadForOfficer } from '../applications/store-desk.ts';
import { historyOfPermit } from '../applications/store-history.ts';
import { localDay } from '../catalogue/formats.ts';
import { offeredReasons } from '../catalogue/reason.ts';
import { judgeWords } from '../fees/rules.ts';
import { actOnPermit } from '../permits/act-on-permit.ts';
import { permitActions, permitVerbsFor } from '../permits/permit-actions.ts';
import type { PermitVerb } from '../permits/permit-actions.ts';
import { standingOf } from '../permits/rules.ts';
import { findPermit, permitOfApplication } from '../permits/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';
import { permitActPage } from './pages/permit-act.tsx';
import type { PermitActFaults } from './pages/permit-act.tsx';
import { permitPage } from './pages/permit.tsx';
import type { ShownPermit } from './pages/permit.tsx';

/** One issued permit, and what the head does with it. */
export const permitDeskRoutes = new Hono<PortalEnv>();

/** Addresses of the acts. */
const ACTS: ReadonlyMap<string, PermitVerb> = new Map([
  ['pembekuan', 'suspend'],
  ['pengaktifan', 'lift'],
  ['pencabutan', 'revoke'],
]);

permitDeskRoutes.get('/petugas/izin/:number', deskOnly, async (c) => {
  const found = await loadPermit(c);
  return found === null ? c.notFound() : permitPage(c, found, { changed: false });
});

permitDeskRoutes.get('/petugas/izin/:number/:act', deskOnly, async (c) => {
  const found = await loadPermit(c);
  const verb = ACTS.get(c.req.param('act'));
  if (found === null || verb === undefined) return c.notFound();
  if (!found.verbs.includes(verb)) return c.redirect(paths.deskPermit(found.number), 303);
  return permitActPage(c, found, { verb, act: c.req.param('act'), typed: { reason: '', note: '' }, faults: {} });
});

permitDeskRoutes.post('/petugas/izin/:number/:act', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['dari', 'alasan', 'penjelasan'] });
  const found = await loadPermit(c);
  const officer = c.get('person');
  const act = c.req.param('act');
  const verb = ACTS.get(act);
  if (found === null || officer === null || verb === undefined) return c.notFound();
  if (!found.verbs.includes(verb)) return values['dari'] === undefined ? c.notFound() : permitPage(c, found, { changed: true });
  // It was decided on what the page showed: a permit that has become another one since is looked at again.
  if (values['dari'] !== found.permit.state) return permitPage(c, found, { changed: true });
  const { alasan: reason = '', penjelasan: note = '' } = values;
  const list = permitActions[verb].reasons;
  const words = judgeWords(note);
  const faults: PermitActFaults =
    list === null
      ? {}
      : {
          ...(offeredReasons(c.get('portal').office.reasons[list]).some(({ code }) => code === reason) ? {} : { reason: true }),
          ...(words.ok ? {} : { note: words.fault }),
        };
  if (Object.keys(faults).length > 0) return permitActPage(c, found, { verb, act, typed: { reason, note }, faults });
  const done = await actOnPermit(c.get('portal'), {
    officer,
    number: found.number,
    verb,
    from: found.permit.state,
    reason: list === null ? null : reason,
    note: list !== null && words.ok ? words.words : '',
  });
  if (done.ok) return c.redirect(paths.deskPermit(found.number), 303);
  const now = await loadPermit(c);
  return now === null ? c.notFound() : permitPage(c, now, { changed: true });
});

async function loadPermit(c: PortalContext): Promise<ShownPermit | null> {
  const { db, seal, clock, office } = c.get('portal');
  const officer = c.get('person');
  const number = c.req.param('number') ?? '';
  const application = officer === null ? null : await loadForOfficer(db, seal, officer, number);
  const permit = application === null ? null : await permitOfApplication(db, seal, application.id);
  if (officer === null || permit === null) return null;
  const newer = permit.replacedBy === null ? null : await findPermit(db, seal, permit.replacedBy);
  const newerCase =
    newer === null ? undefined : (await numbersForOfficer(db, officer, [newer.applicationId])).get(newer.applicationId);
  const history = await historyOfPermit(db, permit.id);
  const people = await findPeople(db, seal, [...new Set(history.map(({ actorId }) => actorId))]);
  return {
    permit,
    number,
    standing: standingOf(permit, localDay(clock.now(), office)),
    verbs: permitVerbsFor(officer.role, permit.state),
    newer: newer === null ? null : { permitNumber: newer.number, number: newerCase ?? null },
    history: history.map(({ at, verb, actorId }) => ({ at, verb, actor: people.get(actorId)?.profile.name ?? null })),
  };
}
