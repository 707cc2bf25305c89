import { languageOfMessages } from '../accounts/person.ts';
import { findPeople } from '../accounts/store.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Language } from '../catalogue/language.ts';
import { isLocal } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { sendMessages } from '../messages/send.ts';
import type { NewMessage } from '../messages/send.ts';
import { correctionWaits, draftGoes, draftWaits, permitEnds } from '../messages/wording/application-messages.ts';
import type { Words } from '../messages/wording/message.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Say } from '../messages/wording/wordings.ts';
import { endingPermits } from '../permits/store-ending.ts';
import type { EndingPermit } from '../permits/store-ending.ts';
import type { Portal } from '../portal.ts';
import { remindOfRegistered } from '../registers/remind.ts';
import { paths } from '../web/paths.ts';
import { portalIn } from '../portal-languages.ts';
import { dayAfter, daysBetween, instantBefore, windowsAfter, windowsBefore } from './reminder-rules.ts';
import type { ReminderWindow } from './reminder-rules.ts';
import { removalDay } from './retention-rules.ts';
import { receiversOf } from './receivers.ts';
import { claimReminders, idleDrafts, notRenewed, waitingCorrections } from './store-reminders.ts';
import type { ReminderKind, Waiting } from './store-reminders.ts';

/** The queue whose job sends the reminders of a day. */
export const REMIND_QUEUE = 'remind';
/** Eight in the morning by the office's clock: nobody is woken by a message. */
export const REMIND_CRON = '0 8 * * *';

/** As many as one transaction reminds. */
const BATCH = 500;
/** Longer than anything lies here. */
const LONG_AGO_DAYS = 50_000;

type RemindingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue'>;

/** One reminder that is due, ready to be sent unless it was before. */
type Due = {
  applicationId: string;
  of: Pick<Waiting, 'personId' | 'firmId' | 'filedBy'>;
  days: number;
  occasion: string;
  service: string;
  link: string;
  /** What it says to somebody, of a service by its name in their language. */
  words: (say: Say, service: string, to: { language: Language; service: string }) => Words;
};

/** Reminds of drafts, corrections and permits that end. Run twice, or by two processes, it sends each once. */
export async function sendReminders(portal: RemindingPortal): Promise<void> {
  await remindOfDrafts(portal);
  await warnOfRemoval(portal);
  await remindOfCorrections(portal);
  await remindOfExpiry(portal);
  await remindOfRegistered(portal);
}

async function remindOfDrafts(portal: RemindingPortal): Promise<void> {
  const dueOf = (draft: Waiting, days: number): Due => {
    const link = `${portal.config.url}${paths.application(draft.id)}`;
    const words: Due['words'] = (say, service, to) => say(draftWaits, { service, address: link, days }, to);
    return { applicationId: draft.id, of: draft, service: draft.service, days, occasion: '', link, words };
  };
  await remindOfWaiting(portal, {
    kind: 'draft',
    windows: windowsAfter(portal.office.reminders.draftDays),
    find: idleDrafts,
    dueOf,
  });
}

/** Before a draft goes that nobody works on. However late the warning, the draft stays as long as it says. */
async function warnOfRemoval(portal: RemindingPortal): Promise<void> {
  const { office, clock } = portal;
  const { draftDays, draftWarningDays } = office.retention;
  if (draftDays === null) return;
  const today = localDay(clock.now(), office);
  const dueOf = (draft: Waiting, days: number): Due => {
    const link = `${portal.config.url}${paths.application(draft.id)}`;
    const day = removalDay(localDay(draft.since, office), today, office.retention);
    const words: Due['words'] = (say, service, to) => say(draftGoes, { service, address: link, day }, to);
    const occasion = draft.since.toISOString();
    return { applicationId: draft.id, of: draft, service: draft.service, days, occasion, link, words };
  };
  const windows = [{ days: draftWarningDays, from: Math.max(draftDays - draftWarningDays, 1), until: LONG_AGO_DAYS }];
  await remindOfWaiting(portal, { kind: 'removal', windows, find: idleDrafts, dueOf });
}

async function remindOfCorrections(portal: RemindingPortal): Promise<void> {
  const dueOf = (waiting: Waiting, days: number): Due => {
    const number = waiting.number ?? waiting.id;
    const link = `${portal.config.url}${paths.correction(number)}`;
    const words: Due['words'] = (say, service, to) => say(correctionWaits, { service, address: link, number, days }, to);
    const occasion = waiting.since.toISOString();
    return { applicationId: waiting.id, of: waiting, service: waiting.service, days, occasion, link, words };
  };
  await remindOfWaiting(portal, {
    kind: 'correction',
    windows: windowsAfter(portal.office.reminders.correctionDays),
    find: waitingCorrections,
    dueOf,
  });
}

async function remindOfWaiting(
  portal: RemindingPortal,
  given: {
    kind: ReminderKind;
    windows: readonly ReminderWindow[];
    find: typeof idleDrafts;
    dueOf: (waiting: Waiting, days: number) => Due;
  },
): Promise<void> {
  const now = portal.clock.now();
  for (const { days, from, until } of given.windows) {
    const between = { after: instantBefore(now, until + 1), upTo: instantBefore(now, from), most: BATCH };
    let behind: Waiting | null = null;
    do {
      const found: Waiting[] = await given.find(portal.db, { ...between, behind });
      const due = found.map((waiting) => given.dueOf(waiting, days));
      await portal.db.transaction((tx) => remind(portal, tx, given.kind, due));
      behind = found.length < BATCH ? null : (found.at(-1) ?? null);
    } while (behind !== null);
  }
}

async function remindOfExpiry(portal: RemindingPortal): Promise<void> {
  const today = localDay(portal.clock.now(), portal.office);
  for (const { days, from, until } of windowsBefore(portal.office.reminders.expiryDays)) {
    const between = { from: dayAfter(today, from), until: dayAfter(today, until), most: BATCH };
    let behind: EndingPermit | null = null;
    do {
      const found: EndingPermit[] = await endingPermits(portal.db, { ...between, behind });
      await portal.db.transaction(async (tx) => {
        const holders = await notRenewed(
          tx,
          found.map(({ applicationId }) => applicationId),
        );
        await remind(portal, tx, 'expiry', expiryDue(portal, found, holders, { today, days }));
      });
      behind = found.length < BATCH ? null : (found.at(-1) ?? null);
    } while (behind !== null);
  }
}

function expiryDue(
  portal: RemindingPortal,
  permits: readonly EndingPermit[],
  holders: readonly Omit<Waiting, 'since'>[],
  { today, days }: { today: string; days: number },
): Due[] {
  const byApplication = new Map(holders.map((holder) => [holder.id, holder]));
  return permits.flatMap(({ id, applicationId, number, validUntil }) => {
    const holder = byApplication.get(applicationId);
    if (holder === undefined) return [];
    const link = `${portal.config.url}${renewalPath(portal, holder, id)}`;
    const left = daysBetween(today, validUntil);
    const words: Due['words'] = (say, service, to) =>
      say(permitEnds, { service, address: link, number, left, lastDay: validUntil }, to);
    return [{ applicationId, of: holder, service: holder.service, days, occasion: validUntil, link, words }];
  });
}

/** Claims what was not sent before and sends it, all in the caller's transaction. */
async function remind(portal: RemindingPortal, tx: Database, kind: ReminderKind, due: readonly Due[]): Promise<void> {
  const claims = due.map(({ applicationId, days, occasion }) => ({ applicationId, days, occasion }));
  const claimed = await claimReminders(tx, kind, claims, portal.clock.now());
  const sending = due.filter(({ applicationId }) => claimed.has(applicationId));
  // Of a firm's also who of the staff filed it: those are few, and asked for one by one.
  const people = await findPeople(tx, portal.seal, [...new Set(sending.map(({ of }) => of.personId))]);
  const say = await wordingsOf(tx, [draftWaits, draftGoes, correctionWaits, permitEnds]);
  const messages: NewMessage[] = [];
  for (const { of, service, link, words } of sending) {
    const owner = people.get(of.personId);
    const receivers = of.filedBy === null ? (owner ?? []) : await receiversOf(tx, portal.seal, of);
    for (const { id: personId, profile } of [receivers].flat()) {
      const told = portalIn(portal, languageOfMessages(profile));
      const said = words(say, nameOf(told, service), { language: told.office.language, service });
      messages.push({ personId, kind: 'reminder', to: profile, link, ...said });
    }
  }
  await sendMessages(portal, tx, messages);
}

const nameOf = ({ catalogue }: Pick<RemindingPortal, 'catalogue'>, slug: string): string =>
  catalogue.services.get(slug)?.shortName ?? slug;

/** Where this permit is renewed; a service that is no longer here shows what was. */
function renewalPath(
  { catalogue }: RemindingPortal,
  holder: Pick<Waiting, 'id' | 'service' | 'number'>,
  permitId: string,
): string {
  const service = catalogue.services.get(holder.service);
  return service !== undefined && isLocal(service)
    ? paths.renewal(service.slug, permitId)
    : paths.application(holder.number ?? holder.id);
}
