import { addMonths } from '../permits/rules.ts';
import { dayAfter } from './reminder-rules.ts';

/** How long the office keeps applications; null = for good. */
export type Retention = {
  /** Days since anybody worked on a draft, and so many before its end the person is warned. */
  draftDays: number | null;
  draftWarningDays: number;
  /** Months after a refusal or a withdrawal. */
  closedMonths: number | null;
  /** Years after the last day of the permit. */
  issuedYears: number | null;
};

/** The day until which a draft is kept at least, as it stands now; null = for good. @param lastWorked local day. */
export const draftKeptUntil = (lastWorked: string, { draftDays }: Pick<Retention, 'draftDays'>): string | null =>
  draftDays === null ? null : dayAfter(lastWorked, draftDays);

/** The day on which a draft goes that is warned of today: never sooner than the warning says. */
export function removalDay(
  lastWorked: string,
  today: string,
  retention: Pick<Retention, 'draftDays' | 'draftWarningDays'>,
): string {
  const planned = draftKeptUntil(lastWorked, retention) ?? today;
  const warned = dayAfter(today, retention.draftWarningDays);
  return planned > warned ? planned : warned;
}

/** The day until which answers and documents of a decided application are kept; null = for good. @param ended local day of its end. */
export function closedKeptUntil(
  { state, ended, validUntil }: { state: 'refused' | 'withdrawn' | 'issued'; ended: string; validUntil: string | null },
  { closedMonths, issuedYears }: Pick<Retention, 'closedMonths' | 'issuedYears'>,
): string | null {
  if (state !== 'issued') return closedMonths === null ? null : addMonths(ended, closedMonths);
  return validUntil === null || issuedYears === null ? null : addMonths(validUntil, issuedYears * 12);
}
