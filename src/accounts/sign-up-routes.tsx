import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { senderOf } from '../messages/sender.ts';
import { noticeShown } from './notice-shown.ts';
import { onwardHelp } from '../tutorials/onward-help.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { notice } from '../web/notice.ts';
import { readPosted } from '../web/posted.ts';
import { requestCode, resendCode, showCode, takeCode } from './code-steps.tsx';
import { dropErrand, readErrand } from './errand.ts';
import type { Errand } from './errand.ts';
import { readEmail, readName, readNewPassword, readNik, readPhone } from './field-rules.ts';
import { choosePasswordPage } from './pages/choose-password.tsx';
import { signUpPage } from './pages/sign-up.tsx';
import type { SignUpGiven } from './pages/sign-up.tsx';
import { hashPassword } from './passwords.ts';
import { landingPath, safeLocalPath } from './rules.ts';
import { signIn } from './sign-in.ts';
import { completePerson, createPerson, findByPhone } from './store.ts';

export const signUpRoutes = new Hono<PortalEnv>();

/** The film's stage in which one makes an account. */
const STAGE = { step: 'daftar', stage: 3, scenes: ['sign-up'], isFirstTime: () => Promise.resolve(true) };

async function show(c: PortalContext, given: SignUpGiven) {
  noticeShown(c, 'daftar', given.faults);
  return signUpPage(c, {
    ...given,
    help: await onwardHelp(c, given.onward, { ...STAGE, labels: [c.get('t').accounts.fields.name.label] }),
  });
}

signUpRoutes.get('/daftar', async (c) => {
  const errand = readErrand(c, 'sign-up');
  const onward = safeLocalPath(c.req.query('lanjut')) ?? errand?.onward ?? null;
  const person = c.get('person');
  if (person !== null) return c.redirect(landingPath(person.role, onward), 303);
  return show(c, { values: { name: errand?.name ?? '', phone: '', email: '' }, onward });
});

signUpRoutes.post('/daftar', async (c) => {
  const { values } = await readPosted(c, { fields: ['name', 'phone', 'email', 'onward'] });
  const typed = { name: values.name ?? '', phone: values.phone ?? '', email: values.email ?? '' };
  const onward = safeLocalPath(values.onward);
  if (c.get('switching')) return show(c, { values: typed, onward });
  const name = readName(typed.name);
  const phone = readPhone(typed.phone);
  const email = readEmail(typed.email);
  const emailNeeded = senderOf(c.get('portal').config).contact === 'email' && email.ok && email.value === null;
  const faults = {
    ...(name.ok ? {} : { name: name.reason }),
    ...(phone.ok ? {} : { phone: phone.reason }),
    ...(email.ok ? {} : { email: email.reason }),
    ...(emailNeeded ? { email: 'email-missing' as const } : {}),
  };
  if (!name.ok || !phone.ok || !email.ok || emailNeeded) return show(c, { values: typed, onward, faults });

  const asked = { purpose: 'sign-up', name: name.value, phone: phone.value, email: email.value, onward } as const;
  const until = await requestCode(c, asked);
  if (until !== null) return show(c, { values: typed, onward, until });
  notice(c, { kind: 'answered', step: 'daftar' });
  return c.redirect(paths.signUpCode, 303);
});

signUpRoutes.get('/daftar/kode', (c) => showCode(c, 'sign-up'));

signUpRoutes.post('/daftar/kode', (c) => takeCode(c, 'sign-up'));
signUpRoutes.get('/daftar/kode/kiriman', (c) => c.redirect(paths.signUpCode, 303));
signUpRoutes.post('/daftar/kode/kiriman', (c) => resendCode(c, 'sign-up'));

signUpRoutes.get('/daftar/sandi', (c) => {
  const errand = readErrand(c, 'sign-up');
  if (errand === null || !errand.proven) return c.redirect(errand === null ? paths.signUp : paths.signUpCode, 303);
  noticeShown(c, 'daftar-sandi');
  return choosePasswordPage(c, { values: { nik: '', email: '' } });
});

signUpRoutes.post('/daftar/sandi', async (c) => {
  const { values } = await readPosted(c, { fields: ['nik', 'password', 'email'] });
  const errand = readErrand(c, 'sign-up');
  if (errand === null || !errand.proven) return c.redirect(errand === null ? paths.signUp : paths.signUpCode, 303);
  const typed = { nik: values.nik ?? '', email: values.email ?? '' };
  if (c.get('switching')) return choosePasswordPage(c, { values: typed });
  const nik = readNik(typed.nik);
  const email = readEmail(typed.email);
  const known = { phone: errand.phone, nik: nik.ok ? nik.value : '', city: c.get('portal').office.city };
  const password = readNewPassword(values.password ?? '', known);
  const faults = {
    ...(nik.ok ? {} : { nik: nik.reason }),
    ...(password.ok ? {} : { password: password.reason }),
    ...(email.ok ? {} : { email: email.reason }),
  };
  if (!nik.ok || !password.ok || !email.ok) {
    noticeShown(c, 'daftar-sandi', faults);
    return choosePasswordPage(c, { values: typed, faults });
  }

  await makeAccount(c, errand, { nik: nik.value, password: password.value, email: email.value ?? errand.email });
  // Pressed twice, or finished in another tab: then the same password opens the account that is there.
  const person = await signIn(c, errand.phone, password.value);
  if (person === null) return choosePasswordPage(c, { values: typed, taken: true });
  dropErrand(c);
  notice(c, { kind: 'answered', step: 'daftar-sandi' });
  return c.redirect(landingPath(person.role, errand.onward), 303);
});

/** Adds the account, or finishes one that has no password yet; an account that is complete stays as it is. */
async function makeAccount(
  c: PortalContext,
  errand: Errand,
  chosen: { nik: string; password: string; email: string | null },
): Promise<void> {
  const { auth, db, seal, clock } = c.get('portal');
  const at = clock.now();
  const owner = await findByPhone(db, seal, errand.phone);
  if (owner?.complete === true) return;
  const passwordHash = await hashPassword(auth, chosen.password);
  const told = { name: errand.name, phone: errand.phone, nik: chosen.nik, email: chosen.email, language: c.get('t').language };
  if (owner !== null) {
    // Whoever was given the account keeps the address that messages go to, unless they write another.
    const profile = { ...owner.person.profile, ...told, email: told.email ?? owner.person.profile.email };
    await completePerson(db, seal, { id: owner.person.id, profile, passwordHash, at });
    return;
  }
  const profile = { ...told, birthPlace: null, birthDate: null, address: null, kelurahan: null };
  await createPerson(db, seal, { id: randomUUID(), role: 'applicant', technicalOffice: null, profile, passwordHash, at });
}
