import { Hono } from 'hono';
import { localDay } from '../catalogue/formats.ts';
import { senderOf } from '../messages/sender.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { readNewPassword } from './field-rules.ts';
import { accountPage } from './pages/account.tsx';
import type { PasswordFaults } from './pages/account.tsx';
import { tellPasswordChanged } from './password-changed.ts';
import { hashPassword, passwordFits } from './passwords.ts';
import type { SignedInPerson } from './person.ts';
import { fixedTyped, profileFields, readProfile, typedFrom } from './profile-form.ts';
import type { ProfileTyped } from './profile-form.ts';
import { forgetTries, tryUnder } from './rate-limit-store.ts';
import type { Limited } from './rate-limit-store.ts';
import { requirePerson } from './require.ts';
import { retryAfter } from './retry-after.ts';
import { signIn } from './sign-in.ts';
import { passwordHashOf, replacePassword, saveProfile } from './store.ts';

export const profileRoutes = new Hono<PortalEnv>();

profileRoutes.get('/akun', requirePerson(), async (c) => {
  const person = signedIn(c);
  const saved = c.req.query('tersimpan');
  return accountPage(c, person, {
    hasPassword: (await passwordHashOf(c.get('portal').db, person.id)) !== null,
    typed: typedFrom(person.profile),
    saved: saved === 'data' || saved === 'sandi' || saved === 'kabar' ? saved : null,
  });
});

/** Where a form was answered, somebody may come back. */
profileRoutes.get('/akun/data', (c) => c.redirect(paths.account, 303));
profileRoutes.get('/akun/sandi', (c) => c.redirect(paths.account, 303));

profileRoutes.post('/akun/data', requirePerson(), async (c) => {
  const { db, seal, clock, office, config } = c.get('portal');
  const person = signedIn(c);
  const { values } = await readPosted(c, { fields: profileFields });
  const typed: ProfileTyped = { ...emptyForm, ...values, ...fixedTyped(person.profile, office) };
  if (c.get('switching')) return accountPage(c, person, { typed });
  const today = localDay(clock.now(), office);
  const read = readProfile(typed, { today, office, emailNeeded: senderOf(config).contact === 'email' });
  if (!read.ok) return accountPage(c, person, { typed, faults: read.faults });

  await saveProfile({ db, seal, office }, person.id, { ...person.profile, ...read.changed });
  return c.redirect(`${paths.account}?tersimpan=data`, 303);
});

profileRoutes.post('/akun/sandi', requirePerson(), async (c) => {
  const { db, seal, clock, office } = c.get('portal');
  const person = signedIn(c);
  const { values } = await readPosted(c, { fields: ['current', 'password'] });
  const again = { typed: typedFrom(person.profile) };
  const { phone, nik } = person.profile;
  const current = values.current ?? '';
  const password = readNewPassword(values.password ?? '', { phone, nik: nik ?? '', city: office.city });
  const faults: PasswordFaults = {
    ...(current === '' ? { current: 'password-missing' } : {}),
    ...(password.ok ? {} : { password: password.reason }),
  };
  if (current === '' || !password.ok) return accountPage(c, person, { ...again, passwordFaults: faults });

  const tries: Limited = { limit: 'sign-in-phone', subject: phone };
  const until = await tryUnder(db, seal, [tries], clock.now());
  if (until !== null) return accountPage(c, person, { ...again, until: retryAfter(c, until) });
  if (!(await isOwnPassword(c, person, current)))
    return accountPage(c, person, { ...again, passwordFaults: { current: 'password-not-yours' } });
  await forgetTries(db, seal, tries);
  await changePassword(c, person, password.value);
  return c.redirect(`${paths.account}?tersimpan=sandi`, 303);
});

const emptyForm: ProfileTyped = {
  name: '',
  birthPlace: '',
  'birthDate-hari': '',
  'birthDate-bulan': '',
  'birthDate-tahun': '',
  address: '',
  kelurahan: '',
  email: '',
};

async function isOwnPassword(c: PortalContext, person: SignedInPerson, typed: string): Promise<boolean> {
  const { db, auth } = c.get('portal');
  const hash = await passwordHashOf(db, person.id);
  return hash !== null && passwordFits(auth, hash, typed);
}

/** Every session ends, that of this browser too: it gets a new one. */
async function changePassword(c: PortalContext, person: SignedInPerson, password: string): Promise<void> {
  const { auth, db, clock } = c.get('portal');
  const passwordHash = await hashPassword(auth, password);
  await db.transaction(async (tx) => {
    await replacePassword(tx, person.id, passwordHash);
    await tellPasswordChanged(c, tx, person, clock.now());
  });
  c.set('person', null);
  await signIn(c, person.profile.phone, password);
}

function signedIn(c: PortalContext): SignedInPerson {
  const person = c.get('person');
  if (person === null) throw new Error('a page for signed-in people was reached without anybody');
  return person;
}
