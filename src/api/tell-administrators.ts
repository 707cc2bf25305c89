import { peopleOfRole } from '../accounts/store.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Database } from '../database/connection.ts';
import { sendMessages } from '../messages/send.ts';
import { newsStopped, tokenEnds } from '../messages/wording/system-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { takeEnding } from './store-tokens.ts';
import { WARNED_DAYS } from './token-rules.ts';
import type { Webhook } from './webhooks/webhook-rules.ts';

type TellingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'config' | 'jobs'>;

const DAY_MS = 86_400_000;

/** Tells every administrator that a system hears nothing any more, or missed something, in the transaction that finds it out. */
export async function tellStopped(
  portal: TellingPortal,
  tx: Database,
  { webhook, why }: { webhook: Pick<Webhook, 'id' | 'name'>; why: 'gone' | 'failing' | 'given-up' },
): Promise<void> {
  const say = await wordingsOf(tx, [newsStopped]);
  const facts = { system: webhook.name, why, address: `${portal.config.url}${paths.webhook(webhook.id)}` };
  await toAdministrators(portal, tx, [say(newsStopped, facts, { language: 'id' })]);
}

/** Tells every administrator once of each token that ends soon. */
export async function warnOfTokens(portal: TellingPortal & Pick<Portal, 'office'>): Promise<void> {
  const { db, clock, config, office } = portal;
  const now = clock.now();
  await db.transaction(async (tx) => {
    const ending = await takeEnding(tx, { now, before: new Date(now.getTime() + WARNED_DAYS * DAY_MS) });
    const say = await wordingsOf(tx, [tokenEnds]);
    const address = `${config.url}${paths.systems}`;
    await toAdministrators(
      portal,
      tx,
      ending.map(({ name, endsAt }) =>
        say(tokenEnds, { system: name, day: localDay(endsAt, office), address }, { language: 'id' }),
      ),
    );
  });
}

async function toAdministrators(
  portal: TellingPortal,
  tx: Database,
  messages: readonly { subject: string; body: string }[],
): Promise<void> {
  const administrators = messages.length === 0 ? [] : await peopleOfRole(tx, portal.seal, 'administrator');
  await sendMessages(
    portal,
    tx,
    messages.flatMap((message) =>
      administrators.map(({ id, profile }) => ({ ...message, personId: id, kind: 'notice' as const, to: profile })),
    ),
  );
}
