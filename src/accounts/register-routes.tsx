import { Hono } from 'hono';
import { recordEvent } from '../database/events.ts';
import { askPersonRegister } from '../registers/person-register.ts';
import type { PersonFacts } from '../registers/person-register.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { accountPage } from './pages/account.tsx';
import type { RegisterAsked } from './pages/from-register.tsx';
import type { Profile } from './person.ts';
import { typedFrom } from './profile-form.ts';
import { tryUnder } from './rate-limit-store.ts';
import { requirePerson } from './require.ts';
import { retryAfter } from './retry-after.ts';

/** Filling in one's own data from the population register, where the office is connected to it. */
export const accountRegisterRoutes = new Hono<PortalEnv>();

accountRegisterRoutes.get('/akun/kependudukan', (c) => c.redirect(paths.account, 303));

accountRegisterRoutes.post('/akun/kependudukan', requirePerson(['applicant']), async (c) => {
  const { config, db, seal, clock, office } = c.get('portal');
  const { values } = await readPosted(c, { fields: ['setuju'] });
  const person = c.get('person');
  if (person === null || config.nikRegister === null) return c.notFound();
  const { profile } = person;
  const show = (asked: RegisterAsked, shown: Profile = profile) => accountPage(c, person, { typed: typedFrom(shown), asked });
  if (values.setuju === undefined) return show('no-consent');
  if (profile.nik === null) return c.redirect(paths.account, 303);
  if (profile.birthDate === null) return show('no-birth-date');
  const now = clock.now();
  const until = await tryUnder(db, seal, [{ limit: 'state-register-person', subject: person.id }], now);
  if (until !== null) return accountPage(c, person, { typed: typedFrom(profile), until: retryAfter(c, until) });
  const answer = await askPersonRegister(
    config.nikRegister,
    { nik: profile.nik, name: profile.name, birthDate: profile.birthDate },
    now,
  );
  const outcome = 'down' in answer ? 'down' : answer.match ? 'filled' : 'no-match';
  const actor = { id: person.id, role: person.role };
  const detail = { consent: true, outcome };
  await recordEvent(db, { at: now, actor, verb: 'ask_register', subject: { kind: 'person', id: person.id }, detail });
  // Shown, not stored: the person checks it and saves.
  return 'match' in answer && answer.match ? show('filled', withFacts(profile, answer.facts, office)) : show(outcome);
});

function withFacts(profile: Profile, facts: PersonFacts, office: { kelurahan: ReadonlyMap<string, unknown> }): Profile {
  const { birthPlace, address, kelurahan } = facts;
  return {
    ...profile,
    birthPlace: birthPlace ?? profile.birthPlace,
    address: address ?? profile.address,
    kelurahan: kelurahan !== null && office.kelurahan.has(kelurahan) ? kelurahan : profile.kelurahan,
  };
}
