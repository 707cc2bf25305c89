import { localDay, localTime } from '../catalogue/formats.ts';
import { hoursOn } from '../catalogue/office-hours.ts';
import type { Office } from '../catalogue/office.ts';
import { addWorkingDays, isWorkingDay, knownUntil, nextDay } from '../catalogue/working-days.ts';

/**
 * The promise counts working days from sending. What is sent after closing time, or on a day without work, counts as sent on the next working day.
 * "Diterima lengkap" is recorded elsewhere and never lengthens it.
 * @param workingDays as the definition promises; null = none, and so no day.
 * @returns the local day whose closing time ends the promise.
 */
export function dueOnFromSending(sentAt: Date, workingDays: number | null, office: Office): string | null {
  return workingDays === null ? null : addWorkingDays(dayCountedFrom(sentAt, office), workingDays, office);
}

/**
 * The clock stops while the applicant has the ball: in a correction, from when the desk hands the application back until it is sent again; with a bill, from when it
 * is written until it is paid. The working days that pass are added to the day promised; what comes back on the same working day adds none.
 */
export function dueOnAfterCorrection(dueOn: string | null, stoppedAt: Date, sentAgainAt: Date, office: Office): string | null {
  return dueOn === null ? null : addWorkingDays(dueOn, daysLostInCorrection(stoppedAt, sentAgainAt, office), office);
}

/** Both days that the clock moves, after the applicant had the ball: the promised one, and the one on whose end silence means something. */
export const daysAfterStop = (
  { dueOn, silenceOn }: { dueOn: string | null; silenceOn: string | null },
  stoppedAt: Date,
  until: Date,
  office: Office,
): { dueOn: string | null; silenceOn: string | null } => ({
  dueOn: dueOnAfterCorrection(dueOn, stoppedAt, until, office),
  silenceOn: dueOnAfterCorrection(silenceOn, stoppedAt, until, office),
});

/**
 * Working days of the promise that are used up; 0 before the first, more than promised when it is late. While the clock stands still it tells how many there were then.
 * @returns null when no day is promised.
 */
export function usedDays(
  { promisedDays, dueOn, clockStoppedAt }: { promisedDays: number | null; dueOn: string | null; clockStoppedAt: Date | null },
  now: Date,
  office: Office,
): number | null {
  if (promisedDays === null || dueOn === null) return null;
  const today = clockStoppedAt === null ? localDay(now, office) : dayCountedFrom(clockStoppedAt, office);
  const left = today > dueOn ? -workingDaysBetween(dueOn, today, office) : workingDaysBetween(today, dueOn, office);
  return Math.max(0, promisedDays - left);
}

/** Working days during which the clock stood still; never negative. */
export function daysLostInCorrection(stoppedAt: Date, until: Date, office: Office): number {
  return workingDaysBetween(dayCountedFrom(stoppedAt, office), dayCountedFrom(until, office), office);
}

/** Working days from when something reached a desk until it left it, as the promise counts them: what came after closing came on the next working day. */
export const workedDays = (receivedAt: Date, doneAt: Date, office: Office): number =>
  workingDaysBetween(dayCountedFrom(receivedAt, office), localDay(doneAt, office), office);

/** Working days after `from` up to and with `until`; 0 when `until` is not later. */
export function workingDaysBetween(from: string, until: string, office: Office): number {
  let days = 0;
  for (let day = from; day < until;) {
    day = nextDay(day);
    if (isWorkingDay(day, office)) days++;
  }
  return days;
}

/** Whether a promised day was counted with weekends only, because the holidays of its year are not known yet: the administrator is warned. */
export const isBeyondKnownHolidays = (dueOn: string, office: Office): boolean => dueOn > knownUntil(office);

/** The working day on which something that reached us at an instant counts as received. */
export function dayCountedFrom(at: Date, office: Office): string {
  const day = localDay(at, office);
  const stillOpen = isWorkingDay(day, office) && localTime(at, office) < hoursOn(day, office).closes;
  return stillOpen ? day : addWorkingDays(day, 1, office);
}
