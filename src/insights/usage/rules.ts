import type { Way } from '../../applications/ways.ts';

/** Applications that were sent in one month, for one service, from one kelurahan, by one way. */
export type Sent = { month: string; service: string; kelurahan: string; way: Way; sent: number };

/** How many were sent by each way. */
export type Ways = Readonly<Record<Way, number>>;

/** Accounts that were made in a month, and how many of them sent something within `FINISH_DAYS`. */
export type Accounts = { made: number; finished: number };

/** Within so many days of its making an account "finishes" when it sends its first application. */
export const FINISH_DAYS = 30;

const DAY_MS = 86_400_000;

/** Nothing sent. */
export const noWays: Ways = { online: 0, assisted: 0, counter: 0 };

/** All that was sent. */
export const totalOf = (ways: Ways): number => ways.online + ways.assisted + ways.counter;

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

/** How many of some accounts sent something in time. @param firstSent by person: when they sent their first application */
export const finishedOf = (made: readonly { id: string; createdAt: Date }[], firstSent: ReadonlyMap<string, Date>): number =>
  made.filter(({ id, createdAt }) => {
    const at = firstSent.get(id);
    return at !== undefined && at.getTime() - createdAt.getTime() < FINISH_DAYS * DAY_MS;
  }).length;
