import { peopleOfRole } from '../accounts/store.ts';
import type { Application } from '../applications/application.ts';
import { afterSilence, lastDayOver } from '../applications/silence-rules.ts';
import { claimReminders } from '../applications/store-reminders.ts';
import { markIssuedOnSilence, mayIssueOnSilence, silentApplications } from '../applications/store-silence.ts';
import { serviceOf } from '../applications/versions.ts';
import type { Service } from '../catalogue/service.ts';
import { SYSTEM_ACTOR } from '../database/events.ts';
import { sendMessages } from '../messages/send.ts';
import { silencePast } from '../messages/wording/desk-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { issueLetter } from './sign-letter.ts';
import type { SigningRefusal } from './sign-letter.ts';
import { letterSigner } from './signing/letter-signer.ts';

/** The queue whose job looks for what the office has not answered in time. */
export const SILENCE_QUEUE = 'silence';
/** Every quarter of an hour: a day to answer ends when the office closes, and what counts as granted then must not wait. */
export const SILENCE_CRON = '*/15 * * * *';

/** As many as are looked up at once. */
const BATCH = 100;

/** Somebody was quicker, and what they did counts. */
const DECIDED: readonly SigningRefusal[] = ['changed-meanwhile', 'wrong-state', 'not-found'];

type Left = { application: Application; service: Service; why: keyof typeof textsId.deskClock.whyNotIssued | null };

/**
 * Does what the services say of silence: issues what the office has switched on for it, and tells the head of all else that counts as granted. Run twice, or by two
 * processes, it issues and tells each once.
 */
export async function endSilence(portal: Portal): Promise<void> {
  const { db, seal, clock, office } = portal;
  const until = lastDayOver(clock.now(), office);
  for (let behind: { silenceOn: string; id: string } | null = null; ;) {
    const found: Application[] = await silentApplications(db, seal, { until, behind, most: BATCH });
    const left: Left[] = [];
    for (const application of found) {
      const service = await serviceOf(portal, db, application);
      const then = afterSilence(service.silence);
      if (then === 'nothing') continue;
      const issued = then === 'issue' ? await issueOne(portal, application) : { left: true, why: null };
      if (issued.left) left.push({ application, service, why: issued.why });
    }
    await tellHead(portal, left);
    const last = found.at(-1);
    if (found.length < BATCH || last === undefined || last.silenceOn === null) return;
    behind = { silenceOn: last.silenceOn, id: last.id };
  }
}

/** A fault of one keeps no other from being issued: it is left to the head, and tried again with the next run. */
async function issueOne(portal: Portal, application: Application): Promise<{ left: boolean; why: Left['why'] }> {
  try {
    const signer = await letterSigner(portal);
    // An official's passphrase is typed by the official alone.
    if (signer?.asksPassphrase === true) return { left: true, why: 'passphrase' };
    const silent = { id: application.id, revision: application.revision };
    const signed = await issueLetter(
      portal,
      { validUntil: undefined },
      {
        may: async (tx) => mayIssueOnSilence(portal, tx, silent),
        mark: (tx) => markIssuedOnSilence(portal, tx, silent),
        actor: SYSTEM_ACTOR,
        onSilence: true,
      },
    );
    if (signed.ok || DECIDED.includes(signed.reason)) return { left: false, why: null };
    const { reason } = signed;
    return { left: true, why: reason === 'no-certificate' || reason === 'fee-unpaid' ? reason : 'other' };
  } catch (error) {
    portal.log.error({ code: error instanceof Error ? error.name : '' }, 'a letter was not issued when its day had passed');
    return { left: true, why: 'other' };
  }
}

/** Tells the head of what counts as granted and is not issued: of each once. */
async function tellHead(portal: Portal, left: readonly Left[]): Promise<void> {
  if (left.length === 0) return;
  const { db, seal, clock, config } = portal;
  const heads = await peopleOfRole(db, seal, 'head');
  await db.transaction(async (tx) => {
    const due = left.map(({ application: { id, silenceOn } }) => ({ applicationId: id, days: 0, occasion: silenceOn ?? '' }));
    const claimed = await claimReminders(tx, 'silence', due, clock.now());
    const say = await wordingsOf(tx, [silencePast]);
    const messages = left
      .filter(({ application }) => claimed.has(application.id))
      .flatMap(({ application, service, why }) => {
        const number = application.number ?? application.id;
        const link = `${config.url}${paths.deskCase(number)}`;
        const facts = {
          service: service.shortName,
          number,
          address: link,
          why: why === null ? '' : textsId.deskClock.whyNotIssued[why],
        };
        const words = say(silencePast, facts, { language: 'id' });
        return heads.map(({ id, profile }) => ({ personId: id, kind: 'notice', to: profile, ...words, link }) as const);
      });
    await sendMessages(portal, tx, messages);
  });
}
