import { dayAfter, daysBetween } from '../../applications/reminder-rules.ts';
import type { Order, Period } from './hurdle-rules.ts';

/** Periods that can be chosen, in days. */
export const PERIODS = [7, 28, 90] as const;

/** Who is looked at: by who types, on which device, with which signal. Null = everybody. */
export type Slice = {
  channel: (typeof CHANNELS)[number] | null;
  width: (typeof WIDTHS)[number] | null;
  connection: (typeof CONNECTIONS)[number] | null;
};
/** Who types, as the roll-up writes it. */
export const CHANNELS = ['self', 'helper', 'counter', 'paper'] as const;
/** Kinds of devices, by their width. */
export const WIDTHS = ['phone', 'tablet', 'wide'] as const;
/** Kinds of signals. */
export const CONNECTIONS = ['slow', 'good'] as const;

/** Nobody is left out. */
export const EVERYBODY: Slice = { channel: null, width: null, connection: null };

/** Whether only some are looked at. */
export const isSlice = ({ channel, width, connection }: Slice): boolean =>
  channel !== null || width !== null || connection !== null;

export type Asked = { days: (typeof PERIODS)[number]; service: string | null; order: Order; slice: Slice };

/** What the address asks for; what it cannot ask for is the usual. */
export function readAsked(query: Readonly<Record<string, string | undefined>>, services: ReadonlySet<string>): Asked {
  const days = PERIODS.find((each) => String(each) === query['hari']) ?? 28;
  const service = query['layanan'] ?? '';
  return {
    days,
    service: services.has(service) ? service : null,
    order: query['urut'] === 'waktu' ? 'hours' : 'people',
    slice: {
      channel: CHANNELS.find((each) => each === query['pengisi']) ?? null,
      width: WIDTHS.find((each) => each === query['perangkat']) ?? null,
      connection: CONNECTIONS.find((each) => each === query['sinyal']) ?? null,
    },
  };
}

/**
 * The first day of which it cannot be known yet who stopped. That is told of nobody before a day without a sign has passed: somebody who came late yesterday may still
 * come back, and a period with such a day always looked better than the one before it.
 */
const unknownFrom = (today: string): string => dayAfter(today, -1);

/** The period that ends with the last day of which everything is known, and the one as long before it. */
export function periodsOf(today: string, days: number): { now: Period; before: Period } {
  const until = unknownFrom(today);
  const from = dayAfter(until, -days);
  return { now: { from, until }, before: { from: dayAfter(from, -days), until: from } };
}

/** A month as far as it is known, and as many days before it. @param month its first day, and the first one after it */
export function monthPeriods(month: Period, today: string): { now: Period; before: Period } {
  const until = [month.until, unknownFrom(today)].toSorted()[0] ?? month.until;
  const days = Math.max(0, daysBetween(month.from, until));
  return {
    now: { from: month.from, until: dayAfter(month.from, days) },
    before: { from: dayAfter(month.from, -days), until: month.from },
  };
}

/** The days up to today: for what is known at once, such as a question to the office. */
export const daysUntilNow = (today: string, days: number): Period => ({
  from: dayAfter(today, 1 - days),
  until: dayAfter(today, 1),
});

/** Days that an act is looked at before and after, at most: so long ago other things were different, too. */
const MOST_DAYS = 28;

/** As many days after an act as are known, and as many before it. The day of the act is in neither. */
export function aroundAct(day: string, today: string): { before: Period; after: Period } {
  const days = Math.min(MOST_DAYS, Math.max(0, daysBetween(day, unknownFrom(today)) - 1));
  return {
    before: { from: dayAfter(day, -days), until: day },
    after: { from: dayAfter(day, 1), until: dayAfter(day, days + 1) },
  };
}

/** The last day of a period. */
export const dayBeforeEnd = ({ until }: Period): string => dayAfter(until, -1);
