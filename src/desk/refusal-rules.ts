import type { CorrectionReason, RefusalReason } from '../catalogue/office.ts';
import { offeredReasons } from '../catalogue/reason.ts';

/**
 * Why a refusal, or a handing back by the head, is not taken yet.
 * - `reason`: none of the office's reasons was chosen.
 * - `note`: the officer's own words are needed, and there are none.
 */
export type RefusalFault = 'reason' | 'note';

/** A refusal as it may be decided, or what is missing. @param note as typed. */
export function readRefusal(
  posted: { reason: string; note: string },
  reasons: readonly RefusalReason[],
): { ok: true; reason: RefusalReason; note: string | null } | { ok: false; faults: RefusalFault[] } {
  const note = posted.note.trim();
  const reason = offeredReasons(reasons).find(({ code }) => code === posted.reason);
  if (reason === undefined) return { ok: false, faults: ['reason'] };
  if (reason.note && note === '') return { ok: false, faults: ['note'] };
  return { ok: true, reason, note: note === '' ? null : note };
}

/** Why the head hands a letter back: a reason, and always words that say where to look. @param note as typed. */
export function readSendingBack(
  posted: { reason: string; note: string },
  reasons: readonly CorrectionReason[],
): { ok: true; reason: string; note: string } | { ok: false; faults: RefusalFault[] } {
  const note = posted.note.trim();
  const known = offeredReasons(reasons).some(({ code }) => code === posted.reason);
  const faults: RefusalFault[] = [...(known ? [] : ['reason' as const]), ...(note === '' ? ['note' as const] : [])];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, reason: posted.reason, note };
}
