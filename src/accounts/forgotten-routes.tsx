import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { requestCode, resendCode, showCode, takeCode } from './code-steps.tsx';
import { dropErrand, readErrand } from './errand.ts';
import { readNewPassword, readPhone } from './field-rules.ts';
import { forgottenPage, newPasswordPage } from './pages/forgotten.tsx';
import { tellPasswordChanged } from './password-changed.ts';
import { hashPassword } from './passwords.ts';
import type { SignedInPerson } from './person.ts';
import { forgetTries } from './rate-limit-store.ts';
import { landingPath } from './rules.ts';
import { signIn } from './sign-in.ts';
import { findByPhone, replacePassword } from './store.ts';

export const forgottenRoutes = new Hono<PortalEnv>();

forgottenRoutes.get('/lupa-sandi', (c) => forgottenPage(c, { phone: '' }));

forgottenRoutes.post('/lupa-sandi', async (c) => {
  const { values } = await readPosted(c, { fields: ['phone'] });
  const typed = values.phone ?? '';
  if (c.get('switching')) return forgottenPage(c, { phone: typed });
  const phone = readPhone(typed);
  if (!phone.ok) return forgottenPage(c, { phone: typed, faults: { phone: phone.reason } });
  const asked = { purpose: 'new-password', name: '', phone: phone.value, email: null, onward: null } as const;
  const until = await requestCode(c, asked);
  return until === null ? c.redirect(paths.forgottenCode, 303) : forgottenPage(c, { phone: typed, until });
});

forgottenRoutes.get('/lupa-sandi/kode', (c) => showCode(c, 'new-password'));

forgottenRoutes.post('/lupa-sandi/kode', (c) => takeCode(c, 'new-password'));
forgottenRoutes.get('/lupa-sandi/kode/kiriman', (c) => c.redirect(paths.forgottenCode, 303));
forgottenRoutes.post('/lupa-sandi/kode/kiriman', (c) => resendCode(c, 'new-password'));

forgottenRoutes.get('/lupa-sandi/sandi', (c) =>
  readErrand(c, 'new-password')?.proven === true ? newPasswordPage(c) : c.redirect(paths.forgotten, 303),
);

forgottenRoutes.post('/lupa-sandi/sandi', async (c) => {
  const { db, seal, office } = c.get('portal');
  const { values } = await readPosted(c, { fields: ['password'] });
  const errand = readErrand(c, 'new-password');
  const owner = errand?.proven === true ? await findByPhone(db, seal, errand.phone) : null;
  if (errand === null || owner === null) return c.redirect(paths.forgotten, 303);
  const known = { phone: errand.phone, nik: owner.person.profile.nik ?? '', city: office.city };
  const password = readNewPassword(values.password ?? '', known);
  if (!password.ok) return newPasswordPage(c, { password: password.reason });

  await setPassword(c, owner.person, password.value);
  dropErrand(c);
  const person = await signIn(c, errand.phone, password.value);
  return c.redirect(person === null ? paths.signIn : landingPath(person.role, null), 303);
});

/** A new password ends every session of the person, tells them, and is logged, all at once. */
async function setPassword(c: PortalContext, person: SignedInPerson, password: string): Promise<void> {
  const { auth, db, seal, clock } = c.get('portal');
  const passwordHash = await hashPassword(auth, password);
  await db.transaction(async (tx) => {
    await replacePassword(tx, person.id, passwordHash);
    await tellPasswordChanged(c, tx, person, clock.now());
    await forgetTries(tx, seal, { limit: 'sign-in-phone', subject: person.profile.phone });
  });
}
