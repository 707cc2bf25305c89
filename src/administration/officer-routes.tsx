import { Hono } from 'hono';
import { listOfficers } from '../accounts/store-officers.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Officer } from '../accounts/store-officers.ts';
import type { Portal } from '../portal.ts';
import { countHeld } from '../applications/store-counts.ts';
import { senderOf } from '../messages/sender.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { agenciesOf } from './agency-rules.ts';
import { keeping } from './may-keep.ts';
import { addOfficer, changeStanding, invite, resetPassword } from './officer-acts.ts';
import { readOfficer, readPlace } from './officer-rules.ts';
import type { OfficerFaults, OfficerRefusal, OfficerTyped } from './officer-rules.ts';
import { LONGEST_NOTE } from './save.ts';
import { newOfficerPage } from './pages/officer-new.tsx';
import { officerPage } from './pages/officer.tsx';
import { officersPage } from './pages/officers.tsx';

/** Who works for the office, and as what. */
export const officerRoutes = new Hono<PortalEnv>();

const fields = ['nama', 'telepon', 'email', 'peran', 'dinas', 'catatan'] as const;
const EMPTY: OfficerTyped & { catatan: string } = { nama: '', telepon: '', email: '', peran: '', dinas: '', catatan: '' };

officerRoutes.get('/petugas/kantor/orang', keeping, async (c) => {
  const { db, seal } = c.get('portal');
  return officersPage(c, { officers: await listOfficers(db, seal), held: await countHeld(db) });
});

officerRoutes.get('/petugas/kantor/orang/baru', keeping, (c) => newOfficerPage(c, { ...about(c), typed: EMPTY, faults: {} }));

officerRoutes.post('/petugas/kantor/orang/baru', keeping, async (c) => {
  const { values } = await readPosted(c, { fields });
  const person = c.get('person');
  if (person === null) return c.notFound();
  const typed = { ...EMPTY, ...values };
  const read = readOfficer(typed, about(c));
  if (!read.ok) return newOfficerPage(c, { ...about(c), typed, faults: read.faults });
  const id = await addOfficer(c.get('portal'), read.officer, person, noteOf(typed.catatan));
  if (id === null) return newOfficerPage(c, { ...about(c), typed, faults: { telepon: 'phone-taken' } });
  return c.redirect(paths.officerAfter(id, 'baru'), 303);
});

officerRoutes.get('/petugas/kantor/orang/:id', keeping, (c) => show(c));

officerRoutes.post('/petugas/kantor/orang/:id', keeping, async (c) => {
  const { values } = await readPosted(c, { fields: ['peran', 'dinas', 'catatan'] });
  const person = c.get('person');
  const typed = { peran: values['peran'] ?? '', dinas: values['dinas'] ?? '' };
  const read = readPlace(typed, about(c).agencies);
  if (person === null || (await found(c)) === null) return c.notFound();
  if (!read.ok) return show(c, { typed, faults: read.faults });
  const id = c.req.param('id');
  const wish = ({ lockedAt }: Officer) => ({ ...read.place, lockedAt });
  const refused = await changeStanding(c.get('portal'), id, wish, person, noteOf(values['catatan']));
  return refused === null ? c.redirect(paths.officerAfter(id, 'peran'), 303) : show(c, { typed, refused });
});

for (const act of ['kunci', 'buka', 'sandi', 'undangan'] as const) {
  officerRoutes.get(`/petugas/kantor/orang/:id/${act}`, keeping, (c) => c.redirect(paths.officer(c.req.param('id') ?? ''), 303));
  officerRoutes.post(`/petugas/kantor/orang/:id/${act}`, keeping, async (c) => {
    const { values } = await readPosted(c, { fields: ['catatan'] });
    const person = c.get('person');
    const officer = await found(c);
    if (person === null || officer === null) return c.notFound();
    const refused = await actOn(c.get('portal'), { act, officer, by: person, note: noteOf(values['catatan']) });
    return refused === null ? c.redirect(paths.officerAfter(officer.id, act), 303) : show(c, { refused });
  });
}

type Acting = { act: 'kunci' | 'buka' | 'sandi' | 'undangan'; officer: Officer; by: SignedInPerson; note: string };

async function actOn(portal: Portal, { act, officer, by, note }: Acting): Promise<OfficerRefusal | null> {
  switch (act) {
    case 'kunci':
    case 'buka': {
      const lockedAt = act === 'kunci' ? portal.clock.now() : null;
      return changeStanding(portal, officer.id, (now) => ({ ...now, lockedAt }), by, note);
    }
    case 'sandi':
      await resetPassword(portal, officer, by, note);
      return null;
    case 'undangan':
      await invite(portal, portal.db, officer);
      return null;
  }
}

async function show(
  c: PortalContext,
  given: { typed?: Pick<OfficerTyped, 'peran' | 'dinas'>; faults?: OfficerFaults; refused?: OfficerRefusal } = {},
) {
  const officer = await found(c);
  if (officer === null) return c.notFound();
  const typed = given.typed ?? { peran: officer.role, dinas: officer.technicalOffice ?? '' };
  const held = (await countHeld(c.get('portal').db)).get(officer.id) ?? 0;
  return officerPage(c, {
    officer,
    held,
    agencies: agenciesWith(c, officer),
    typed,
    faults: given.faults ?? {},
    refused: given.refused ?? null,
    done: c.req.query('kabar') ?? '',
  });
}

async function found(c: PortalContext): Promise<Officer | null> {
  const { db, seal } = c.get('portal');
  return (await listOfficers(db, seal)).find(({ id }) => id === c.req.param('id')) ?? null;
}

/** What the form of a new officer depends on. */
function about(c: PortalContext) {
  const { config, catalogue } = c.get('portal');
  return {
    agencies: agenciesOf(catalogue.services.values()).map(({ name }) => name),
    emailNeeded: config.mode !== 'demo' && senderOf(config).contact === 'email',
  };
}

/** An office that no service names any more stays theirs until it is changed. */
function agenciesWith(c: PortalContext, { technicalOffice }: Officer): string[] {
  const { agencies } = about(c);
  return technicalOffice === null || agencies.includes(technicalOffice) ? agencies : [technicalOffice, ...agencies];
}

const noteOf = (typed: string | undefined): string => (typed ?? '').trim().slice(0, LONGEST_NOTE);
