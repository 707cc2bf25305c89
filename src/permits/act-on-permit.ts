import { tellApplicant } from '../applications/notices.ts';
import { lockForOfficer } from '../applications/store-desk.ts';
import type { Asker } from '../applications/store.ts';
import type { Portal } from '../portal.ts';
import { mayActOnPermit } from './permit-actions.ts';
import type { PermitVerb } from './permit-actions.ts';
import type { PermitState } from './rules.ts';
import { permitOfApplication } from './store.ts';
import { changeStanding } from './store-standing.ts';

type Act = { officer: Asker; number: string; verb: PermitVerb; from: PermitState; reason: string | null; note: string };

const TOLD = { suspend: 'suspended', lift: 'lifted', revoke: 'revoked' } as const satisfies Record<PermitVerb, string>;

/**
 * The head suspends a permit, lifts that, or revokes it: state, event and the holder's message in one transaction. `changed-meanwhile`: it does not stand any more as the page showed it.
 * @param act.number of the application that it came from; `from`: the state that the page showed.
 */
export function actOnPermit(
  portal: Portal,
  act: Act,
): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'changed-meanwhile' }> {
  const { officer, number, verb, from, reason, note } = act;
  const at = portal.clock.now();
  return portal.db.transaction(async (tx) => {
    const application = await lockForOfficer(tx, portal.seal, officer, number);
    const permit = application === null ? null : await permitOfApplication(tx, portal.seal, application.id);
    if (application === null || permit === null || !mayActOnPermit(verb, officer.role, from))
      return { ok: false, reason: 'not-found' };
    const changed = await changeStanding(tx, portal.seal, { id: permit.id, from, verb, reason, note, actor: officer, at });
    if (!changed) return { ok: false, reason: 'changed-meanwhile' };
    await tellApplicant(portal, tx, application, { kind: TOLD[verb], permit: permit.number, reason });
    return { ok: true };
  });
}
