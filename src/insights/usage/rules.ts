import type { Way } from '../../applications/ways.ts';

/** Applications that were sent in one month, for one service, from one kelurahan, by one way. */
export type Sent = { month: string; service: string; kelurahan: string; way: Way; sent: number };

/** How many were sent by each way. */
export type Ways = Readonly<Record<Way, number>>;

/** Accounts that were made in a month, and how many of them sent something within `FINISH_DAYS`. */
export type Accounts = { made: number; finished: number };

/** Within so many days of its making an account "finishes" when it sends its first application. */
export const FINISH_DAYS = 30;

/** Of a kelurahan with fewer applications nothing is shown, and of any other group not how they came: one might know who it was. */
const LEAST_SHOWN = 5;

const DAY_MS = 86_400_000;

/** Nothing sent. */
export const noWays: Ways = { online: 0, assisted: 0, counter: 0 };

/** All that was sent. */
export const totalOf = (ways: Ways): number => ways.online + ways.assisted + ways.counter;

/** Whether so much was sent that it can be told how. */
export const isShown = (ways: Ways): boolean => totalOf(ways) >= LEAST_SHOWN;

/** Adds up what was sent under each name, such as each month. @param keyOf its name */
export function waysBy(sent: readonly Sent[], keyOf: (one: Sent) => string): Map<string, Ways> {
  const found = new Map<string, Ways>();
  for (const one of sent) {
    const key = keyOf(one);
    const before = found.get(key) ?? noWays;
    found.set(key, { ...before, [one.way]: before[one.way] + one.sent });
  }
  return found;
}

/** The share of a part in whole percent; null where there is nothing to take it of. */
export const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part * 100) / whole));

/** How many of some accounts sent something in time. @param firstSent by person: when they sent their first application */
export const finishedOf = (made: readonly { id: string; createdAt: Date }[], firstSent: ReadonlyMap<string, Date>): number =>
  made.filter(({ id, createdAt }) => {
    const at = firstSent.get(id);
    return at !== undefined && at.getTime() - createdAt.getTime() < FINISH_DAYS * DAY_MS;
  }).length;

/** One thing before the first film and now. `points`: now less then, in percentage points. */
export type Change = { before: number; now: number; points: number };

/**
 * How the share that people did alone online changed from the month before the first film to a later one. It says what is different, not why: other things
 * changed too. Null where either month has too little to take a share of.
 */
export function changeOf(before: Ways | undefined, now: Ways | undefined): Change | null {
  if (before === undefined || now === undefined) return null;
  if (!isShown(before) || !isShown(now)) return null;
  const shares = [before, now].map((ways) => percent(ways.online, totalOf(ways)) ?? 0);
  const [then = 0, later = 0] = shares;
  return { before: then, now: later, points: later - then };
}
