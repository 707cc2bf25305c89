import { eq } from 'drizzle-orm';
import { applicationDocument } from '../database/schema/applications.ts';
import { mayDecide } from '../firms/rules.ts';
import { voidOpenFee } from '../fees/store.ts';
import { removeBytes } from '../files/remove-bytes.ts';
import { removeFiles } from '../files/store.ts';
import { forgetHelpers } from '../helping/store.ts';
import type { Portal } from '../portal.ts';
import { endPlanOf } from '../visits/store-plans.ts';
import { mayAct, movedTo, stateAfter } from './actions.ts';
import type { Application } from './application.ts';
import { fileIdsOf } from './store-documents.ts';
import { lockForApplicant } from './store.ts';
import type { Asker } from './store.ts';
import type { Database } from '../database/connection.ts';
import type { Transition } from './transition.ts';
import { writeApplication } from './write.ts';

/** @property revision the one that stood on the page that asked "really?". */
type Ending = { person: Asker; reference: string; revision: number };

/** Takes back what was sent and is not decided. Answers, documents and number stay, for the record. */
export const withdrawApplication = (portal: Pick<Portal, 'db' | 'seal' | 'clock'>, ending: Ending): Promise<Transition> =>
  end(portal, ending, 'withdraw', async (tx, { id }, at) => {
    await endPlanOf(tx, id, at);
    await voidOpenFee(tx, id, at);
    return {};
  });

/** Throws a draft away: its answers, its files and its helpers are gone, nobody finds it again. */
export async function discardDraft(
  portal: Pick<Portal, 'db' | 'seal' | 'clock' | 'files' | 'log'>,
  ending: Ending,
): Promise<Transition> {
  const removed: string[] = [];
  const ended = await end(portal, ending, 'discard', async (tx, { id }) => {
    removed.push(...(await fileIdsOf(tx, id)));
    await tx.delete(applicationDocument).where(eq(applicationDocument.applicationId, id));
    await removeFiles(tx, removed);
    await forgetHelpers(tx, id);
    return { answers: portal.seal.closeJson({}) };
  });
  // Bytes go last: were the transaction taken back, the rows would name files that are gone.
  if (ended.ok) await removeBytes(portal, removed);
  return ended;
}

async function end(
  { db, seal, clock }: Pick<Portal, 'db' | 'seal' | 'clock'>,
  { person, reference, revision }: Ending,
  verb: 'withdraw' | 'discard',
  beside: (tx: Database, found: Application, at: Date) => Promise<{ answers?: Buffer }>,
): Promise<Transition> {
  const at = clock.now();
  return db.transaction(async (tx): Promise<Transition> => {
    const found = await lockForApplicant(tx, seal, person, reference);
    if (found === null) return { ok: false, reason: 'not-found' };
    if (!mayDecide(person, found)) return { ok: false, reason: 'wrong-role' };
    const may = mayAct(verb, person.role, found.state);
    if (!may.ok) return may;
    if (found.revision !== revision) return { ok: false, reason: 'changed-meanwhile' };
    const change = {
      ...movedTo(stateAfter(verb, found.state, found.correctionFrom), null),
      clockStoppedAt: null,
      ...(await beside(tx, found, at)),
    };
    const written = await writeApplication(tx, {
      application: found,
      change,
      actor: person,
      verb,
      at,
      detail: { from: found.state },
    });
    return written === null ? { ok: false, reason: 'changed-meanwhile' } : { ok: true };
  });
}
