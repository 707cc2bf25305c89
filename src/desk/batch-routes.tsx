import { Hono } from 'hono';
import type { SignedInPerson } from '../accounts/person.ts';
import { colleaguesOf } from '../accounts/store-colleagues.ts';
import { assignApplications } from '../applications/store-assignment.ts';
import type { Assignment } from '../applications/store-assignment.ts';
import { MOST_ITEMS, standingOf } from '../batches/rules.ts';
import { addBatch, askToStop, findBatch } from '../batches/store.ts';
import type { Batch, BatchKind, ChosenItem } from '../batches/store.ts';
import { newExportPage } from '../exports/pages/new-export.tsx';
import { inBothFormats, sendTable } from '../web/send-table.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { BATCH_QUEUE } from './batch-job.ts';
import { deskOnly } from './desk-only.ts';
import { assignedPage, batchPage, nothingChosenPage, refusalInWords } from './pages/batch.tsx';
import { batchSendBackPage } from './pages/batch-send-back.tsx';
import { CHOSEN, chosenOf } from './pages/chosen-fields.ts';
import { LONGEST_NOTE } from './posted-looks.ts';
import { readSendingBack } from './refusal-rules.ts';

/** What an officer does with many applications at once. */
export const batchRoutes = new Hono<PortalEnv>();

batchRoutes.post('/petugas/bersama', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['tindakan'], alike: CHOSEN });
  const officer = c.get('person');
  const items = chosenOf(values);
  const act = values['tindakan'] ?? '';
  if (officer === null) return c.notFound();
  if (items.length === 0 || items.length > MOST_ITEMS)
    return nothingChosenPage(c, items.length === 0 ? 'none' : 'many', paths.desk);
  const assignment = await assignmentOf(c, officer, act);
  if (assignment !== null) return assign(c, officer, items, assignment);
  if (act === 'ekspor') {
    const asked = { kind: 'applications', numbers: items.map(({ number }) => number) } as const;
    return newExportPage(c, { asked, values: {}, faults: [], lastTakenAt: null });
  }
  if (act === 'teruskan') return begin(c, officer, { kind: 'go_on', items });
  if (act === 'kembalikan') return batchSendBackPage(c, { items, reason: '', note: '', faults: [] });
  return nothingChosenPage(c, 'act', paths.desk);
});

batchRoutes.post('/petugas/bersama/pengembalian', deskOnly, async (c) => {
  const { values } = await readPosted(c, { fields: ['reason', 'note'], alike: CHOSEN });
  const officer = c.get('person');
  const items = chosenOf(values);
  const { reason = '' } = values;
  const note = (values['note'] ?? '').slice(0, LONGEST_NOTE);
  if (officer === null) return c.notFound();
  if (items.length === 0 || items.length > MOST_ITEMS)
    return nothingChosenPage(c, items.length === 0 ? 'none' : 'many', paths.desk);
  const read = readSendingBack({ reason, note }, c.get('portal').office.reasons.corrections);
  if (!read.ok) return batchSendBackPage(c, { items, reason, note, faults: read.faults });
  return begin(c, officer, { kind: 'send_back', items, reason: read.reason, note: read.note });
});

batchRoutes.get('/petugas/bersama/:id', deskOnly, async (c) => {
  const batch = await ownBatch(c);
  return batch === null ? c.notFound() : batchPage(c, { batch, standing: standingOf(batch, c.get('portal').clock.now()) });
});

batchRoutes.post('/petugas/bersama/:id/berhenti', deskOnly, async (c) => {
  await readPosted(c, { fields: [] });
  const { db, clock } = c.get('portal');
  const batch = await ownBatch(c);
  if (batch === null) return c.notFound();
  await askToStop(db, batch.officerId, batch.id, clock.now());
  return c.redirect(paths.deskBatch(batch.id), 303);
});

batchRoutes.on('GET', inBothFormats('/petugas/bersama/:id/laporan.csv'), deskOnly, async (c) => {
  const batch = await ownBatch(c);
  if (batch === null) return c.notFound();
  const t = c.get('t');
  const { columns, results, done } = t.deskBatch;
  const rows = batch.items.map(({ number, state, outcome, refusal }) => [
    number,
    results[state],
    refusal === null ? (state === 'done' ? done[batch.kind](outcome ?? '') : null) : refusalInWords(t, refusal),
  ]);
  return sendTable(c, [columns, ...rows], 'laporan.csv');
});

/** A batch is seen by who began it, and by the head. */
async function ownBatch(c: PortalContext): Promise<Batch | null> {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  const batch = await findBatch(db, seal, c.req.param('id') ?? '');
  return batch !== null && (batch.officerId === officer?.id || officer?.role === 'head') ? batch : null;
}

async function begin(
  c: PortalContext,
  officer: SignedInPerson,
  order: { kind: BatchKind; items: readonly ChosenItem[]; reason?: string; note?: string },
): Promise<Response> {
  const { db, seal, clock, jobs } = c.get('portal');
  const id = await db.transaction(async (tx) => {
    const added = await addBatch(tx, seal, { ...order, officerId: officer.id, at: clock.now() });
    await jobs.send(BATCH_QUEUE, { batchId: added }, { db: tx });
    return added;
  });
  return c.redirect(paths.deskBatch(id), 303);
}

/** Into whose hands it is to go; null = that is not what is asked. Only a colleague of the same desk is one. */
async function assignmentOf(c: PortalContext, officer: SignedInPerson, act: string): Promise<Assignment | null> {
  const { db, seal } = c.get('portal');
  if (act === 'ambil') return { verb: 'take' };
  if (act === 'lepas') return { verb: 'let_go' };
  const to = /^beri:(.+)$/.exec(act)?.[1];
  if (to === undefined) return null;
  const colleagues = await colleaguesOf(db, seal, officer);
  return colleagues.some(({ id }) => id === to) ? { verb: 'assign', to } : null;
}

async function assign(
  c: PortalContext,
  officer: SignedInPerson,
  items: readonly ChosenItem[],
  assignment: Assignment,
): Promise<Response> {
  const { db, clock } = c.get('portal');
  const numbers = items.map(({ number }) => number);
  const changed = await assignApplications(db, { officer, numbers, assignment, at: clock.now() });
  return assignedPage(c, { count: changed.length, left: items.length - changed.length });
}
