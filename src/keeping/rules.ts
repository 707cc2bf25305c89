import { addMonths } from '../permits/rules.ts';

const DAY_MS = 86_400_000;

/** The instant so many months before `now`, at the same time of the day. @param today the local day of `now`. */
export const monthsBefore = (now: Date, today: string, months: number): Date =>
  new Date(now.getTime() - (Date.parse(today) - Date.parse(addMonths(today, -months))));

/** The instant so many days before `now`. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** The local day on which an account is closed whose person is warned today: never sooner than the warning says. */
export function closingDay(
  lastUsed: string,
  today: string,
  { accountMonths, accountWarningDays }: { accountMonths: number; accountWarningDays: number },
): string {
  const planned = addMonths(lastUsed, accountMonths);
  const warned = new Date(Date.parse(today) + accountWarningDays * DAY_MS).toISOString().slice(0, 10);
  return planned > warned ? planned : warned;
}

/** What somebody has with the office that keeps an account open, beside time. */
export type Ties = {
  /** An application that is not decided, or whose objection is not answered. */
  openCase: boolean;
  /** A permit that counts today. */
  livingPermit: boolean;
  /** A firm of theirs, or one that they work for. */
  firm: boolean;
};

/** Whether an account may be closed at all, however long nobody used it. */
export const mayClose = ({ openCase, livingPermit, firm }: Ties): boolean => !openCase && !livingPermit && !firm;
