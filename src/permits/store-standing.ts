import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import type { Act } from '../database/events.ts';
import { permit } from '../database/schema/permits.ts';
import type { Seal } from '../database/seal.ts';
import { permitActions } from './permit-actions.ts';
import type { PermitVerb } from './permit-actions.ts';
import type { PermitState } from './rules.ts';

/**
 * A permit becomes another one from the state that was decided on, with its event. False when somebody else was first; nothing is written then.
 * @param given.reason code from the office's list; `note`: the officer's words for the holder.
 */
export async function changeStanding(
  tx: Database,
  seal: Seal,
  given: { id: string; from: PermitState; verb: PermitVerb; reason: string | null; note: string; actor: Act['actor']; at: Date },
): Promise<boolean> {
  const { id, from, verb, reason, note, actor, at } = given;
  const told = {
    suspend: { suspendedAt: at, suspensionReason: reason },
    lift: { suspendedAt: null, suspensionReason: null },
    revoke: { revokedAt: at, revocationReason: reason },
  }[verb];
  const standingNote = note === '' ? null : seal.close(note);
  const changed = await tx
    .update(permit)
    .set({ state: permitActions[verb].to, standingNote, ...told })
    .where(and(eq(permit.id, id), eq(permit.state, from)))
    .returning({ id: permit.id });
  if (changed.length === 0) return false;
  await recordEvent(tx, { at, actor, verb, subject: { kind: 'permit', id }, detail: { from, reason } });
  return true;
}

/** The permit that a newly issued one is about counts no more. One that was revoked before stays so. */
export async function endOldPermit(
  tx: Database,
  given: { id: string; to: 'replaced' | 'revoked'; reason: string | null; newId: string; actor: Act['actor']; at: Date },
): Promise<void> {
  const { id, to, reason, newId, actor, at } = given;
  const told = to === 'replaced' ? { replacedBy: newId } : { revokedAt: at, revocationReason: reason };
  const changed = await tx
    .update(permit)
    .set({ state: to, ...told })
    .where(and(eq(permit.id, id), inArray(permit.state, ['valid', 'suspended'])))
    .returning({ id: permit.id });
  if (changed.length === 0) return;
  const verb = to === 'replaced' ? 'replace' : 'revoke';
  await recordEvent(tx, { at, actor, verb, subject: { kind: 'permit', id }, detail: { by: newId, reason } });
}
