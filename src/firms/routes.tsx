import { Hono } from 'hono';
import { readName, readPhone } from '../accounts/field-rules.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { tryUnder } from '../accounts/rate-limit-store.ts';
import { requirePerson } from '../accounts/require.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { UUID_PATTERN } from '../database/uuid.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { firmFields, readFirm } from './firm-form.ts';
import { inviteToFirm } from './invite.ts';
import { firmPage } from './pages/firm.tsx';
import type { FirmGiven } from './pages/firm.tsx';
import { firmsPage } from './pages/firms.tsx';
import type { FirmsGiven } from './pages/firms.tsx';
import { staffRoles } from './rules.ts';
import { addFirm, changeFirm, findFirms, firmsOf } from './store-firms.ts';
import type { Firm } from './store-firms.ts';
import { answerInvitation, endStaff, invitationsTo, staffOfFirm, worksOf } from './store-staff.ts';

/** One's firms and their staff, and the firms that one works for. */
export const firmRoutes = new Hono<PortalEnv>();

firmRoutes.use('/akun/usaha', requirePerson(['applicant']));
firmRoutes.use('/akun/usaha/*', requirePerson(['applicant']));

firmRoutes.get('/akun/usaha', (c) => showFirms(c, {}));

firmRoutes.post('/akun/usaha', async (c) => {
  const { values } = await readPosted(c, { fields: firmFields });
  const { db, seal, clock } = c.get('portal');
  const typed = { nama: values['nama'] ?? '', nib: values['nib'] ?? '', alamat: values['alamat'] ?? '' };
  const read = readFirm(typed);
  if ('faults' in read) return showFirms(c, { typed, faults: read.faults });
  const id = await addFirm(db, seal, { owner: signedIn(c), facts: read.facts, at: clock.now() });
  return id === null ? showFirms(c, { typed, already: true }) : c.redirect(paths.firm(id), 303);
});

firmRoutes.get(`/akun/usaha/undangan/:id{${UUID_PATTERN}}`, (c) => c.redirect(paths.firms, 303));

firmRoutes.post(`/akun/usaha/undangan/:id{${UUID_PATTERN}}`, async (c) => {
  const { values } = await readPosted(c, { fields: ['jawaban'] });
  const { db, seal, clock } = c.get('portal');
  const person = signedIn(c);
  const answer = { accept: values['jawaban'] === 'terima', phone: person.profile.phone, at: clock.now() };
  await answerInvitation(db, seal, { ...answer, id: c.req.param('id'), person });
  return c.redirect(paths.firms, 303);
});

firmRoutes.post(`/akun/usaha/kerja/:id{${UUID_PATTERN}}/akhir`, async (c) => {
  await readPosted(c, { fields: [] });
  const person = signedIn(c);
  const { db, clock } = c.get('portal');
  await endStaff(db, { id: c.req.param('id'), by: { personId: person.id }, actor: person, at: clock.now() });
  return c.redirect(paths.firms, 303);
});

firmRoutes.get('/akun/usaha/:id', async (c) => {
  const firm = await ownFirm(c);
  return firm === null ? c.notFound() : showFirm(c, firm, { done: c.req.query('kabar') ?? null });
});

firmRoutes.post('/akun/usaha/:id', async (c) => {
  const { values } = await readPosted(c, { fields: firmFields });
  const firm = await ownFirm(c);
  if (firm === null) return c.notFound();
  const { db, seal, clock } = c.get('portal');
  const typed = { nama: values['nama'] ?? '', nib: firm.nib, alamat: values['alamat'] ?? '' };
  const read = readFirm(typed);
  if ('faults' in read) return showFirm(c, firm, { typed, faults: read.faults });
  const { name, address } = read.facts;
  await changeFirm(db, seal, { owner: signedIn(c), id: firm.id, name, address, at: clock.now() });
  return c.redirect(paths.firmAfter(firm.id, 'tersimpan'), 303);
});

firmRoutes.get('/akun/usaha/:id/staf', (c) => c.redirect(paths.firm(c.req.param('id')), 303));

firmRoutes.post('/akun/usaha/:id/staf', async (c) => {
  const { values } = await readPosted(c, { fields: ['name', 'phone', 'role'] });
  const firm = await ownFirm(c);
  if (firm === null) return c.notFound();
  const portal = c.get('portal');
  const owner = signedIn(c);
  const [name, phone] = [readName(values['name'] ?? ''), readPhone(values['phone'] ?? '')];
  const role = staffRoles.find((each) => each === values['role']);
  const ownPhone = phone.ok && phone.value === owner.profile.phone;
  const asked = { name: values['name'] ?? '', phone: values['phone'] ?? '', role: role ?? null };
  if (!name.ok || !phone.ok || role === undefined || ownPhone)
    return showFirm(c, firm, {
      asked,
      staffFaults: {
        ...(name.ok ? {} : { name: name.reason }),
        ...(phone.ok ? {} : { phone: phone.reason }),
        ...(ownPhone ? { ownPhone } : {}),
        ...(role === undefined ? { role: true } : {}),
      },
    });
  const limited = [{ limit: 'helper-invite', subject: owner.id } as const];
  const until = await tryUnder(portal.db, portal.seal, limited, portal.clock.now());
  if (until !== null) return showFirm(c, firm, { asked, until: retryAfter(c, until) });
  const who = { name: name.value, phone: phone.value };
  const invited = await inviteToFirm(portal, { owner, firm, who, role, language: c.get('t').language });
  return invited ? c.redirect(paths.firmAfter(firm.id, 'diundang'), 303) : showFirm(c, firm, { asked, already: true });
});

firmRoutes.get(`/akun/usaha/:id/staf/:staff{${UUID_PATTERN}}/akhir`, (c) => c.redirect(paths.firm(c.req.param('id')), 303));

firmRoutes.post(`/akun/usaha/:id/staf/:staff{${UUID_PATTERN}}/akhir`, async (c) => {
  await readPosted(c, { fields: [] });
  const firm = await ownFirm(c);
  if (firm === null) return c.notFound();
  const { db, clock } = c.get('portal');
  await endStaff(db, { id: c.req.param('staff'), by: { firmId: firm.id }, actor: signedIn(c), at: clock.now() });
  return c.redirect(paths.firmAfter(firm.id, 'akhir'), 303);
});

function signedIn(c: PortalContext): SignedInPerson {
  const person = c.get('person');
  if (person === null) throw new Error('a page for signed-in people was reached without anybody');
  return person;
}

/** The firm of this address, when it is the person's; staff see it nowhere but in its applications. */
async function ownFirm(c: PortalContext): Promise<Firm | null> {
  const { db, seal } = c.get('portal');
  return (await firmsOf(db, seal, signedIn(c).id)).find(({ id }) => id === c.req.param('id')) ?? null;
}

async function showFirms(c: PortalContext, given: Omit<FirmsGiven, 'own' | 'works' | 'invitations'>) {
  const { db, seal } = c.get('portal');
  const person = signedIn(c);
  const [works, asked] = [await worksOf(db, seal, person.id), await invitationsTo(db, seal, person.profile.phone)];
  const firms = await findFirms(
    db,
    seal,
    [...works, ...asked].map(({ firmId }) => firmId),
  );
  const named = (staff: typeof works) => staff.map(({ id, firmId, role }) => ({ id, role, name: firms.get(firmId)?.name ?? '' }));
  return firmsPage(c, { ...given, own: await firmsOf(db, seal, person.id), works: named(works), invitations: named(asked) });
}

async function showFirm(c: PortalContext, firm: Firm, given: Omit<FirmGiven, 'firm' | 'staff'>) {
  const { db, seal } = c.get('portal');
  return firmPage(c, { ...given, firm, staff: await staffOfFirm(db, seal, firm.id) });
}
