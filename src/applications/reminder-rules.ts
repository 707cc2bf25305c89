/**
 * A reminder is caught up with for so many days when the job did not run; then it is left out, as the next one says it better. It also bounds what one
 * night has to look at.
 */
const CATCH_UP_DAYS = 7;

/** Whole days, both ends included, for which the reminder of `days` is the one to send. */
export type ReminderWindow = { days: number; from: number; until: number };

/**
 * For reminders so many days after something began: which one is due at which age. Every age has at most one, so that who comes late gets one message and
 * not all that were missed.
 */
export function windowsAfter(days: readonly number[]): ReminderWindow[] {
  const steps = [...new Set(days)].toSorted((a, b) => a - b);
  return steps.map((step, index) => ({
    days: step,
    from: step,
    until: Math.min(step + CATCH_UP_DAYS, steps[index + 1] ?? Infinity) - 1,
  }));
}

/** The same for reminders so many days before something ends: `from` and `until` are days that are left, down to the last day itself. */
export function windowsBefore(days: readonly number[]): ReminderWindow[] {
  const steps = [...new Set(days)].toSorted((a, b) => a - b);
  return steps.map((step, index) => ({
    days: step,
    from: Math.max(step - CATCH_UP_DAYS, steps[index - 1] ?? -1) + 1,
    until: step,
  }));
}

/** A local day so many days later. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Days from one local day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** An instant so many times 24 hours earlier. */
export const instantBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);
