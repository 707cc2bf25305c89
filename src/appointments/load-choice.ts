import type { AppointmentSettings } from '../catalogue/office.ts';
import type { Portal } from '../portal.ts';
import { bookableDays, timesAhead } from './rules.ts';
import { takenOn } from './store.ts';

/** What can be chosen: the days, and the free times of the one that is wanted. */
type Choice = {
  days: { day: string; free: number }[];
  /** Null while no day is wanted, or one that cannot be booked. */
  chosen: { day: string; times: string[] } | null;
};

/** What is free now, by one query for all days. */
export async function loadChoice(
  { db, clock, office }: Pick<Portal, 'db' | 'clock' | 'office'>,
  settings: AppointmentSettings,
  wanted: string | null,
): Promise<Choice> {
  const now = clock.now();
  const days = bookableDays(now, settings, office);
  const taken = await takenOn(db, days);
  const freeTimes = (day: string) =>
    timesAhead(day, now, settings, office).filter((time) => (taken.get(`${day} ${time}`) ?? 0) < settings.places);
  return {
    days: days.map((day) => ({ day, free: freeTimes(day).length })),
    chosen: wanted === null || !days.includes(wanted) ? null : { day: wanted, times: freeTimes(wanted) },
  };
}
