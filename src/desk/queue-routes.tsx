import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { landingPath } from '../accounts/rules.ts';
import { mayAct } from '../applications/actions.ts';
import { loadForOfficer, listForDesk } from '../applications/store-desk.ts';
import { serviceOf } from '../applications/versions.ts';
import { isAnythingPaid, walkedCourse } from '../catalogue/course.ts';
import { localDay } from '../catalogue/formats.ts';
import { holderName } from '../catalogue/holder.ts';
import { countOpenReports } from '../fees/store-reports.ts';
import { overdueAmong } from '../fees/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { deadlineOf, inQueueOrder, queueFilters } from './deadline-rules.ts';
import { deskOnly } from './desk-only.ts';
import { loadMail } from './load-mail.ts';
import { queuePage } from './pages/queue.tsx';
import type { Waiting } from './pages/queue.tsx';

export const queueRoutes = new Hono<PortalEnv>();

/** Whose work is not the queue has another first page: the desk's own address leads there. */
queueRoutes.get('/petugas', requirePerson(), (c, next) => {
  const role = c.get('person')?.role;
  return role === 'publisher' || role === 'administrator' ? Promise.resolve(c.redirect(landingPath(role, null), 303)) : next();
});

queueRoutes.get('/petugas', deskOnly, async (c) => {
  const asked = c.req.query('bagian');
  const filter = queueFilters.find((each) => each === asked) ?? 'all';
  const [waiting, done, mail] = [await waitingFor(c), await justDone(c), await loadMail(c)];
  const { db, clock, office } = c.get('portal');
  const paying = waiting.map(({ application }) => application).filter(({ state }) => state === 'payment');
  return queuePage(c, {
    waiting,
    filter,
    done,
    mail,
    overdue: await overdueAmong(
      db,
      paying.map(({ id }) => id),
      localDay(clock.now(), office),
    ),
    misfits: seesPayments(c) ? await countOpenReports(db) : null,
  });
});

async function waitingFor(c: PortalContext): Promise<Waiting[]> {
  const portal = c.get('portal');
  const { db, seal, clock, office } = portal;
  const officer = c.get('person');
  if (officer === null) return [];
  const waiting: Waiting[] = [];
  for (const application of await listForDesk(db, seal, officer)) {
    const service = await serviceOf(portal, db, application);
    // The service can leave a stage to another desk.
    const may = mayAct('check', officer.role, application.state, walkedCourse(service, application.answers));
    if (!may.ok && may.reason === 'not-your-stage') continue;
    waiting.push({
      application,
      number: application.number ?? application.id,
      applicant: holderName(service, application.answers),
      service,
      deadline: deadlineOf(application, clock.now(), office),
    });
  }
  return inQueueOrder(waiting);
}

/** The counter and the head keep the list of bills, where anything that the city handles itself costs something. */
function seesPayments(c: PortalContext): boolean {
  const role = c.get('person')?.role;
  return (role === 'front_desk' || role === 'head') && isAnythingPaid(c.get('portal').catalogue.services.values());
}

/** The decision that led here, as the address tells it; only about an application that the officer may see. */
async function justDone(c: PortalContext): Promise<{ sentence: string; number: string } | null> {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  const { kabar = '', berkas = '' } = c.req.query();
  const { done } = c.get('t').desk.queue;
  if (officer === null || !isDone(kabar, done)) return null;
  const application = await loadForOfficer(db, seal, officer, berkas);
  return application === null ? null : { sentence: done[kabar](berkas, application.technicalOffice ?? ''), number: berkas };
}

const isDone = <Known extends object>(name: string, known: Known): name is Extract<keyof Known, string> =>
  Object.hasOwn(known, name);
