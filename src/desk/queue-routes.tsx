import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { landingPath } from '../accounts/rules.ts';
import { shownColumns } from '../applications/queue-columns-rules.ts';
import { addressOf, dayNumber, placeOf, queueBounds, viewOf } from '../applications/queue-rules.ts';
import type { QueueView } from '../applications/queue-rules.ts';
import { loadForOfficer } from '../applications/store-desk.ts';
import { countParts, countView, MOST_COUNTED, queuePageOf } from '../applications/store-queue.ts';
import { isAnythingPaid } from '../catalogue/course.ts';
import { countOpenReports } from '../fees/store-reports.ts';
import { countOpinionsFor } from '../opinions/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { deskOnly } from './desk-only.ts';
import { loadMail } from './load-mail.ts';
import { queuePage } from './pages/queue.tsx';
import { keepLastView, lastView } from './queue/last-view.ts';
import { loadChoices, waitingOf } from './queue/load-queue.ts';
import { presentAt } from './queue/store-presence.ts';
import { columnsOf, viewsOf } from './queue/store-views.ts';
import type { KeptView } from './queue/store-views.ts';

export const queueRoutes = new Hono<PortalEnv>();

/** Whose work is not the queue has another first page: the desk's own address leads there. */
queueRoutes.get('/petugas', requirePerson(), (c, next) => {
  const role = c.get('person')?.role;
  return role === 'publisher' || role === 'administrator' ? Promise.resolve(c.redirect(landingPath(role, null), 303)) : next();
});

queueRoutes.get('/petugas', deskOnly, async (c) => {
  const { db, seal, clock, office } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const bounds = queueBounds(clock.now(), office);
  const views = await viewsOf(db, seal, officer.id);
  const { view, keptId } = viewAsked(c, views);
  const place = placeOf('after', c.req.query('sesudah')) ?? placeOf('before', c.req.query('sebelum'));
  const { applications, before, after } = await queuePageOf(db, seal, { officer, view, bounds, place });
  const counts = await countParts(db, { officer, bounds });
  const isWholePart = Object.keys(addressOf({ ...view, order: 'batas' })).length === 1;
  const all = isWholePart ? counts[view.part] : await countView(db, { officer, view, bounds });
  keepLastView(c, view);
  return queuePage(c, {
    rows: await waitingOf(c, applications),
    view,
    keptId,
    views,
    columns: shownColumns(views.find(({ id }) => id === keptId)?.columns ?? null, await columnsOf(db, officer.id)),
    choices: await loadChoices(c, officer),
    counts,
    all,
    most: MOST_COUNTED,
    before,
    after,
    done: await justDone(c, officer, view),
    mail: await loadMail(c),
    opinions: officer.role === 'technical' ? await countOpinionsFor(db, officer.technicalOffice ?? '') : null,
    misfits: seesPayments(c) ? await countOpenReports(db) : null,
  });
});

/** What the address names; without a word of that who comes back sees what they looked at before, else what they want the queue to open with. */
function viewAsked(c: PortalContext, views: readonly KeptView[]): { view: QueueView; keptId: string | null } {
  const asked = c.req.query();
  const kept = (find: (each: KeptView) => boolean) => views.find(find)?.id ?? null;
  if (['bagian', 'izin', 'tahap', 'petugas', 'dinas', 'urut'].some((name) => name in asked))
    return { view: viewOf(asked), keptId: kept(({ id }) => id === asked['tampilan']) };
  if ('kabar' in asked || 'kembali' in asked) {
    const view = lastView(c);
    return { view, keptId: kept((each) => isSame(each.view, view)) };
  }
  const first = views.find(({ isDefault }) => isDefault);
  return first === undefined ? { view: viewOf({}), keptId: null } : { view: first.view, keptId: first.id };
}

const isSame = (a: QueueView, b: QueueView): boolean =>
  new URLSearchParams(addressOf(a)).toString() === new URLSearchParams(addressOf(b)).toString();

/** The counter and the head keep the list of bills, where anything that the city handles itself costs something. */
function seesPayments(c: PortalContext): boolean {
  const role = c.get('person')?.role;
  return (role === 'front_desk' || role === 'head') && isAnythingPaid(c.get('portal').catalogue.services.values());
}

/** The decision that led here, as the address tells it, and what comes next in the same view; only about an application that the officer may see. */
async function justDone(
  c: PortalContext,
  officer: SignedInPerson,
  view: QueueView,
): Promise<{ sentence: string; next: string | null } | null> {
  const { db, seal } = c.get('portal');
  const { kabar = '', berkas = '' } = c.req.query();
  const { done } = c.get('t').desk.queue;
  if (!isDone(kabar, done)) return null;
  const application = await loadForOfficer(db, seal, officer, berkas);
  if (application === null) return null;
  const next = await nextIn(c, officer, view, application);
  return { sentence: done[kabar](berkas, application.technicalOffice ?? ''), next };
}

/** So many are looked through for one that no colleague has open. */
const LOOKED_THROUGH = 10;

/** The application of a view that stood behind the one that was decided, and that nobody else has open or in hand; else the first of them all. */
async function nextIn(
  c: PortalContext,
  officer: SignedInPerson,
  view: QueueView,
  done: { number: string | null; dueOn: string | null },
): Promise<string | null> {
  const { db, seal, clock, office } = c.get('portal');
  const now = clock.now();
  // What lies at other desks, or with its applicant, is nothing to go on with.
  const part = view.part === 'semua' || view.part === 'menunggu' ? 'giliran' : view.part;
  const asked = {
    officer,
    view: { ...view, part, order: 'batas' as const },
    bounds: queueBounds(now, office),
    most: LOOKED_THROUGH,
  };
  const key = done.dueOn === null ? null : [dayNumber(done.dueOn), done.number ?? ''];
  const behind = key === null ? [] : (await queuePageOf(db, seal, { ...asked, place: { side: 'after', key } })).applications;
  const first = (await queuePageOf(db, seal, { ...asked, place: null })).applications;
  const candidates = [...behind, ...first].filter(
    ({ number, state }) => number !== done.number && state !== 'correction' && state !== 'payment',
  );
  const present = await presentAt(
    db,
    candidates.map(({ id }) => id),
    now,
  );
  const isFree = (id: string, assignedTo: string | null) =>
    (assignedTo === null || assignedTo === officer.id) && (present.get(id) ?? []).every((each) => each === officer.id);
  return candidates.find(({ id, assignedTo }) => isFree(id, assignedTo))?.number ?? null;
}

const isDone = <Known extends object>(name: string, known: Known): name is Extract<keyof Known, string> =>
  Object.hasOwn(known, name);
