import type { Office } from '../catalogue/office.ts';
import { addMonths } from '../permits/rules.ts';
import { workingDaysBetween } from './clock.ts';

/** How many were sent on one local day and decided on another. */
export type Span = { sentOn: string; decidedOn: string; cases: number };

/** Within how many working days a service is usually done, and from how many cases that is known. */
export type UsualTime = { workingDays: number; cases: number };

/** "Usually" holds for so many of ten. */
const OF_TEN = 8;

/** From which local day on issued permits count: twelve months back. */
export const countedFrom = (today: string): string => addMonths(today, -12);

/**
 * The working days within which 8 of 10 were done, from sending to the decision, with the days in which the applicant mended something.
 * Null while fewer cases are known than the office wants. At least 1: what is done on the day of sending is done within a day.
 */
export function usualTime(spans: readonly Span[], office: Office): UsualTime | null {
  const cases = spans.reduce((sum, span) => sum + span.cases, 0);
  if (cases < office.usualTime.leastCases) return null;
  const counted = spans
    .map((span) => ({ cases: span.cases, days: workingDaysBetween(span.sentOn, span.decidedOn, office) }))
    .toSorted((a, b) => a.days - b.days);
  let seen = 0;
  for (const { cases: more, days } of counted) {
    seen += more;
    if (seen * 10 >= cases * OF_TEN) return { workingDays: Math.max(1, days), cases };
  }
  return null;
}
