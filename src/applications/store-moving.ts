import { localDay } from '../catalogue/formats.ts';
import type { Portal } from '../portal.ts';
import { mayAct } from './actions.ts';
import { dossierOf } from './dossier.ts';
import { moveDraft } from './moving-rules.ts';
import { dropTyped, keepTyped } from './store-typed.ts';
import { lockForApplicant } from './store.ts';
import type { Asker } from './store.ts';
import type { Transition } from './transition.ts';
import { writeApplication } from './write.ts';

/** @property revision and version: what stood on the page that told of the changes. */
type Adopting = { person: Asker; reference: string; revision: number; version: number };

/**
 * Moves a draft to the live definition: answers, what was typed, version and event in one transaction. `changed-meanwhile`: the draft, or the definition once
 * more, changed since the page was shown. Pressed twice, the second time finds it done.
 */
export async function adoptLiveVersion(
  portal: Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'catalogue'>,
  { person, reference, revision, version }: Adopting,
): Promise<Transition | { ok: false; reason: 'closed' }> {
  const { db, seal, clock, office } = portal;
  const at = clock.now();
  return db.transaction(async (tx): Promise<Transition | { ok: false; reason: 'closed' }> => {
    const found = await lockForApplicant(tx, seal, person, reference);
    if (found === null) return { ok: false, reason: 'not-found' };
    const may = mayAct('adopt', person.role, found.state);
    if (!may.ok) return may;
    const dossier = await dossierOf(portal, tx, found);
    const { standing } = dossier;
    if (standing.kind === 'current') return { ok: true };
    if (standing.kind === 'closed') return { ok: false, reason: 'closed' };
    const { live } = standing;
    if (live.version !== version || found.revision !== revision) return { ok: false, reason: 'changed-meanwhile' };
    const draft = { answers: found.answers, documents: dossier.documents, typed: dossier.typed };
    const moved = moveDraft(dossier.service, live, draft, { today: localDay(at, office), office });
    await dropTyped(tx, found.id);
    for (const typed of moved.typed) await keepTyped(tx, seal, found.id, typed);
    const written = await writeApplication(tx, {
      application: found,
      change: { definitionVersion: live.version, answers: seal.closeJson(moved.answers) },
      actor: person,
      verb: 'adopt',
      at,
      detail: { from: found.definitionVersion, to: live.version },
    });
    // What was typed must not move when the answers do not.
    if (written === null) throw new Error('a locked draft was changed by somebody else');
    return { ok: true };
  });
}
