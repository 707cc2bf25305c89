import { localDay, localTime } from '../catalogue/formats.ts';
import { hoursOn } from '../catalogue/office-hours.ts';
import type { AppointmentSettings, Office } from '../catalogue/office.ts';
import { addWorkingDays, isWorkingDay } from '../catalogue/working-days.ts';

/** A local day and the time at which it begins, `08:30`. */
export type Slot = { day: string; time: string };

/** How many times ahead one phone may hold: enough for oneself and for somebody else in the house. */
export const MOST_PER_PHONE = 2;

/** For how many days after it was held an appointment is kept. */
export const KEPT_DAYS = 30;

/** The times of a local day, the first at opening; none of them reaches into a break or past closing. None on a day without work. */
export function timesOn(day: string, settings: AppointmentSettings, office: Pick<Office, 'hours' | 'holidays'>): string[] {
  if (!isWorkingDay(day, office)) return [];
  const { opens, closes } = hoursOn(day, office);
  const breaks = settings.breaks.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }));
  const times: string[] = [];
  let at = minutesOf(opens);
  while (at + settings.minutes <= minutesOf(closes) && times.length < settings.slotsADay) {
    const end = at + settings.minutes;
    const pause = breaks.find(({ from, to }) => at < to && end > from);
    if (pause === undefined) times.push(clockTime(at));
    at = pause === undefined ? end : Math.max(pause.to, at + 1);
  }
  return times;
}

/** Days that can be booked now, the first one first: today while a time of it lies ahead, then the working days that the office allows. */
export function bookableDays(now: Date, settings: AppointmentSettings, office: Office): string[] {
  const today = localDay(now, office);
  const ahead = Array.from({ length: settings.workingDaysAhead }, (_, index) => addWorkingDays(today, index + 1, office));
  return [today, ...ahead].filter((day) => timesAhead(day, now, settings, office).length > 0);
}

/** The times of a day that have not begun yet. */
export function timesAhead(day: string, now: Date, settings: AppointmentSettings, office: Office): string[] {
  const today = localDay(now, office);
  if (day < today) return [];
  const time = localTime(now, office);
  return timesOn(day, settings, office).filter((each) => day > today || each > time);
}

/** Whether a day and a time, as they were posted, can be booked now. */
export const isBookable = ({ day, time }: Slot, now: Date, settings: AppointmentSettings, office: Office): boolean =>
  bookableDays(now, settings, office).includes(day) && timesAhead(day, now, settings, office).includes(time);

/** Whether an appointment lies ahead: until it begins it can be changed. */
export function liesAhead({ day, time }: Slot, now: Date, office: Office): boolean {
  const today = localDay(now, office);
  return day > today || (day === today && time > localTime(now, office));
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
