import { localDay } from '../catalogue/formats.ts';
import { openObjections } from '../correspondence/store-objections.ts';
import { removeBytes } from '../files/remove-bytes.ts';
import { permitsEndedBefore } from '../permits/store-ending.ts';
import { addMonths } from '../permits/rules.ts';
import type { Portal } from '../portal.ts';
import { dropUploadsOf } from './finish-upload.ts';
import { instantBefore } from './reminder-rules.ts';
import { clearApplication, closedBefore, FIRST, forgottenDrafts, notCleared } from './store-retention.ts';

/** The queue whose job removes what is kept no longer. */
export const RETENTION_QUEUE = 'retention';
/** Half past two at night by the office's clock, after the copies of the day were made. */
export const RETENTION_CRON = '30 2 * * *';

/** As many as are looked up at once. */
const BATCH = 200;
const DAY_MS = 86_400_000;

type KeepingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'files' | 'log' | 'dataFolder'>;

/** Removes answers and documents whose time is over. Run twice, or by two processes, it does each once. */
export async function runRetention(portal: KeepingPortal): Promise<void> {
  const { db, clock, office, log } = portal;
  const now = clock.now();
  const { draftDays, draftWarningDays, closedMonths, issuedYears } = office.retention;
  const today = localDay(now, office);
  let cleared = 0;
  if (draftDays !== null) {
    const asked = { idleSince: instantBefore(now, draftDays), warnedBefore: instantBefore(now, draftWarningDays) };
    cleared += await clearAll(portal, asked.idleSince, (behind) => forgottenDrafts(db, { ...asked, most: BATCH, behind }));
  }
  if (closedMonths !== null) {
    const before = new Date(now.getTime() - daysSince(addMonths(today, -closedMonths), today) * DAY_MS);
    const disputed = new Set((await openObjections(db)).map(({ applicationId }) => applicationId));
    cleared += await clearAll(portal, now, (behind) => closedBefore(db, { before, most: BATCH, behind }), disputed);
  }
  if (issuedYears !== null) {
    const day = addMonths(today, -12 * issuedYears);
    for (let behind = FIRST; ;) {
      const ended = await permitsEndedBefore(db, { day, most: BATCH, behind });
      for (const id of await notCleared(db, ended)) cleared += await clear(portal, id, now);
      const last = ended.at(-1);
      if (last === undefined || ended.length < BATCH) break;
      behind = last;
    }
  }
  if (cleared > 0) log.info({ cleared }, 'answers and documents were removed whose time of keeping was over');
}

const daysSince = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

async function clearAll(
  portal: KeepingPortal,
  idleSince: Date,
  find: (behind: string) => Promise<string[]>,
  except: ReadonlySet<string> = new Set(),
): Promise<number> {
  let cleared = 0;
  for (let behind: string | undefined = FIRST; behind !== undefined;) {
    const ids: string[] = await find(behind);
    for (const id of ids) if (!except.has(id)) cleared += await clear(portal, id, idleSince);
    behind = ids.length < BATCH ? undefined : ids.at(-1);
  }
  return cleared;
}

async function clear(portal: KeepingPortal, id: string, idleSince: Date): Promise<number> {
  const { db, seal, clock } = portal;
  const removed = await db.transaction((tx) => clearApplication(tx, seal, { id, at: clock.now(), idleSince }));
  // Bytes go last: were the transaction taken back, the rows would name files that are gone.
  if (removed === null) return 0;
  await removeBytes(portal, removed);
  await dropUploadsOf(portal, id);
  return 1;
}
