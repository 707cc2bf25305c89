import { Hono } from 'hono';
import { paperErrand } from '../applications/paper-errand.ts';
import { noticeShown } from './notice-shown.ts';
import { onwardHelp } from '../tutorials/onward-help.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { notice } from '../web/notice.ts';
import { readPosted } from '../web/posted.ts';
import { clientAddress } from './client-address.ts';
import { openKeptForm } from './kept-form.ts';
import { keptFormPage } from './pages/kept-form.tsx';
import { signInPage } from './pages/sign-in.tsx';
import type { SignInGiven } from './pages/sign-in.tsx';
import { readPhone } from './field-rules.ts';
import { forgetTries, giveBack, tryUnder } from './rate-limit-store.ts';
import type { Limited } from './rate-limit-store.ts';
import { readIdentityFault } from './identity-rules.ts';
import { landingPath, safeLocalPath } from './rules.ts';
import { signIn, signOut } from './sign-in.ts';
import type { SignedInPerson } from './person.ts';
import { saveLanguage } from './store.ts';
import { retryAfter } from './retry-after.ts';

export const signInRoutes = new Hono<PortalEnv>();

/** The film's stage in which one signs in. */
const STAGE = { step: 'masuk', stage: 5, scenes: ['sign-in'] };

async function show(c: PortalContext, given: SignInGiven) {
  noticeShown(c, 'masuk', { ...given.faults, ...(given.wrong === true ? { password: 'wrong' } : {}) });
  return signInPage(c, {
    ...given,
    help: await onwardHelp(c, given.onward, { ...STAGE, labels: [c.get('t').accounts.fields.phone.label] }),
  });
}

signInRoutes.get('/masuk', async (c) => {
  const onward = safeLocalPath(c.req.query('lanjut'));
  const person = c.get('person');
  if (person !== null) return c.redirect(landingPath(person.role, onward), 303);
  const over = c.req.query('sesi') === 'berakhir';
  return show(c, {
    phone: '',
    onward,
    because: over ? 'over' : onward === null ? 'self' : 'onward',
    identityFault: readIdentityFault(c.req.query('identitas')),
  });
});

signInRoutes.post('/masuk', async (c) => {
  const { values } = await readPosted(c, { fields: ['phone', 'password', 'onward', 'kept'] });
  const { phone: typed = '', password = '', kept } = values;
  const onward = safeLocalPath(values.onward);
  const again: SignInGiven = { phone: typed, onward, because: 'self', kept: kept ?? null };
  if (c.get('switching')) return show(c, again);
  const phone = readPhone(typed);
  const faults = {
    ...(phone.ok ? {} : { phone: phone.reason }),
    ...(password === '' ? { password: 'password-missing' as const } : {}),
  };
  if (!phone.ok || password === '') return show(c, { ...again, faults });

  const person = await signInLimited(c, phone.value, password);
  if ('refusedUntil' in person) return show(c, { ...again, until: retryAfter(c, person.refusedUntil) });
  if ('wrong' in person) return show(c, { ...again, wrong: true });
  notice(c, { kind: 'answered', step: 'masuk' });
  await keepLanguage(c, person.signedIn);
  const landing = landingPath(person.signedIn.role, onward);
  const form = openKeptForm(c, kept, person.signedIn.id);
  return form === null ? c.redirect(landing, 303) : keptFormPage(c, form, landing);
});

signInRoutes.post('/keluar', async (c) => {
  await readPosted(c, { fields: [] });
  await signOut(c);
  paperErrand.drop(c);
  return c.redirect(paths.home, 303);
});

/**
 * An applicant who never chose a language and comes with an English page reads English from now on, in messages too. Not an officer: what
 * their own browser prefers would follow them to the pages on which they serve others.
 */
async function keepLanguage(c: PortalContext, { id, role, profile }: SignedInPerson): Promise<void> {
  const { db, seal } = c.get('portal');
  const { language } = c.get('t');
  if (role === 'applicant' && profile.language === undefined && language !== 'id') await saveLanguage(db, seal, id, language);
}

/** Signs in unless it was tried too often; only wrong tries stay counted. */
async function signInLimited(c: PortalContext, phone: string, password: string) {
  const { db, seal, clock } = c.get('portal');
  const byPhone: Limited = { limit: 'sign-in-phone', subject: phone };
  const byAddress: Limited = { limit: 'sign-in-address', subject: clientAddress(c) };
  const refusedUntil = await tryUnder(db, seal, [byPhone, byAddress], clock.now());
  if (refusedUntil !== null) return { refusedUntil };
  const signedIn = await signIn(c, phone, password);
  if (signedIn === null) return { wrong: true };
  await forgetTries(db, seal, byPhone);
  await giveBack(db, seal, byAddress);
  return { signedIn };
}
