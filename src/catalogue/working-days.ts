import type { Office } from './office.ts';

type Calendar = Pick<Office, 'holidays'>;

const DAY_MS = 86_400_000;

/** Farthest that a count of working days may look, so that a wrong calendar cannot loop for ever. */
const MOST_DAYS = 20_000;

/** Monday to Friday, unless it is a holiday, collective leave or a closure. Years whose holidays are not known: Monday to Friday. */
export function isWorkingDay(day: string, office: Calendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !office.holidays.days.has(day);
}

/**
 * The working day that is `count` working days after `day`; `day` itself is day 0 and need not be one.
 * @param count 0 gives `day` back, as it is. Not negative.
 */
export function addWorkingDays(day: string, count: number, office: Calendar): string {
  if (!Number.isSafeInteger(count) || count < 0 || count > MOST_DAYS / 2)
    throw new RangeError(`${count} is no count of working days`);
  let at = day;
  let left = count;
  for (let steps = 0; left > 0; steps++) {
    if (steps > MOST_DAYS) throw new Error('the calendar has no working days');
    at = nextDay(at);
    if (isWorkingDay(at, office)) left--;
  }
  return at;
}

/** Last local day up to which all holidays are known, without a year missing between; the day before the first year when none is known. */
export function knownUntil(office: Calendar): string {
  const [first, ...rest] = office.holidays.years.toSorted((a, b) => a - b);
  if (first === undefined) return '0000-12-31';
  let last = first;
  for (const year of rest) if (year === last + 1) last = year;
  return `${String(last).padStart(4, '0')}-12-31`;
}

/** The local day after a local day. */
export const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
