import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { readName, readNik } from '../accounts/field-rules.ts';
import type { Profile, SignedInPerson } from '../accounts/person.ts';
import { tryUnder } from '../accounts/rate-limit-store.ts';
import { requirePerson } from '../accounts/require.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { createPerson, findByPhone, findPerson, findWithoutPhone, saveProfile } from '../accounts/store.ts';
import { referenceOf } from '../applications/application.ts';
import { paperErrand } from '../applications/paper-errand.ts';
import { loadPaperForm } from '../applications/store-paper-forms.ts';
import type { PaperForm } from '../applications/store-paper-forms.ts';
import { listForApplicant, loadForApplicant } from '../applications/store.ts';
import { serviceOf } from '../applications/versions.ts';
import { isLocal } from '../catalogue/service.ts';
import { recordEvent } from '../database/events.ts';
import { canBeHelped } from '../helping/rules.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { counterErrand } from './cookies.ts';
import { errandOf, officerOf } from './door-routes.tsx';
import { serve } from './open-service.ts';
import { newPersonPage } from './pages/new-person.tsx';
import type { NewPersonGiven } from './pages/new-person.tsx';
import { counterPersonPage } from './pages/person.tsx';
import type { PersonGiven } from './pages/person.tsx';

/** Who it is, and what they come for. An account that is made here is theirs: it has no password until they choose one. */
export const personRoutes = new Hono<PortalEnv>();

const counter = requirePerson(['front_desk']);

personRoutes.get('/petugas/loket/tanpa-hp', counter, (c) => newPersonPage(c, { withPhone: false, name: '', nik: '' }));

personRoutes.post('/petugas/loket/tanpa-hp', counter, async (c) => {
  const { values } = await readPosted(c, { fields: ['name', 'nik', 'ktp'] });
  const seen = values['ktp'] !== undefined;
  const typed = { withPhone: false, name: values.name ?? '', nik: values.nik ?? '', seen };
  const read = readPerson(typed, seen ? {} : { ktp: true });
  if ('faults' in read) return newPersonPage(c, { ...typed, faults: read.faults });
  const { db, seal, clock, office } = c.get('portal');
  const officer = officerOf(c);
  const until = await tryUnder(db, seal, [{ limit: 'counter-officer', subject: officer.id }], clock.now());
  if (until !== null) return newPersonPage(c, { ...typed, until: retryAfter(c, until) });
  const there = await findWithoutPhone(db, seal, read.nik);
  const personId = there?.id ?? (await make(c, { ...read, phone: '', channels: [] }));
  // The card counts more than what was copied from it another day.
  if (there !== null && there.profile.name !== read.name)
    await saveProfile({ db, seal, office }, there.id, { ...there.profile, name: read.name });
  await recordEvent(db, { at: clock.now(), actor: officer, verb: 'look_up', subject: { kind: 'person', id: personId } });
  counterErrand.keep(c, { ...errandOf(c), phone: null, proven: false, personId });
  return c.redirect(paths.counterPerson, 303);
});

personRoutes.get('/petugas/loket/pemohon', counter, async (c) => {
  const { personId, phone, proven } = errandOf(c);
  if (personId !== null) return show(c, {});
  return phone !== null && proven ? newPersonPage(c, { withPhone: true, name: '', nik: '' }) : c.redirect(paths.counter, 303);
});

personRoutes.post('/petugas/loket/pemohon', counter, async (c) => {
  const { values } = await readPosted(c, { fields: ['name', 'nik'] });
  const errand = errandOf(c);
  const { phone, proven } = errand;
  if (phone === null || !proven) return c.redirect(paths.counter, 303);
  const typed = { withPhone: true, name: values.name ?? '', nik: values.nik ?? '' };
  const read = readPerson(typed, {});
  if ('faults' in read) return newPersonPage(c, { ...typed, faults: read.faults });
  const { db, seal } = c.get('portal');
  const made = await make(c, { ...read, phone });
  // Made meanwhile on another device: it is the one of this phone, which was proven.
  const personId = (await findByPhone(db, seal, phone))?.person.id ?? made;
  counterErrand.keep(c, { ...errand, personId });
  return c.redirect(paths.counterPerson, 303);
});

personRoutes.get('/petugas/loket/layanan', counter, (c) => c.redirect(paths.counterPerson, 303));

personRoutes.post('/petugas/loket/layanan', counter, async (c) => {
  const { values } = await readPosted(c, { fields: ['layanan', 'permohonan', 'formulir'] });
  const found = await whom(c);
  if (found === null) return c.redirect(paths.counter, 303);
  const { owner, form } = found;
  const portal = c.get('portal');
  if (values['permohonan'] !== undefined) {
    const application = await loadForApplicant(portal.db, portal.seal, owner, values['permohonan']);
    if (application === null || !canBeHelped(application.state)) return show(c, {});
    await serve(c, { owner, application, officerId: officerOf(c).id });
    return c.redirect(paths.application(referenceOf(application)), 303);
  }
  const slug = values['formulir'] === undefined ? (values['layanan'] ?? '') : (form?.service ?? '');
  const service = portal.catalogue.services.get(slug);
  if (service === undefined || !isLocal(service)) return show(c, { missing: true });
  if (form === null || form.service !== slug || form.applicationId !== null) return c.redirect(paths.startAnother(slug), 303);
  paperErrand.keep(c, { formId: form.id, personId: owner.id });
  return c.redirect(paths.startAnotherFromPaper(slug, form.number), 303);
});

type Read = { name: string; nik: string } | { faults: NonNullable<NewPersonGiven['faults']> };

function readPerson(typed: { name: string; nik: string }, others: NonNullable<NewPersonGiven['faults']>): Read {
  const [name, nik] = [readName(typed.name), readNik(typed.nik)];
  if (name.ok && nik.ok && Object.keys(others).length === 0) return { name: name.value, nik: nik.value };
  return {
    faults: { ...(name.ok ? {} : { name: name.reason }), ...(nik.ok ? {} : { nik: nik.reason }), ...others },
  };
}

/** Makes the account; one that is there already stays as it is. */
async function make(c: PortalContext, told: Pick<Profile, 'name' | 'nik' | 'phone' | 'channels'>): Promise<string> {
  const { db, seal, clock } = c.get('portal');
  const id = randomUUID();
  const profile = { ...told, birthPlace: null, birthDate: null, address: null, kelurahan: null, email: null };
  const by = officerOf(c);
  await createPerson(db, seal, {
    id,
    role: 'applicant',
    technicalOffice: null,
    profile,
    passwordHash: null,
    at: clock.now(),
    by,
  });
  return id;
}

/** Who stands there, with the form on paper that they brought; null = nobody is known. */
async function whom(c: PortalContext): Promise<{ owner: SignedInPerson; form: PaperForm | null } | null> {
  const { db, seal } = c.get('portal');
  const { personId, formId } = errandOf(c);
  const owner = personId === null ? null : await findPerson(db, seal, personId);
  if (owner?.role !== 'applicant') return null;
  return { owner, form: formId === null ? null : await loadPaperForm(db, seal, formId) };
}

async function show(c: PortalContext, given: { missing?: true }) {
  const found = await whom(c);
  if (found === null) return c.redirect(paths.counter, 303);
  const portal = c.get('portal');
  const own = await listForApplicant(portal.db, portal.seal, found.owner);
  const open = own
    .filter(({ state }) => canBeHelped(state))
    .map(async (application) => ({ application, service: await serviceOf(portal, portal.db, application) }));
  const bound = own.find(({ id }) => id === found.form?.applicationId);
  return counterPersonPage(c, { ...given, owner: found.owner, open: await Promise.all(open), paper: paperOf(found.form, bound) });
}

/** What can be done with the form on paper: begin from it, or nothing, because it is another's or was sent. Of what was begun the list tells. */
function paperOf(form: PaperForm | null, bound: { number: string | null } | undefined): PersonGiven['paper'] {
  if (form === null) return null;
  const { number, applicationId } = form;
  if (applicationId === null) return { number, state: 'new' };
  if (bound === undefined) return { number, state: 'others' };
  return bound.number === null ? null : { number, state: 'sent' };
}
