import { Hono } from 'hono';
import { colleaguesOf } from '../accounts/store-colleagues.ts';
import { assignApplications } from '../applications/store-assignment.ts';
import type { Assignment } from '../applications/store-assignment.ts';
import { loadForOfficer } from '../applications/store-desk.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { firstName } from '../web/person-name.ts';
import { deskOnly } from './desk-only.ts';
import { bePresent } from './queue/load-hands.ts';

/** Who has an application in hand, and who looks at it now. */
export const handsRoutes = new Hono<PortalEnv>();

handsRoutes.post('/petugas/permohonan/:number/petugas', deskOnly, async (c) => {
  const { db, seal, clock } = c.get('portal');
  const officer = c.get('person');
  const number = c.req.param('number');
  const { values } = await readPosted(c, { fields: ['langkah', 'rekan'] });
  if (officer === null || (await loadForOfficer(db, seal, officer, number)) === null) return c.notFound();
  const isColleague = (await colleaguesOf(db, seal, officer)).some(({ id }) => id === values['rekan']);
  const assignment = assignmentOf(values['langkah'], isColleague ? values['rekan'] : undefined);
  if (assignment !== null) await assignApplications(db, { officer, numbers: [number], assignment, at: clock.now() });
  return c.redirect(paths.deskCase(number), 303);
});

/** Null = nothing was chosen: the page is shown again as it is. */
function assignmentOf(step: string | undefined, colleague: string | undefined): Assignment | null {
  if (step === 'ambil') return { verb: 'take' };
  if (step === 'lepas') return { verb: 'let_go' };
  return step === 'serah' && colleague !== undefined ? { verb: 'assign', to: colleague } : null;
}

/** A script on the page says that it is still open, and hears who else looks. */
handsRoutes.post('/petugas/permohonan/:number/kehadiran', deskOnly, async (c) => {
  const portal = c.get('portal');
  const officer = c.get('person');
  await readPosted(c, { fields: [] });
  const application = officer === null ? null : await loadForOfficer(portal.db, portal.seal, officer, c.req.param('number'));
  if (officer === null || application === null) return c.notFound();
  const others = await bePresent(portal, officer, application.id);
  c.header('cache-control', 'no-store');
  return c.text(c.get('t').deskQueue.hands.alsoHere(others.map(({ name }) => firstName(name))));
});
