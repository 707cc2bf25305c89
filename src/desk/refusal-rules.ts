import type { RefusalReason } from '../catalogue/office.ts';

/**
 * Why a refusal is not taken yet.
 * - `reason`: none of the office's reasons was chosen.
 * - `note`: the reason needs the officer's own words, and there are none.
 */
export type RefusalFault = 'reason' | 'note';

/** A refusal as it may be decided, or what is missing. @param note as typed. */
export function readRefusal(
  posted: { reason: string; note: string },
  reasons: readonly RefusalReason[],
): { ok: true; reason: RefusalReason; note: string | null } | { ok: false; faults: RefusalFault[] } {
  const note = posted.note.trim();
  const reason = reasons.find(({ code }) => code === posted.reason);
  if (reason === undefined) return { ok: false, faults: ['reason'] };
  if (reason.note && note === '') return { ok: false, faults: ['note'] };
  return { ok: true, reason, note: note === '' ? null : note };
}
