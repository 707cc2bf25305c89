import { dayAfter, instantBefore } from '../../applications/reminder-rules.ts';
import { localDay } from '../../catalogue/formats.ts';
import type { Portal } from '../../portal.ts';
import { removeSignalsBefore } from './store-signals.ts';
import { rollUp } from './store-rollup.ts';

/** The queue whose job brings the figures of today up to date. */
export const ROLLUP_QUEUE = 'signals-rollup';
export const ROLLUP_CRON = '*/15 * * * *';
/** The queue whose job writes the figures of the last weeks once more, and removes what was noticed long ago. */
export const ROLLUP_NIGHT_QUEUE = 'signals-night';
export const ROLLUP_NIGHT_CRON = '10 3 * * *';

/** Days after which raw signals are removed. */
export const KEPT_DAYS = 90;
/** Days that the night writes anew: who comes back to an application later than that counts as stopped. */
const NIGHT_DAYS = 60;
/** Days that are written anew by day, and how long before them somebody may have come to a step first. */
const RECENT_DAYS = 2;
const READ_BEFORE_DAYS = 14;
/** Who gives no sign for so long has stopped, until they come back. */
const QUIET_HOURS = 24;

type RollingPortal = Pick<Portal, 'db' | 'clock' | 'office' | 'signals' | 'log'>;

/** Brings the figures of yesterday and today up to date. */
export const runRollUp = (portal: RollingPortal): Promise<void> => write(portal, RECENT_DAYS, RECENT_DAYS + READ_BEFORE_DAYS);

/** Writes the figures of all days again that may still change, then removes raw signals that are too old. */
export async function runNightRollUp(portal: RollingPortal): Promise<void> {
  const { db, clock, log } = portal;
  await write(portal, NIGHT_DAYS, KEPT_DAYS);
  const removed = await removeSignalsBefore(db, instantBefore(clock.now(), KEPT_DAYS));
  if (removed > 0) log.info({ removed }, 'raw signals were removed');
}

/** Writes the figures of every day of which there are raw signals. */
export const writeAllDays = (portal: RollingPortal): Promise<void> => write(portal, KEPT_DAYS, KEPT_DAYS);

async function write({ db, clock, office, signals }: RollingPortal, days: number, read: number): Promise<void> {
  await signals.flush();
  const now = clock.now();
  const today = localDay(now, office);
  await rollUp(db, {
    fromDay: dayAfter(today, 1 - days),
    untilDay: dayAfter(today, 1),
    readFrom: instantBefore(now, read),
    quietSince: new Date(now.getTime() - QUIET_HOURS * 3600_000),
    zone: office.zone,
  });
}
