import { Hono } from 'hono';
import { answerToObjection } from '../correspondence/file-objection.ts';
import { readWritten } from '../correspondence/rules.ts';
import { markRead, messagesOf } from '../correspondence/store-messages.ts';
import { objectionOf } from '../correspondence/store-objections.ts';
import { writeToApplicant } from '../correspondence/write-message.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';
import { loadCase } from './load-case.ts';
import type { Case } from './load-case.ts';
import { deskMessagesPage } from './pages/messages.tsx';
import { deskObjectionPage } from './pages/objection.tsx';

/** What applicants write to the office about an application, and what the office answers. */
export const messageRoutes = new Hono<PortalEnv>();

messageRoutes.get('/petugas/permohonan/:number/pesan', deskOnly, async (c) => {
  const found = await loadCase(c, c.req.param('number'));
  return found === null ? c.notFound() : shown(c, found, { typed: '', fault: null });
});

messageRoutes.post('/petugas/permohonan/:number/pesan', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['pesan'] });
  const officer = c.get('person');
  const found = await loadCase(c, c.req.param('number'));
  if (found === null || officer === null) return c.notFound();
  const typed = values['pesan'] ?? '';
  const read = readWritten(typed);
  if (!read.ok) return shown(c, found, { typed, fault: read });
  await writeToApplicant(c.get('portal'), { writer: officer, application: found.application, body: read.value });
  return c.redirect(paths.deskMessages(found.number), 303);
});

messageRoutes.post('/petugas/permohonan/:number/pesan/dibaca', deskOnly, async (c) => {
  await readPosted(c, { fields: [] });
  const found = await loadCase(c, c.req.param('number'));
  if (found === null) return c.notFound();
  const { db, clock } = c.get('portal');
  await markRead(db, found.application.id, 'applicant', clock.now());
  return c.redirect(paths.deskMessages(found.number), 303);
});

messageRoutes.get('/petugas/permohonan/:number/keberatan', deskOnly, async (c) => {
  const opened = await openObjection(c);
  return opened === null ? c.notFound() : deskObjectionPage(c, { ...opened, typed: '', fault: null });
});

messageRoutes.post('/petugas/permohonan/:number/keberatan', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['jawaban'] });
  const officer = c.get('person');
  const opened = await openObjection(c);
  if (opened === null || officer?.role !== 'head') return c.notFound();
  const typed = values['jawaban'] ?? '';
  const read = readWritten(typed);
  if (!read.ok) return deskObjectionPage(c, { ...opened, typed, fault: read });
  const { application, number } = opened.found;
  const answered = await answerToObjection(c.get('portal'), { officer, application, answer: read.value });
  if (answered) return c.redirect(paths.deskObjection(number), 303);
  const now = await openObjection(c);
  return now === null ? c.notFound() : deskObjectionPage(c, { ...now, typed, fault: null, tooLate: true });
});

type Shown = Omit<Parameters<typeof deskMessagesPage>[2], 'messages'>;

async function shown(c: PortalContext, found: Case, given: Shown) {
  const { db, seal } = c.get('portal');
  return deskMessagesPage(c, found, { messages: await messagesOf(db, seal, found.application.id), ...given });
}

async function openObjection(c: PortalContext) {
  const { db, seal } = c.get('portal');
  const found = await loadCase(c, c.req.param('number') ?? '');
  const objection = found === null ? null : await objectionOf(db, seal, found.application.id);
  return found === null || objection === null ? null : { found, objection };
}
