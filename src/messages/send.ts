import { randomUUID } from 'node:crypto';
import { withoutMarks } from '../catalogue/foreign.ts';
import type { Database } from '../database/connection.ts';
import type { Portal } from '../portal.ts';
import { channelsFor } from './channel-rules.ts';
import type { Contact, MessageKind } from './channel-rules.ts';
import { openChannels } from './sender.ts';
import { addMessages } from './store.ts';
import type { MessageContent, MessageRow, Way } from './store.ts';

export const MESSAGE_QUEUE = 'send-message';

export type NewMessage = {
  personId: string | null;
  kind: MessageKind;
  to: Contact;
  subject: string;
  /** Plain text. */
  body: string;
  /** The address at which to act, where the message has one. */
  link?: string;
  /** The one-time code of a message that carries one. */
  code?: string;
};

type SendingPortal = Pick<Portal, 'config' | 'seal' | 'clock' | 'jobs'>;

/**
 * Stores a message in the caller's transaction, sealed: a notice on the person's page in the portal, and one for each way that it takes outside. When the
 * transaction fails nothing is sent, when it commits it is sent and tried again. In a demo the outbox page is the sender, so it has arrived at once.
 */
export const sendMessage = (portal: SendingPortal, db: Database, given: NewMessage): Promise<void> =>
  sendMessages(portal, db, [given]);

/** The same for many, with no more queries than for one. */
export async function sendMessages(portal: SendingPortal, db: Database, given: readonly NewMessage[]): Promise<void> {
  const rows = given.flatMap((one) => rowsOf(portal, one));
  await addMessages(db, portal.seal, rows);
  const waiting = rows.filter(({ state }) => state === 'queued').map(({ id }) => ({ messageId: id }));
  if (waiting.length > 0) await portal.jobs.sendAll(MESSAGE_QUEUE, waiting, { db });
}

/** Where a message goes on one way; null = the person cannot be reached there. */
export const addressOn = (way: Way, to: Contact): string | null => (way === 'email' ? to.email : to.phone || null);

function rowsOf({ config, clock }: SendingPortal, given: NewMessage): MessageRow[] {
  const { personId, kind, to, subject, body, link = null, code = null } = given;
  const createdAt = clock.now();
  const content = (address: string): MessageContent => ({
    to: address,
    subject: withoutMarks(subject),
    body: withoutMarks(body),
    link,
    code,
  });
  const noticeId = randomUUID();
  const outside = (sender: Way): MessageRow => {
    const row = { id: randomUUID(), personId, noticeId, kind, sender, createdAt };
    const address = addressOn(sender, to);
    if (address === null) return { ...row, content: content(''), state: 'failed', fault: 'no-address' };
    if (sender === 'outbox') return { ...row, content: content(address), state: 'sent', sentAt: createdAt };
    return { ...row, content: content(address), state: 'queued' };
  };
  const inPortal: MessageRow[] =
    kind === 'code' || personId === null
      ? []
      : [{ id: noticeId, personId, noticeId, kind, sender: 'portal', createdAt, content: content(''), state: 'sent' }];
  return [...inPortal, ...waysOf(config, kind, to).map(outside)];
}

function waysOf(config: Portal['config'], kind: MessageKind, to: Contact): Way[] {
  const open = openChannels(config);
  const ways = channelsFor(kind, to, open);
  if (config.mode === 'demo') return ways.length > 0 ? ['outbox'] : [];
  const wanted = kind === 'code' || to.channels?.length !== 0;
  // Nothing reaches them: it is stored as failed on the way that there is, so that an operator sees it.
  return ways.length === 0 && wanted ? open.slice(0, 1) : ways;
}
