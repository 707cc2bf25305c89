import { Hono } from 'hono';
import { clientAddress } from '../accounts/client-address.ts';
import { findPerson } from '../accounts/store.ts';
import { giveBack, tryUnder } from '../accounts/rate-limit-store.ts';
import { requirePerson } from '../accounts/require.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { referenceOf } from '../applications/application.ts';
import { openDossier } from '../applications/dossier.ts';
import { loadByCode } from '../applications/store.ts';
import { canBeHelped } from '../helping/rules.ts';
import { qrCode } from '../permits/qr.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { serviceCookie } from './cookies.ts';
import { officerOf } from './door-routes.tsx';
import { isNoOfficer, openServed, serve, stopServing } from './open-service.ts';
import { askCounterPage } from './pages/ask-counter.tsx';
import { counterHandOverPage } from './pages/hand-over.tsx';
import { handedDonePage } from './pages/handed-done.tsx';
import { handedDoorPage } from './pages/handed-door.tsx';
import type { ShownCode } from './pages/shown-code.tsx';
import { readHandOverCode } from './rules.ts';
import { countsHandOver, findService, makeHandOver, openHandOver, takeHandOver } from './store.ts';
import type { Towards } from './store.ts';

/** One application goes from the officer's screen to its owner's phone, or the other way: by a short code, once, within minutes. */
export const handOverRoutes = new Hono<PortalEnv>();

const counter = requirePerson(['front_desk']);
const applicant = requirePerson(['applicant']);

handOverRoutes.get('/petugas/loket/serah', counter, async (c) => {
  const held = serviceCookie.read(c);
  const served = held === null ? null : await openServed(c, held.serviceId);
  if (served === null) {
    // Opened on the phone meanwhile, this screen has nothing more to do with it.
    const before = held === null ? null : await findService(c.get('portal').db, held.serviceId);
    return c.redirect(before?.officerId === officerOf(c).id ? paths.counterDone(before.id) : paths.counter, 303);
  }
  const { application } = served;
  return counterHandOverPage(c, {
    code: await shownCode(c, application.id, 'phone'),
    reference: referenceOf(application),
    id: served.service.id,
  });
});

handOverRoutes.post('/petugas/loket/serah', counter, async (c) => {
  await readPosted(c, { fields: [] });
  const held = serviceCookie.read(c);
  const served = held === null ? null : await openServed(c, held.serviceId);
  if (served === null) return c.redirect(paths.counter, 303);
  await make(c, served.application.id, 'phone');
  return c.redirect(paths.counterHandOver, 303);
});

handOverRoutes.get('/permohonan/:ref/loket', applicant, async (c) => {
  const owned = await openOwn(c);
  if (owned === null) return c.notFound();
  return askCounterPage(c, { code: await shownCode(c, owned.id, 'counter'), reference: referenceOf(owned) });
});

handOverRoutes.post('/permohonan/:ref/loket', applicant, async (c) => {
  await readPosted(c, { fields: [] });
  const owned = await openOwn(c);
  if (owned === null) return c.notFound();
  await make(c, owned.id, 'counter');
  return c.redirect(paths.atCounter(referenceOf(owned)), 303);
});

handOverRoutes.get('/loket', async (c) => {
  const code = readHandOverCode(c.req.query('kode') ?? '');
  const { db, seal, clock } = c.get('portal');
  if (code === null) return handedDoorPage(c, { typed: '' });
  // A camera that looks ahead uses nothing up; it is told at once when there is nothing to go on with.
  const until = await tooOften(c);
  if (until !== null) return handedDoorPage(c, { typed: code, until });
  const counts = await countsHandOver(db, seal, { towards: 'phone', code, now: clock.now() });
  if (counts) await giveBack(db, seal, triedBy(c));
  return counts ? handedDoorPage(c, { typed: code, scanned: true }) : handedDoorPage(c, { typed: '', fault: 'wrong' });
});

handOverRoutes.post('/loket', async (c) => {
  const { values } = await readPosted(c, { fields: ['kode'] });
  const typed = values['kode'] ?? '';
  const code = readHandOverCode(typed);
  if (code === null) return handedDoorPage(c, { typed, fault: 'missing' });
  if (!isNoOfficer(c.get('person'))) return handedDoorPage(c, { typed, fault: 'officer' });
  const until = await tooOften(c);
  if (until !== null) return handedDoorPage(c, { typed, until });
  const { db, seal, clock } = c.get('portal');
  const applicationId = await takeHandOver(db, seal, { towards: 'phone', code, at: clock.now() });
  const application = applicationId === null ? null : await loadByCode(db, seal, applicationId);
  const owner = application === null ? null : await findPerson(db, seal, application.personId);
  if (application === null || owner === null || !canBeHelped(application.state))
    return handedDoorPage(c, { typed: '', fault: 'wrong' });
  await giveBack(db, seal, triedBy(c));
  await serve(c, { owner, application, officerId: null });
  return c.redirect(paths.application(referenceOf(application)), 303);
});

handOverRoutes.get('/loket/akhir', (c) => c.redirect(paths.handed, 303));

handOverRoutes.post('/loket/akhir', async (c) => {
  await readPosted(c, { fields: [] });
  await stopServing(c);
  return c.redirect(paths.handedLeft, 303);
});

handOverRoutes.get('/loket/terkirim', async (c) => {
  const number = c.req.query('nomor') ?? '';
  if (await isSent(c, number)) await stopServing(c);
  // Of what an address says only the form of a number is shown: it is nobody's secret, and nothing is looked up.
  return handedDonePage(c, /^[A-Z0-9]+(?:[-/.][A-Z0-9]+)+$/.test(number) ? number : null);
});

/** Whether this device holds the application of a number, and it was sent: an address alone ends nothing. */
async function isSent(c: PortalContext, number: string): Promise<boolean> {
  const { db, seal } = c.get('portal');
  const held = serviceCookie.read(c);
  const service = held === null ? null : await findService(db, held.serviceId);
  const application = service === null ? null : await loadByCode(db, seal, service.applicationId);
  return application !== null && application.number === number && !canBeHelped(application.state);
}

/** One's own application while it is one's turn to write: the owner's, or on the phone to which the counter handed it. */
async function openOwn(c: PortalContext) {
  const person = c.get('person');
  const dossier = await openDossier(c);
  if (person === null || dossier === null) return null;
  const { application } = dossier;
  return person.id === application.personId && canBeHelped(application.state) ? application : null;
}

async function make(c: PortalContext, applicationId: string, towards: Towards): Promise<void> {
  const { db, seal, clock } = c.get('portal');
  const person = c.get('person');
  if (person === null) throw new Error('an application was handed over by nobody');
  await makeHandOver(db, seal, { applicationId, towards, actor: person, at: clock.now() });
}

/** The code that counts now, with the address that it stands in. */
async function shownCode(c: PortalContext, applicationId: string, towards: Towards): Promise<ShownCode | null> {
  const { db, seal, clock, config } = c.get('portal');
  const open = await openHandOver(db, seal, { applicationId, towards, now: clock.now() });
  if (open === null) return null;
  const path = towards === 'phone' ? paths.handedCode(open.code) : paths.counterCodeOf(open.code);
  const door = towards === 'phone' ? paths.handed : paths.counter;
  return { ...open, svg: await qrCode(`${config.url}${path}`), address: `${config.url}${door}` };
}

/** A whole office may stand behind one address. */
const triedBy = (c: PortalContext) => ({ limit: 'hand-over-address', subject: clientAddress(c) }) as const;

async function tooOften(c: PortalContext): Promise<string | null> {
  const { db, seal, clock } = c.get('portal');
  const until = await tryUnder(db, seal, [triedBy(c)], clock.now());
  return until === null ? null : retryAfter(c, until);
}
