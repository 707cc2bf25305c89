import { forgetReplies } from '../api/store-replies.ts';
import { forgetDeliveries } from '../api/webhooks/store-deliveries.ts';
import { forgetEndedSessions, forgetOldTries, unusedAmong } from '../accounts/store-unused.ts';
import { endedAmong } from '../applications/store-cases.ts';
import { localDay } from '../catalogue/formats.ts';
import { shiftedClock } from '../clock.ts';
import { forgetCaseMessages, writtenAbout } from '../correspondence/store-forget.ts';
import { openObjections } from '../correspondence/store-objections.ts';
import { forgetExportsBefore } from '../exports/forget-exports.ts';
import { removeBytes } from '../files/remove-bytes.ts';
import { dropKeptBefore, keepersBefore } from '../files/store-kept.ts';
import { forgetParticipants } from '../insights/experiments/store-people.ts';
import { forgetAnswers, forgetFilms } from '../insights/literacy/store.ts';
import { forgetMessages } from '../messages/store-forget.ts';
import type { Portal } from '../portal.ts';
import { daysBefore, monthsBefore } from './rules.ts';
import { recordForgotten } from './store-forgotten.ts';
import type { Forgotten } from './store-forgotten.ts';

/** As many as are looked up at once. */
const BATCH = 500;
/** Longer than the longest window in which tries are counted. */
const TRIES_DAYS = 2;
/** So long another system can ask for the same decision again, and an administrator sees what was told to it. */
const SYSTEM_DAYS = 30;
const FIRST_APPLICATION = '00000000-0000-0000-0000-000000000000';

type ForgettingPortal = Pick<Portal, 'db' | 'clock' | 'office' | 'files' | 'log'>;

/** Removes what is kept beside applications and whose time is over, and notes how many of each kind went. Run twice it does each once. */
export async function forgetWhatIsOver(portal: ForgettingPortal): Promise<void> {
  const { db, clock, office } = portal;
  const now = clock.now();
  const limits = office.retention;
  const gone: [Forgotten, number][] = [
    ['codes', await forgetMessages(db, 'codes', daysBefore(now, limits.codeDays))],
    // The sign-in library goes by the machine's clock, also in a demo that lives in another year.
    ['sessions', await forgetEndedSessions(db, daysBefore(shiftedClock(0).now(), limits.sessionDays))],
  ];
  gone.push(['exports', await forgetExportsBefore(portal, daysBefore(now, limits.exportDays))]);
  await forgetOldTries(db, daysBefore(now, TRIES_DAYS));
  const before = (months: number) => monthsBefore(now, localDay(now, office), months);
  if (limits.messageMonths !== null) gone.push(['messages', await forgetMessages(db, 'others', before(limits.messageMonths))]);
  if (limits.correspondenceMonths !== null)
    gone.push(['correspondence', await forgetCorrespondenceBefore(portal, before(limits.correspondenceMonths))]);
  if (limits.keptDocumentMonths !== null)
    gone.push(['kept_documents', await forgetKeptBefore(portal, before(limits.keptDocumentMonths))]);
  gone.push(['api_replies', await forgetReplies(db, daysBefore(now, SYSTEM_DAYS))]);
  gone.push(['webhook_deliveries', await forgetDeliveries(db, daysBefore(now, SYSTEM_DAYS))]);
  gone.push(['comparisons', await forgetParticipants(db, before(limits.comparisonMonths))]);
  const skillsBefore = before(limits.skillMonths);
  gone.push(['skills', (await forgetAnswers(db, localDay(skillsBefore, office))) + (await forgetFilms(db, skillsBefore))]);
  for (const [what, count] of gone) await recordForgotten(db, what, count, now);
}

/** What applicant and office wrote about applications that ended before an instant; while an objection waits it stays. */
async function forgetCorrespondenceBefore({ db }: ForgettingPortal, before: Date): Promise<number> {
  const disputed = new Set((await openObjections(db)).map(({ applicationId }) => applicationId));
  let gone = 0;
  for (let behind = FIRST_APPLICATION; ;) {
    const ids = await writtenAbout(db, { behind, most: BATCH });
    const ended = await endedAmong(db, ids, before);
    gone += await forgetCaseMessages(
      db,
      ended.filter((id) => !disputed.has(id)),
    );
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) return gone;
    behind = last;
  }
}

/** Papers that people keep to hand in again and who have not signed in since an instant. */
async function forgetKeptBefore(portal: ForgettingPortal, before: Date): Promise<number> {
  const { db } = portal;
  let gone = 0;
  for (let behind = ''; ;) {
    const ids = await keepersBefore(db, { before, behind, most: BATCH });
    const unused = await unusedAmong(db, ids, before);
    const files = await db.transaction((tx) => dropKeptBefore(tx, unused, before));
    await removeBytes(portal, files);
    gone += files.length;
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) return gone;
    behind = last;
  }
}
