import { applicantsMade } from '../../accounts/store-new.ts';
import type { Application } from '../../applications/application.ts';
import { countDecided } from '../../applications/store-decided.ts';
import { firstSentAt, firstSentBy, sentBetween } from '../../applications/store-sent.ts';
import { wayOf } from '../../applications/ways.ts';
import { localDay } from '../../catalogue/formats.ts';
import { profileAnswer } from '../../catalogue/holder.ts';
import type { Portal } from '../../portal.ts';
import { monthAfter, monthOfDay, monthsBetween, periodOf } from '../period-rules.ts';
import { rollUpProcess } from '../process/roll-up.ts';
import { finishedOf } from './rules.ts';
import type { Sent } from './rules.ts';
import { countedMonths, replaceMonth } from './store.ts';

/** The queue whose job counts how the portal is used. */
export const USAGE_QUEUE = 'usage';
/** At twenty to two by the office's clock, when nobody is here. */
export const USAGE_CRON = '40 1 * * *';

/** As many applications as are opened at once. */
const BATCH = 500;

/** Months that are counted again each night: an account of the month before last may send its first application now. */
const AGAIN = 2;

type CountingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'catalogue'>;

/** Counts this month and the two before it, and every earlier one that was never counted. Run twice it counts the same. */
export async function rollUpUsage(portal: CountingPortal): Promise<void> {
  const { db, clock, office } = portal;
  const now = monthOfDay(localDay(clock.now(), office));
  const first = await firstSentAt(db);
  const counted = new Set(await countedMonths(db));
  const begun = first === null ? now : monthOfDay(localDay(first, office));
  const missing = monthsBetween(begun, now).filter((month) => !counted.has(month));
  const again = monthsBetween(monthAfter(now, -AGAIN), now);
  for (const month of [...new Set([...missing, ...again])].toSorted()) await countMonth(portal, month);
  await rollUpProcess(portal, { begun, now, again });
}

async function countMonth(portal: CountingPortal, month: string): Promise<void> {
  const { db, clock, office } = portal;
  const days = { ...periodOf(month), zone: office.zone };
  const made = await applicantsMade(db, days);
  const firstSent = await firstSentBy(
    db,
    made.map(({ id }) => id),
  );
  const figures = {
    month,
    sent: await countSent(portal, days),
    decided: await countDecided(db, days),
    accounts: { made: made.length, finished: finishedOf(made, firstSent) },
  };
  await replaceMonth(db, figures, clock.now());
}

async function countSent(
  portal: CountingPortal,
  days: { from: string; until: string; zone: string },
): Promise<Omit<Sent, 'month'>[]> {
  const counts = new Map<string, Omit<Sent, 'month'>>();
  let behind: string | null = null;
  do {
    const found: Application[] = await sentBetween(portal.db, portal.seal, { ...days, behind, most: BATCH });
    for (const application of found) {
      const { service } = application;
      const [kelurahan, way] = [kelurahanOf(portal, application), wayOf(application)];
      const key = [service, kelurahan, way].join(' ');
      counts.set(key, { service, kelurahan, way, sent: (counts.get(key)?.sent ?? 0) + 1 });
    }
    behind = found.length < BATCH ? null : (found.at(-1)?.id ?? null);
  } while (behind !== null);
  return [...counts.values()];
}

/** Where the applicant lives, as they wrote it; `''` where they did not, or not as a kelurahan that the office knows. */
function kelurahanOf({ catalogue, office }: CountingPortal, { service, answers }: Application): string {
  const asked = catalogue.services.get(service);
  const code = asked === undefined ? '' : profileAnswer(asked, answers, 'kelurahan');
  return office.kelurahan.has(code) ? code : '';
}
