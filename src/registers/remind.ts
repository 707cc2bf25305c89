import { languageOfMessages } from '../accounts/person.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { applicantsByNikHash } from '../accounts/store-nik.ts';
import { dayAfter, daysBetween, windowsBefore } from '../applications/reminder-rules.ts';
import type { ReminderWindow } from '../applications/reminder-rules.ts';
import { sentFor } from '../applications/store-register-use.ts';
import { localDay } from '../catalogue/formats.ts';
import { isLocal } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { sendMessages } from '../messages/send.ts';
import type { NewMessage } from '../messages/send.ts';
import { registeredEnds } from '../messages/wording/application-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Say } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { portalIn } from '../portal-languages.ts';
import { paths } from '../web/paths.ts';
import { isSameHolder } from './holder-rules.ts';
import { claimRegisterReminders, endingRegistered } from './store-ending.ts';
import type { EndingRegistered } from './store-ending.ts';
import { findAllRegistered } from './store-permits.ts';

/** As many as one transaction reminds. */
const BATCH = 500;

type RemindingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue'>;

/**
 * Reminds holders of permits from before the portal that end soon, where an account has the NIK and the name of the register. The message names the
 * kind of permit and its last day, not its number: whoever signs up tells their NIK themselves. Run twice, it sends each once.
 */
export async function remindOfRegistered(portal: RemindingPortal): Promise<void> {
  const today = localDay(portal.clock.now(), portal.office);
  for (const window of windowsBefore(portal.office.reminders.expiryDays)) {
    const between = { from: dayAfter(today, window.from), until: dayAfter(today, window.until), most: BATCH };
    let behind: EndingRegistered | null = null;
    do {
      const found: EndingRegistered[] = await endingRegistered(portal.db, { ...between, behind });
      await portal.db.transaction((tx) => remind(portal, tx, found, { window, today }));
      behind = found.length < BATCH ? null : (found.at(-1) ?? null);
    } while (behind !== null);
  }
}

async function remind(
  portal: RemindingPortal,
  tx: Database,
  ending: readonly EndingRegistered[],
  { window, today }: { window: ReminderWindow; today: string },
): Promise<void> {
  const holders = await holdersOf(portal, tx, ending);
  const due = ending.filter(({ id }) => holders.has(id));
  const claims = due.map(({ id, validUntil }) => ({ permitId: id, days: window.days, lastDay: validUntil }));
  const claimed = await claimRegisterReminders(tx, claims, portal.clock.now());
  const say = await wordingsOf(tx, [registeredEnds]);
  const messages = due
    .filter(({ id }) => claimed.has(id))
    .flatMap((one) => (holders.get(one.id) ?? []).map((person) => messageTo(portal, say, person, one, today)));
  await sendMessages(portal, tx, messages);
}

/** Whose permits these are, as far as they have an account and do nothing about it yet. */
async function holdersOf({ seal }: RemindingPortal, tx: Database, ending: readonly EndingRegistered[]) {
  const byNik = await applicantsByNikHash(
    tx,
    seal,
    ending.map(({ nikHash }) => nikHash),
  );
  const known = ending.filter(({ nikHash }) => byNik.has(nikHash));
  const permits = await findAllRegistered(
    tx,
    seal,
    known.map(({ id }) => id),
  );
  const people = known.flatMap(({ nikHash }) => byNik.get(nikHash) ?? []);
  const sent = await sentFor(
    tx,
    people.map(({ id }) => id),
  );
  const holders = new Map<string, SignedInPerson[]>();
  for (const { id, nikHash, service } of known) {
    const holder = permits.get(id)?.holder ?? '';
    const theirs = (byNik.get(nikHash) ?? []).filter(
      (person) => isSameHolder(holder, person.profile.name) && !sent.has(`${person.id} ${service}`),
    );
    if (theirs.length > 0) holders.set(id, theirs);
  }
  return holders;
}

function messageTo(
  portal: RemindingPortal,
  say: Say,
  person: SignedInPerson,
  { service: slug, validUntil }: EndingRegistered,
  today: string,
): NewMessage {
  const told = portalIn(portal, languageOfMessages(person.profile));
  const service = told.catalogue.services.get(slug);
  const link = `${portal.config.url}${service !== undefined && isLocal(service) ? paths.startPage(slug) : paths.services}`;
  const left = daysBetween(today, validUntil);
  const facts = { service: service?.shortName ?? slug, address: link, left, lastDay: validUntil };
  const said = say(registeredEnds, facts, { language: told.office.language, service: slug });
  return { personId: person.id, kind: 'reminder', to: person.profile, link, ...said };
}
