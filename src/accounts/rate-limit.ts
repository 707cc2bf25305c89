/** How often something may be tried in a window of time. */
export type Limit = { max: number; windowMs: number };

/** What is remembered of earlier tries. */
export type Counted = { windowStartedAt: Date; count: number };

/** A try is counted, or refused until an instant. */
export type Verdict = { allowed: true; counted: Counted } | { allowed: false; retryAt: Date };

const MINUTE_MS = 60_000;

/**
 * What may be tried how often. To add one, add a row: its name becomes part of the key. A phone belongs to one person, so its limits are
 * narrow; an address may be a whole kelurahan office, so its limits are wide.
 */
export const limits = {
  /** Wrong passwords; a right one is given back. */
  'sign-in-phone': { max: 5, windowMs: 15 * MINUTE_MS },
  'sign-in-address': { max: 60, windowMs: 15 * MINUTE_MS },
  /** Codes asked for: each costs the office a message and somebody a ringing phone. */
  'code-phone': { max: 5, windowMs: 60 * MINUTE_MS },
  'code-address': { max: 60, windowMs: 60 * MINUTE_MS },
  /** Numbers of applications that one address asks about without an account. */
  'status-address': { max: 30, windowMs: 60 * MINUTE_MS },
  /** Codes that a helper types, and codes that an applicant asks for to hand on. */
  'helper-phone': { max: 5, windowMs: 30 * MINUTE_MS },
  'helper-address': { max: 60, windowMs: 60 * MINUTE_MS },
  'helper-invite': { max: 10, windowMs: 60 * MINUTE_MS },
  /** Codes to the owner by which a helper may send. */
  'approval-phone': { max: 6, windowMs: 60 * MINUTE_MS },
  /** People whom one officer looks for at the counter, and codes of theirs that are tried. */
  'counter-officer': { max: 40, windowMs: 60 * MINUTE_MS },
  'counter-code': { max: 20, windowMs: 15 * MINUTE_MS },
  /** Wrong codes from the counter that one address tries; a right one is given back. */
  'hand-over-address': { max: 60, windowMs: 15 * MINUTE_MS },
  /** Codes of one form on paper that are tried, and by one address. */
  'paper-form-number': { max: 5, windowMs: 30 * MINUTE_MS },
  'paper-form-address': { max: 60, windowMs: 30 * MINUTE_MS },
  /** Messages of one applicant to the office. */
  'case-message': { max: 10, windowMs: 60 * MINUTE_MS },
  /** Numbers of old permits that one person, one address asks the register for, and days that are tried for one number. */
  'register-person': { max: 20, windowMs: 60 * MINUTE_MS },
  'register-address': { max: 30, windowMs: 60 * MINUTE_MS },
  'register-number': { max: 5, windowMs: 60 * MINUTE_MS },
  /** What one person asks a register of the state. */
  'state-register-person': { max: 5, windowMs: 60 * MINUTE_MS },
  /** Questions to the bank about one bill. */
  'payment-asked': { max: 10, windowMs: 10 * MINUTE_MS },
  /** Times at the counter that are asked for, by phone and by address. */
  'appointment-phone': { max: 6, windowMs: 60 * MINUTE_MS },
  'appointment-address': { max: 60, windowMs: 60 * MINUTE_MS },
  /** Pages whose stay is told, from one address: one each time that somebody leaves a page. */
  'stay-address': { max: 3000, windowMs: 60 * MINUTE_MS },
  /** Letters as files that one address has checked. */
  'letter-file': { max: 30, windowMs: 60 * MINUTE_MS },
  /** Numbers of permits that one address looks up: they follow each other, and each leads to a name half hidden. */
  'permit-number': { max: 60, windowMs: 60 * MINUTE_MS },
  /** Votes and lines about help, from one address. */
  'vote-address': { max: 120, windowMs: 60 * MINUTE_MS },
  /** Answers to the survey that belong to no application, by address: the tablet at the counter, and phones that read the code on the wall there. */
  'survey-kiosk': { max: 60, windowMs: 60 * MINUTE_MS },
  'survey-poster': { max: 30, windowMs: 60 * MINUTE_MS },
  /** Requests of one system, and wrong tokens from one address. */
  'api-token': { max: 600, windowMs: MINUTE_MS },
  'api-address': { max: 60, windowMs: 15 * MINUTE_MS },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/**
 * Counts one more try, or refuses it. A window begins with its first try and ends after `windowMs`; refused tries are not counted, so
 * going on trying does not lengthen the wait.
 */
export function countTry(previous: Counted | null, limit: Limit, now: Date): Verdict {
  const endsAt = previous === null ? 0 : previous.windowStartedAt.getTime() + limit.windowMs;
  if (previous === null || now.getTime() >= endsAt) return { allowed: true, counted: { windowStartedAt: now, count: 1 } };
  if (previous.count >= limit.max) return { allowed: false, retryAt: new Date(endsAt) };
  return { allowed: true, counted: { windowStartedAt: previous.windowStartedAt, count: previous.count + 1 } };
}
