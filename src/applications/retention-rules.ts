import type { KeepingTimes } from '../catalogue/keeping-times.ts';
import { addMonths } from '../permits/rules.ts';
import { dayAfter } from './reminder-rules.ts';

/** The day until which a draft is kept at least, as it stands now; null = for good. @param lastWorked local day. */
export const draftKeptUntil = (lastWorked: string, { draftDays }: Pick<KeepingTimes, 'draftDays'>): string | null =>
  draftDays === null ? null : dayAfter(lastWorked, draftDays);

/** The day on which a draft goes that is warned of today: never sooner than the warning says. */
export function removalDay(
  lastWorked: string,
  today: string,
  retention: Pick<KeepingTimes, 'draftDays' | 'draftWarningDays'>,
): string {
  const planned = draftKeptUntil(lastWorked, retention) ?? today;
  const warned = dayAfter(today, retention.draftWarningDays);
  return planned > warned ? planned : warned;
}

/** The day until which answers and documents of a decided application are kept; null = for good. @param ended local day of its end. */
export function closedKeptUntil(
  { state, ended, validUntil }: { state: 'refused' | 'withdrawn' | 'issued'; ended: string; validUntil: string | null },
  { closedMonths, issuedYears }: Pick<KeepingTimes, 'closedMonths' | 'issuedYears'>,
): string | null {
  if (state !== 'issued') return closedMonths === null ? null : addMonths(ended, closedMonths);
  return validUntil === null || issuedYears === null ? null : addMonths(validUntil, issuedYears * 12);
}
