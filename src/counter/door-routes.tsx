import { Hono } from 'hono';
import { readCode, readPhone } from '../accounts/field-rules.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { forgetTries, tryUnder } from '../accounts/rate-limit-store.ts';
import type { Limited } from '../accounts/rate-limit-store.ts';
import { requirePerson } from '../accounts/require.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { findByPhone, findPerson } from '../accounts/store.ts';
import { readFormNumber, readPaperCode } from '../applications/paper-form-rules.ts';
import { findPaperForm, loadPaperForm } from '../applications/store-paper-forms.ts';
import { loadByCode } from '../applications/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { counterErrand } from './cookies.ts';
import type { CounterErrand } from './cookies.ts';
import { serve, stopServing } from './open-service.ts';
import { counterDoorPage } from './pages/door.tsx';
import type { DoorGiven } from './pages/door.tsx';
import { provePage } from './pages/prove.tsx';
import { checkProvingCode, sendProvingCode } from './prove-phone.ts';
import { isOpen, readHandOverCode } from './rules.ts';
import { takeHandOver } from './store.ts';

/** Who stands at the counter: by a phone, by a code from it, or with a form on paper. Nobody is looked up by name. */
export const doorRoutes = new Hono<PortalEnv>();

const counter = requirePerson(['front_desk']);

const faultOf = { wrong: 'code-wrong', expired: 'code-expired', 'too-many': 'code-too-many' } as const;

doorRoutes.get('/petugas/loket', counter, (c) => door(c, {}));

doorRoutes.post('/petugas/loket/telepon', counter, async (c) => {
  const { values } = await readPosted(c, { fields: ['phone'] });
  const officer = officerOf(c);
  const phone = readPhone(values.phone ?? '');
  if (!phone.ok) return door(c, { phone: values.phone ?? '', faults: { phone: phone.reason } });
  const until = await refused(c, [
    { limit: 'counter-officer', subject: officer.id },
    { limit: 'code-phone', subject: phone.value },
  ]);
  if (until !== null) return door(c, { phone: values.phone ?? '', until });
  const isSent = await sendProvingCode(c.get('portal'), { officer, phone: phone.value });
  if (!isSent) return door(c, { phone: values.phone ?? '', isUnreachable: true });
  counterErrand.keep(c, { ...errandOf(c), phone: phone.value, proven: false, personId: null });
  return c.redirect(paths.counterPhoneCode, 303);
});

doorRoutes.get('/petugas/loket/telepon', counter, (c) => c.redirect(paths.counter, 303));

doorRoutes.get('/petugas/loket/telepon/kode', counter, (c) => {
  const { phone } = errandOf(c);
  return phone === null ? c.redirect(paths.counter, 303) : provePage(c, { phone });
});

doorRoutes.post('/petugas/loket/telepon/kode', counter, async (c) => {
  const { values } = await readPosted(c, { fields: ['code'] });
  const errand = errandOf(c);
  const { phone } = errand;
  if (phone === null) return c.redirect(paths.counter, 303);
  const code = readCode(values.code ?? '');
  if (!code.ok) return provePage(c, { phone, fault: code.reason });
  const portal = c.get('portal');
  const checked = await checkProvingCode(portal, { officer: officerOf(c), phone }, code.value);
  if (!checked.ok) return provePage(c, { phone, fault: faultOf[checked.reason] });
  const owner = (await findByPhone(portal.db, portal.seal, phone))?.person ?? null;
  if (owner !== null && owner.role !== 'applicant') return provePage(c, { phone, officer: true });
  counterErrand.keep(c, { ...errand, proven: true, personId: owner?.id ?? null });
  return c.redirect(paths.counterPerson, 303);
});

doorRoutes.get('/petugas/loket/kode', counter, (c) => door(c, { code: c.req.query('kode') ?? '' }));

doorRoutes.post('/petugas/loket/kode', counter, async (c) => {
  const { values } = await readPosted(c, { fields: ['kode'] });
  const officer = officerOf(c);
  const typed = values['kode'] ?? '';
  const code = readHandOverCode(typed);
  if (code === null) return door(c, { code: typed, codeFault: 'missing' });
  const tried = { limit: 'counter-code', subject: officer.id } as const;
  const until = await refused(c, [tried]);
  if (until !== null) return door(c, { code: typed, until });
  const { db, seal, clock } = c.get('portal');
  const applicationId = await takeHandOver(db, seal, { towards: 'counter', code, at: clock.now() });
  const application = applicationId === null ? null : await loadByCode(db, seal, applicationId);
  const owner = application === null ? null : await findPerson(db, seal, application.personId);
  const never = { officerId: officer.id, lastUsedAt: clock.now(), endedAt: null };
  if (application === null || owner === null || !isOpen(never, application.state, clock.now()))
    return door(c, { code: typed, codeFault: 'wrong' });
  await forgetTries(db, seal, tried);
  await serve(c, { owner, application, officerId: officer.id });
  return c.redirect(paths.application(application.number ?? application.id), 303);
});

doorRoutes.post('/petugas/loket/formulir', counter, async (c) => {
  const { values } = await readPosted(c, { fields: ['nomor', 'kode-formulir', 'tanpa'] });
  if (values['tanpa'] !== undefined) {
    counterErrand.keep(c, { ...errandOf(c), formId: null });
    return c.redirect(paths.counter, 303);
  }
  const paper = { number: values['nomor'] ?? '', code: values['kode-formulir'] ?? '' };
  const [number, code] = [readFormNumber(paper.number), readPaperCode(paper.code)];
  if (number === null || code === null)
    return door(c, { paper, paperFaults: { ...(number === null ? { number } : {}), ...(code === null ? { code } : {}) } });
  const ofNumber = { limit: 'paper-form-number', subject: number } as const;
  const until = await refused(c, [ofNumber, { limit: 'counter-code', subject: officerOf(c).id }]);
  if (until !== null) return door(c, { paper, until });
  const { db, seal } = c.get('portal');
  const form = await findPaperForm(db, seal, { number, code });
  if (form === null) return door(c, { paper, paperFaults: { wrong: true } });
  await forgetTries(db, seal, ofNumber);
  counterErrand.keep(c, { ...errandOf(c), formId: form.id });
  return c.redirect(paths.counter, 303);
});

doorRoutes.get('/petugas/loket/formulir', counter, (c) => c.redirect(paths.counter, 303));

doorRoutes.post('/petugas/loket/akhir', counter, async (c) => {
  await readPosted(c, { fields: [] });
  await stopServing(c);
  return c.redirect(paths.counterEnded, 303);
});

/** The officer who asks; every route here lets nobody else through. */
export function officerOf(c: PortalContext): SignedInPerson {
  const officer = c.get('person');
  if (officer === null) throw new Error('the counter was opened by nobody');
  return officer;
}

/** What this officer knows of who stands before them; what another began at this device is not theirs. */
export function errandOf(c: PortalContext): CounterErrand {
  const { id } = officerOf(c);
  const errand = counterErrand.read(c);
  return errand?.officerId === id ? errand : { officerId: id, formId: null, phone: null, proven: false, personId: null };
}

async function door(c: PortalContext, given: Omit<DoorGiven, 'form' | 'ended'>) {
  const { db, seal } = c.get('portal');
  const { formId } = errandOf(c);
  const form = formId === null ? null : await loadPaperForm(db, seal, formId);
  return counterDoorPage(c, { ...given, form: form?.number ?? null, ended: c.req.query('kabar') === 'selesai' });
}

async function refused(c: PortalContext, limited: readonly Limited[]): Promise<string | null> {
  const { db, seal, clock } = c.get('portal');
  const until = await tryUnder(db, seal, limited, clock.now());
  return until === null ? null : retryAfter(c, until);
}
