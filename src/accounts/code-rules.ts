import type { ErrandPurpose } from './errand.ts';

/** Whether a phone has an account: none, one whose sign-up was not finished (no password), or one. */
export type Standing = 'none' | 'incomplete' | 'complete';

/** What the owner of a phone is sent: a code, or a plain word about their account instead of one. */
export type Told = 'code' | 'has-account' | 'no-account';

const told = {
  'sign-up': { none: 'code', incomplete: 'code', complete: 'has-account' },
  'new-password': { none: 'no-account', incomplete: 'code', complete: 'code' },
  identity: { none: 'code', incomplete: 'code', complete: 'code' },
} as const satisfies Record<ErrandPurpose, Record<Standing, Told>>;

/**
 * What is sent to a phone when somebody asks for a code. The screen looks the same in every case: only the owner of the phone learns
 * whether it has an account.
 */
export const whatToSend = (purpose: ErrandPurpose, standing: Standing): Told => told[purpose][standing];

/** How long to wait before a code may be asked for again, in ms. */
const RESEND_AFTER_MS = 60_000;

/** When a new code may be asked for; null = now. */
export function resendAt(sentAtMs: number, now: Date): Date | null {
  const at = sentAtMs + RESEND_AFTER_MS;
  return now.getTime() >= at ? null : new Date(at);
}
