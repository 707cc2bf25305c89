import { Hono } from 'hono';
import { tryUnder } from '../accounts/rate-limit-store.ts';
import { requirePerson } from '../accounts/require.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { referenceOf } from '../applications/application.ts';
import { openDossier } from '../applications/dossier.ts';
import type { Dossier } from '../applications/dossier.ts';
import { movedOnPage } from '../applications/pages/moved-on.tsx';
import { megabytes } from '../catalogue/formats.ts';
import type { FileRefusal } from '../files/inspect.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { fileObjection } from './file-objection.ts';
import { messagesPage } from './pages/messages.tsx';
import { objectionPage } from './pages/objection.tsx';
import { mayObject, readWritten } from './rules.ts';
import type { ObjectionRefusal } from './rules.ts';
import { markRead, messagesOf } from './store-messages.ts';
import { objectionOf } from './store-objections.ts';
import { writeToOffice } from './write-message.ts';

/** What the applicant writes about an application that was sent: messages, and the objection to a refusal. */
export const correspondenceRoutes = new Hono<PortalEnv>();

const applicant = requirePerson(['applicant']);

correspondenceRoutes.get('/permohonan/:ref/pesan', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const { id, number } = dossier.application;
  if (number === null) return c.redirect(paths.application(id), 303);
  const { db, clock } = c.get('portal');
  await markRead(db, id, 'officer', clock.now());
  return shown(c, dossier, { typed: '', fault: null });
});

correspondenceRoutes.post('/permohonan/:ref/pesan', applicant, async (c) => {
  const { values } = await readPosted(c, { fields: ['pesan'] });
  const portal = c.get('portal');
  const person = c.get('person');
  const dossier = await openDossier(c);
  if (dossier === null || person === null) return c.notFound();
  const { application } = dossier;
  if (application.number === null) return c.redirect(paths.application(application.id), 303);
  const typed = values.pesan ?? '';
  const read = readWritten(typed);
  if (!read.ok) return shown(c, dossier, { typed, fault: read });
  const limited = [{ limit: 'case-message', subject: person.id }] as const;
  const until = await tryUnder(portal.db, portal.seal, limited, portal.clock.now());
  if (until !== null) return shown(c, dossier, { typed, fault: null, until: retryAfter(c, until) });
  await writeToOffice(portal, { writer: person, application, body: read.value });
  return c.redirect(paths.caseMessages(application.number), 303);
});

correspondenceRoutes.get('/permohonan/:ref/keberatan', applicant, async (c) => {
  const dossier = await openDossier(c);
  if (dossier === null) return c.notFound();
  const may = await judge(c, dossier);
  if (!may.ok) return c.redirect(paths.application(referenceOf(dossier.application)), 303);
  return objectionPage(c, { dossier, until: may.until, typed: '', faults: {} });
});

correspondenceRoutes.post('/permohonan/:ref/keberatan', applicant, async (c) => {
  const { values, files } = await readPosted(c, { fields: ['alasan'], files: ['dokumen'] });
  const person = c.get('person');
  const dossier = await openDossier(c);
  if (dossier === null || person === null) return c.notFound();
  const reference = referenceOf(dossier.application);
  const may = await judge(c, dossier);
  if (!may.ok) return refused(c, dossier, may.reason);
  const typed = values.alasan ?? '';
  const again = { dossier, until: may.until, typed };
  const read = readWritten(typed);
  if (!read.ok) return objectionPage(c, { ...again, faults: { text: read } });
  const upload = files.dokumen === undefined || files.dokumen.name === '' ? null : files.dokumen;
  const filed = await fileObjection(c.get('portal'), { person, reference, body: read.value, upload });
  if (filed.ok) return c.redirect(paths.application(reference), 303);
  if (filed.reason === 'not-found') return c.notFound();
  if (filed.reason === 'file') return objectionPage(c, { ...again, faults: { file: inWords(c, filed.refused) } });
  return refused(c, dossier, filed.reason);
});

type Shown = Omit<Parameters<typeof messagesPage>[1], 'dossier' | 'messages'>;

async function shown(c: PortalContext, dossier: Dossier, given: Shown) {
  const { db, seal } = c.get('portal');
  return messagesPage(c, { dossier, messages: await messagesOf(db, seal, dossier.application.id), ...given });
}

async function judge(c: PortalContext, { application }: Dossier) {
  const { db, seal, clock, office } = c.get('portal');
  const objected = (await objectionOf(db, seal, application.id)) !== null;
  return mayObject(application, { objected, now: clock.now(), office });
}

const refused = (c: PortalContext, dossier: Dossier, reason: ObjectionRefusal) =>
  movedOnPage(c, { dossier, tried: { sentence: c.get('t').correspondence.objection.refusals[reason] } });

function inWords(c: PortalContext, refusal: FileRefusal): string {
  const { sentence, remedy } = c.get('t').files.refusal(refusal, megabytes);
  return [sentence, remedy].join(' ');
}
