import type { Office } from './office.ts';

const WEEKDAYS = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'] as const;

/** When the office opens and closes on a local day, as `08:00`; whether it works at all that day is asked of `isWorkingDay`. */
export function hoursOn(day: string, office: Pick<Office, 'hours'>): { opens: string; closes: string } {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'minggu';
  const week = office.hours.periods.find(({ from, to }) => from <= day && day <= to) ?? office.hours;
  const { opens, closes } = week.exceptions[weekday] ?? week;
  return { opens, closes };
}
