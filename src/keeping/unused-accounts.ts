import { languageOfMessages } from '../accounts/person.ts';
import { claimWarnings, closeAccount, FIRST_PERSON, unusedAccounts } from '../accounts/store-unused.ts';
import type { UnusedAccount } from '../accounts/store-unused.ts';
import { findPeople } from '../accounts/store.ts';
import { casesOf } from '../applications/store-cases.ts';
import type { Case } from '../applications/store-cases.ts';
import { localDay } from '../catalogue/formats.ts';
import { openObjections } from '../correspondence/store-objections.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent, SYSTEM_ACTOR } from '../database/events.ts';
import { removeBytes } from '../files/remove-bytes.ts';
import { dropKeptBefore } from '../files/store-kept.ts';
import { firmOwnersAmong } from '../firms/store-firms.ts';
import { staffAmong } from '../firms/store-staff.ts';
import { sendMessages } from '../messages/send.ts';
import { forgetMessagesTo } from '../messages/store-forget.ts';
import { accountCloses } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import { livingPermits } from '../permits/store-ending.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { closingDay, daysBefore, mayClose, monthsBefore } from './rules.ts';
import { recordForgotten } from './store-forgotten.ts';

/** As many as are looked up at once. */
const BATCH = 200;

type WarningPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs'>;
type ClosingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'files' | 'log'>;

/** Warns people whose account nobody has used for long, once; who has anything running with the office is not warned, for the account stays. */
export async function warnUnused(portal: WarningPortal): Promise<void> {
  const { db, seal, clock, office, config } = portal;
  const { accountMonths, accountWarningDays } = office.retention;
  if (accountMonths === null) return;
  const now = clock.now();
  const today = localDay(now, office);
  const idleSince = monthsBefore(daysAfter(now, accountWarningDays), dayOf(today, accountWarningDays), accountMonths);
  await eachBatch(portal, { idleSince, warnedBefore: null }, async (found) => {
    await db.transaction(async (tx) => {
      const claimed = await claimWarnings(
        tx,
        found.map(({ id }) => id),
        now,
      );
      const people = await findPeople(tx, seal, [...claimed]);
      const say = await wordingsOf(tx, [accountCloses]);
      const messages = found.flatMap(({ id, lastUsedAt }) => {
        const person = people.get(id);
        if (person === undefined) return [];
        const day = closingDay(localDay(lastUsedAt, office), today, { accountMonths, accountWarningDays });
        const link = `${config.url}${paths.signIn}`;
        const words = say(accountCloses, { day, signIn: link }, { language: languageOfMessages(person.profile) });
        return [{ personId: id, kind: 'reminder' as const, to: person.profile, link, ...words }];
      });
      await sendMessages(portal, tx, messages);
    });
  });
}

/** Closes accounts whose warning is over and whom nothing ties to the office. Answers how many. */
export async function closeUnused(portal: ClosingPortal): Promise<number> {
  const { db, clock, office } = portal;
  const { accountMonths, accountWarningDays } = office.retention;
  if (accountMonths === null) return 0;
  const now = clock.now();
  const idleSince = monthsBefore(now, localDay(now, office), accountMonths);
  let closed = 0;
  await eachBatch(portal, { idleSince, warnedBefore: daysBefore(now, accountWarningDays) }, async (found, cases) => {
    for (const { id } of found) {
      const keepsName = cases.some(({ personId, wasSent }) => personId === id && wasSent);
      closed += (await close(portal, { id, idleSince, keepsName, at: now })) ? 1 : 0;
    }
  });
  await recordForgotten(db, 'accounts', closed, now);
  return closed;
}

async function close(
  portal: ClosingPortal,
  given: { id: string; idleSince: Date; keepsName: boolean; at: Date },
): Promise<boolean> {
  const { db, seal } = portal;
  const { id, at } = given;
  const files = await db.transaction(async (tx) => {
    if (!(await closeAccount(tx, seal, given))) return null;
    await forgetMessagesTo(tx, id);
    await recordEvent(tx, { at, actor: SYSTEM_ACTOR, verb: 'close_account', subject: { kind: 'person', id } });
    return dropKeptBefore(tx, [id], at);
  });
  if (files === null) return false;
  await removeBytes(portal, files);
  return true;
}

/** Hands on the unused accounts that may be closed, some at a time, with their people's applications. */
async function eachBatch(
  { db, clock, office }: Pick<Portal, 'db' | 'clock' | 'office'>,
  asked: { idleSince: Date; warnedBefore: Date | null },
  handle: (found: readonly UnusedAccount[], cases: readonly Case[]) => Promise<void>,
): Promise<void> {
  const today = localDay(clock.now(), office);
  for (let behind = FIRST_PERSON; ;) {
    const found = await unusedAccounts(db, { ...asked, behind, most: BATCH });
    const ids = found.map(({ id }) => id);
    const cases = await casesOf(db, ids);
    const tied = await tiedAmong(db, ids, cases, today);
    await handle(
      found.filter(({ id }) => !tied.has(id)),
      cases,
    );
    const last = ids.at(-1);
    if (last === undefined || found.length < BATCH) return;
    behind = last;
  }
}

/** Of these people those whom something still ties to the office. */
async function tiedAmong(db: Database, ids: readonly string[], cases: readonly Case[], today: string): Promise<Set<string>> {
  const disputed = new Set((await openObjections(db)).map(({ applicationId }) => applicationId));
  const living = new Set(
    await livingPermits(
      db,
      cases.map(({ id }) => id),
      today,
    ),
  );
  const firms = new Set([...(await firmOwnersAmong(db, ids)), ...(await staffAmong(db, ids))]);
  return new Set(
    ids.filter((id) => {
      const theirs = cases.filter(({ personId }) => personId === id);
      const openCase = theirs.some((each) => !each.isOver || disputed.has(each.id));
      return !mayClose({ openCase, livingPermit: theirs.some((each) => living.has(each.id)), firm: firms.has(id) });
    }),
  );
}

const daysAfter = (now: Date, days: number): Date => daysBefore(now, -days);
const dayOf = (today: string, days: number): string => daysAfter(new Date(today), days).toISOString().slice(0, 10);
