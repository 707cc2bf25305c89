import { Hono } from 'hono';
import { loadForOfficer } from '../applications/store-desk.ts';
import type { Application } from '../applications/application.ts';
import { serviceOf } from '../applications/versions.ts';
import { holderName } from '../catalogue/holder.ts';
import { readWritten } from '../correspondence/rules.ts';
import { loadNotes } from '../notes/load-notes.ts';
import { notesPage } from '../notes/pages/notes.tsx';
import { labelOf } from '../notes/rules.ts';
import { addNote, editNote, removeNote } from '../notes/store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';

/** What officers write about an application for each other. */
export const noteRoutes = new Hono<PortalEnv>();

noteRoutes.get('/petugas/permohonan/:number/catatan', deskOnly, async (c) => {
  const opened = await open(c);
  return opened === null ? c.notFound() : shown(c, opened.application, { body: '', label: '', fault: null });
});

noteRoutes.post('/petugas/permohonan/:number/catatan', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['catatan', 'label'] });
  const opened = await open(c);
  if (opened === null) return c.notFound();
  const { application, officer } = opened;
  const { db, seal, clock, office } = c.get('portal');
  const [body, label] = [values['catatan'] ?? '', values['label'] ?? ''];
  const read = readWritten(body);
  if (!read.ok) return shown(c, application, { body, label, fault: read });
  const words = { body: read.value, label: labelOf(label, office.noteLabels) };
  await addNote(db, seal, { officer, applicationId: application.id, at: clock.now(), ...words });
  return c.redirect(paths.deskNotes(application.number ?? ''), 303);
});

noteRoutes.post('/petugas/permohonan/:number/catatan/:id{[0-9]{1,15}}', deskOnly, async (c) => {
  const id = Number(c.req.param('id'));
  const { values } = await readPosted(c, { fields: [`catatan-${id}`, `label-${id}`] });
  const opened = await open(c);
  if (opened === null) return c.notFound();
  const { application, officer } = opened;
  const { db, seal, clock, office } = c.get('portal');
  const [body, label] = [values[`catatan-${id}`] ?? '', values[`label-${id}`] ?? ''];
  const read = readWritten(body);
  if (!read.ok) return shown(c, application, { body, label, fault: read });
  const words = { body: read.value, label: labelOf(label, office.noteLabels) };
  const edited = await editNote(db, seal, { officer, applicationId: application.id, at: clock.now(), id, ...words });
  return edited
    ? c.redirect(paths.deskNotes(application.number ?? ''), 303)
    : shown(c, application, { body, label, fault: null, late: true });
});

noteRoutes.post('/petugas/permohonan/:number/catatan/:id{[0-9]{1,15}}/penghapusan', deskOnly, async (c) => {
  await readPosted(c, { fields: [] });
  const opened = await open(c);
  if (opened === null) return c.notFound();
  const { application, officer } = opened;
  const { db, clock } = c.get('portal');
  const id = Number(c.req.param('id'));
  const removed = await removeNote(db, { officer, applicationId: application.id, at: clock.now(), id });
  return removed ? c.redirect(paths.deskNotes(application.number ?? ''), 303) : c.notFound();
});

async function open(c: PortalContext): Promise<{ application: Application; officer: SignedInPerson } | null> {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  const application = officer === null ? null : await loadForOfficer(db, seal, officer, c.req.param('number') ?? '');
  return application === null || officer === null ? null : { application, officer };
}

async function shown(c: PortalContext, application: Application, typed: Parameters<typeof notesPage>[2]) {
  const portal = c.get('portal');
  const service = await serviceOf(portal, portal.db, application);
  const notes = await loadNotes(portal, application.id);
  const applicant = holderName(service, application.answers);
  return notesPage(c, { number: application.number ?? '', applicant, service: service.shortName, notes }, typed);
}
