import type { PortalContext } from '../web/environment.ts';
import { notice } from '../web/notice.ts';

/** Tells that a step of making an account or signing in is shown, and what was refused of it just now: field by field, as codes. */
export function noticeShown(c: PortalContext, step: string, faults: Readonly<Record<string, string | undefined>> = {}): void {
  const refused = Object.entries(faults).flatMap(([item, reason]) => (reason === undefined ? [] : [{ item, reason }]));
  notice(c, ...refused.map((each) => ({ kind: 'refused' as const, step, ...each })), { kind: 'shown', step });
}
