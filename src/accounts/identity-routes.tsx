import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { requestCode, resendCode, showCode, takeCode } from './code-steps.tsx';
import { dropErrand, readErrand } from './errand.ts';
import { readPhone } from './field-rules.ts';
import { identityFound, identityJourney } from './identity-errand.ts';
import { IdentityRefusal } from './identity-provider.ts';
import { readClaims, refusedLink } from './identity-rules.ts';
import type { Identity, IdentityFault } from './identity-rules.ts';
import { identityPhonePage } from './pages/identity-phone.tsx';
import { phoneInWords } from './phone-in-words.ts';
import { landingPath, safeLocalPath } from './rules.ts';
import { signInProven } from './sign-in.ts';
import { findByIdentity, linkIdentity } from './store-identity.ts';
import { createPerson, findByPhone } from './store.ts';

/** Signing in by a national provider; without one these pages do not exist. */
export const identityRoutes = new Hono<PortalEnv>();

identityRoutes.use('/masuk/identitas', (c, next) => (c.get('portal').identity === null ? Promise.resolve(c.notFound()) : next()));
identityRoutes.use('/masuk/identitas/*', (c, next) =>
  c.get('portal').identity === null ? Promise.resolve(c.notFound()) : next(),
);

/** A link, not a form: the policy of our pages lets no form lead to another site. */
identityRoutes.get('/masuk/identitas', async (c) => {
  const { identity } = c.get('portal');
  const onward = safeLocalPath(c.req.query('lanjut'));
  const person = c.get('person');
  if (identity === null) return c.notFound();
  if (person !== null) return c.redirect(landingPath(person.role, onward), 303);
  try {
    const { url, checks } = await identity.begin();
    identityJourney.keep(c, { checks, onward });
    return c.redirect(url, 303);
  } catch (error) {
    return failed(c, error, onward);
  }
});

identityRoutes.get('/masuk/identitas/kembali', async (c) => {
  const { identity, seal, office } = c.get('portal');
  const journey = identityJourney.read(c);
  if (identity === null) return c.notFound();
  // Taken too long, opened in another browser, or an answer that was used already.
  if (journey === null) return refuse(c, 'expired', null);
  identityJourney.drop(c);
  const { onward, checks } = journey;
  try {
    const { issuer, subject, claims } = await identity.finish(new URL(c.req.url).search, checks);
    const told = readClaims(claims, office.identity);
    if (told === null) return refuse(c, 'incomplete', onward);
    const found: Identity = { ...told, subject: seal.hash('identity', `${issuer} ${subject}`) };
    const person = await findByIdentity(c.get('portal'), found);
    if (person === null) {
      identityFound.keep(c, { identity: found, onward });
      return c.redirect(paths.identityPhone, 303);
    }
    await signInProven(c, person);
    return c.redirect(landingPath(person.role, onward), 303);
  } catch (error) {
    return failed(c, error, onward);
  }
});

identityRoutes.get('/masuk/identitas/nomor', (c) => {
  const found = identityFound.read(c);
  if (found === null) return refuse(c, 'expired', null);
  const { name, phone } = found.identity;
  return identityPhonePage(c, { name, phone: phone === null ? '' : phoneInWords(phone) });
});

identityRoutes.post('/masuk/identitas/nomor', async (c) => {
  const { values } = await readPosted(c, { fields: ['phone'] });
  const found = identityFound.read(c);
  if (found === null) return refuse(c, 'expired', null);
  const { name } = found.identity;
  const typed = values.phone ?? '';
  if (c.get('switching')) return identityPhonePage(c, { name, phone: typed });
  const phone = readPhone(typed);
  if (!phone.ok) return identityPhonePage(c, { name, phone: typed, faults: { phone: phone.reason } });
  const asked = { purpose: 'identity', name, phone: phone.value, email: null, onward: found.onward } as const;
  const until = await requestCode(c, asked);
  return until === null ? c.redirect(paths.identityCode, 303) : identityPhonePage(c, { name, phone: typed, until });
});

identityRoutes.get('/masuk/identitas/kode', (c) => showCode(c, 'identity'));
identityRoutes.post('/masuk/identitas/kode', (c) => takeCode(c, 'identity'));
identityRoutes.get('/masuk/identitas/kode/kiriman', (c) => c.redirect(paths.identityCode, 303));
identityRoutes.post('/masuk/identitas/kode/kiriman', (c) => resendCode(c, 'identity'));

/** Both are proven: the identity by the provider, the phone by its code. Opened twice it comes to the same end. */
identityRoutes.get('/masuk/identitas/selesai', async (c) => {
  const { db, seal, clock } = c.get('portal');
  const found = identityFound.read(c);
  const errand = readErrand(c, 'identity');
  if (found === null || errand === null || !errand.proven) return refuse(c, 'expired', null);
  const { identity, onward } = found;
  const at = clock.now();
  const owner = (await findByPhone(db, seal, errand.phone)) ?? (await makeAccount(c, identity, errand.phone));
  const refused = refusedLink({ role: owner.person.role, nik: owner.complete ? owner.person.profile.nik : null }, identity);
  dropErrand(c);
  identityFound.drop(c);
  if (refused !== null) return refuse(c, refused, onward);
  if (!(await linkIdentity(db, seal, { owner: owner.person, identity, at }))) return refuse(c, 'other-nik', onward);
  await signInProven(c, owner.person);
  return c.redirect(landingPath('applicant', onward), 303);
});

/** An account without password: its owner signs in by the provider, and can make one by "forgotten password". */
async function makeAccount(c: PortalContext, identity: Identity, phone: string) {
  const { db, seal, clock } = c.get('portal');
  const { name, nik, birthDate } = identity;
  const profile = {
    name,
    phone,
    nik,
    birthDate,
    birthPlace: null,
    address: null,
    kelurahan: null,
    email: null,
    language: c.get('t').language,
  };
  const role = 'applicant' as const;
  await createPerson(db, seal, { id: randomUUID(), role, technicalOffice: null, profile, passwordHash: null, at: clock.now() });
  const made = await findByPhone(db, seal, phone);
  if (made === null) throw new Error('an account was made and is not there');
  return made;
}

/** What the provider did is logged by its kind; its words and the person's are not. */
function failed(c: PortalContext, error: unknown, onward: string | null): Response {
  if (!(error instanceof IdentityRefusal)) throw error;
  const cause = error.cause instanceof Error ? error.cause.name : '';
  c.get('portal').log.warn({ fault: error.fault, cause }, 'the national sign-in told nobody');
  return refuse(c, error.fault, onward);
}

const refuse = (c: PortalContext, fault: IdentityFault, onward: string | null): Response =>
  c.redirect(paths.signInAfter(fault, onward), 303);
