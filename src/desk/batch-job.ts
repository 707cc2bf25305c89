import { findPerson } from '../accounts/store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { approve, confirm, passOn, sendBack } from '../applications/store-decisions.ts';
import type { Decision } from '../applications/store-decisions.ts';
import { checklistOf } from '../applications/store-checklist.ts';
import { correctionItemsOf } from '../applications/store-corrections.ts';
import { loadForOfficer } from '../applications/store-desk.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { serviceOf } from '../applications/versions.ts';
import { endBatch, findBatch, markItem } from '../batches/store.ts';
import type { Batch, BatchItem, ItemResult } from '../batches/store.ts';
import { evaluateForm } from '../catalogue/form.ts';
import type { Portal } from '../portal.ts';
import { faultsOfGoingOn, itemsToCheck, looksOf } from './check-rules.ts';

/** Queue of what officers do with many applications. Its jobs name a batch and nothing else. */
export const BATCH_QUEUE = 'desk-batch';

/**
 * Does what a batch says with every item that waits, each in a transaction of its own from the revision at which it was chosen. Taken up again after a restart it goes on
 * with what still waits; an item that was done just before is refused by its revision, and done once.
 */
export async function runBatchJob(portal: Portal, id: string): Promise<void> {
  const { db, seal, clock } = portal;
  const batch = await findBatch(db, seal, id);
  const officer = batch === null ? null : await findPerson(db, seal, batch.officerId);
  if (batch === null || batch.state !== 'running' || officer === null) return;
  for (const [place, item] of batch.items.entries()) {
    if (item.state !== 'waiting') continue;
    const result = await tryOne(portal, officer, batch, item);
    const { stopAsked } = await markItem(db, { id, place, result, at: clock.now() });
    if (stopAsked && place + 1 < batch.items.length) return endBatch(db, { id, stoppedBy: 'officer', at: clock.now() });
  }
  await endBatch(db, { id, stoppedBy: null, at: clock.now() });
}

/** A fault of one keeps no other from being done. */
async function tryOne(
  portal: Portal,
  officer: SignedInPerson,
  batch: Batch,
  { number, revision }: BatchItem,
): Promise<ItemResult> {
  try {
    const decision = { officer, number, revision };
    const done = batch.kind === 'send_back' ? await handBack(portal, decision, batch) : await goOn(portal, decision);
    return done.ok ? { ok: true, outcome: null } : { ok: false, refusal: done.reason };
  } catch (error) {
    portal.log.error({ code: error instanceof Error ? error.name : '' }, 'one of many applications could not be dealt with');
    return { ok: false, refusal: 'broken' };
  }
}

const handBack = (portal: Portal, decision: Decision, { reason, note }: Batch) =>
  sendBack(portal, { ...decision, reason: reason ?? '', note: note ?? '' });

/** To the next stage, only where everything of this stage was looked at and found good: a batch is no way around the check. */
async function goOn(portal: Portal, decision: Decision) {
  const { db, seal } = portal;
  const application = await loadForOfficer(db, seal, decision.officer, decision.number);
  if (application === null) return { ok: false, reason: 'not-found' } as const;
  const { id, state, answers } = application;
  const act = { completeness: passOn, technical: approve, review: confirm }[state as 'completeness'];
  if (act === undefined) return { ok: false, reason: 'wrong-state' } as const;
  const service = await serviceOf(portal, db, application);
  const form = evaluateForm(service, answers);
  const [documents, entries, corrections] = await Promise.all([
    documentsOf(db, id),
    checklistOf(db, seal, id, state),
    correctionItemsOf(db, seal, id),
  ]);
  const items = itemsToCheck(form, documents, ({ title }) => title);
  if (faultsOfGoingOn(items, looksOf(entries, corrections, form)).length > 0) return { ok: false, reason: 'unchecked' } as const;
  return act(portal, decision);
}
