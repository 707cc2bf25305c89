import { workedDays } from '../../applications/clock.ts';
import type { Office } from '../../catalogue/office.ts';

/** Stages at the office, in their order. */
export const STAGES = ['completeness', 'technical', 'review', 'signing'] as const;
export type Stage = (typeof STAGES)[number];

/** One line of an application's log. `from`: the state that an officer acted in. */
export type LoggedAct = { verb: string; at: Date; from: string | null };

/** Working days that an application spent in each stage that it came through, and in all of them. */
export type StageDays = Partial<Record<Stage | 'whole', number>>;

/** After these the application lies at another desk, or with its applicant: what comes then begins at their moment. */
const MOVING = new Set([
  'submit',
  'resubmit',
  'pass_on',
  'approve',
  'confirm',
  'send_back',
  'return_for_correction',
  'assess_fee',
  'record_payment',
  'void_fee',
  'sign',
  'refuse',
]);

/**
 * How long each stage took, from the log of a decided application. A stage that it came to twice counts both times; the days on which the applicant had the ball, with something to
 * mend or a bill, count nowhere: the office's promise stands still then (`src/applications/clock.ts`).
 * @param log the oldest act first.
 */
export function stageDays(log: readonly LoggedAct[], office: Office): StageDays {
  const days: StageDays = {};
  let since: Date | null = null;
  for (const { verb, at, from } of log) {
    if (!MOVING.has(verb)) continue;
    const stage = STAGES.find((each) => each === from);
    if (since !== null && stage !== undefined) {
      const worked = workedDays(since, at, office);
      days[stage] = (days[stage] ?? 0) + worked;
      days.whole = (days.whole ?? 0) + worked;
    }
    since = at;
  }
  return days;
}

/** How many cases took so many working days. */
export type DayCount = { days: number; cases: number };

/** The working days within which so large a share of the cases was done; null = there are none. @param share 0 to 1 */
export function daysWithin(counts: readonly DayCount[], share: number): number | null {
  const all = counts.reduce((sum, { cases }) => sum + cases, 0);
  let seen = 0;
  for (const { days, cases } of counts.toSorted((a, b) => a.days - b.days)) {
    seen += cases;
    if (seen >= all * share) return days;
  }
  return null;
}
