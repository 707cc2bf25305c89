import { workedDays } from '../../applications/clock.ts';
import { spansOf, STAGES } from '../../applications/clock-ledger.ts';
import type { LoggedAct } from '../../applications/clock-ledger.ts';
import type { Office } from '../../catalogue/office.ts';

export type Stage = (typeof STAGES)[number];

/** Working days that an application spent in each stage that it came through, and in all of them. */
export type StageDays = Partial<Record<Stage | 'whole', number>>;

/**
 * How long each stage took, from the log of a decided application. A stage that it came to twice counts both times; the days on which the applicant had the ball, with something to
 * mend or a bill, count nowhere: the office's promise stands still then (`src/applications/clock.ts`).
 * @param log the oldest act first.
 */
export function stageDays(log: readonly LoggedAct[], office: Office): StageDays {
  const days: StageDays = {};
  for (const { place, since, until } of spansOf(log)) {
    const stage = STAGES.find((each) => each === place);
    if (stage === undefined || until === null) continue;
    const worked = workedDays(since, until, office);
    days[stage] = (days[stage] ?? 0) + worked;
    days.whole = (days.whole ?? 0) + worked;
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
