import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { withoutMarks } from '../catalogue/foreign.ts';
import type { Database } from '../database/connection.ts';
import type { Portal } from '../portal.ts';
import { deliverMail } from './mail.ts';
import { senderOf } from './sender.ts';
import type { Contact } from './sender.ts';
import { addMessage, findMessage, markFailed, markSent } from './store.ts';

export const MESSAGE_QUEUE = 'send-message';

export type NewMessage = {
  personId: string | null;
  kind: 'code' | 'notice';
  to: Contact;
  subject: string;
  /** Plain text. */
  body: string;
};

/**
 * Stores a message in the caller's transaction, sealed, and hands it to the configured sender: when the transaction fails nothing is sent,
 * when it commits it is sent and tried again. In a demo the outbox page is the sender, so it has arrived at once.
 */
export async function sendMessage(
  portal: Pick<Portal, 'config' | 'seal' | 'clock' | 'jobs'>,
  db: Database,
  given: NewMessage,
): Promise<void> {
  const sender = senderOf(portal.config);
  const id = randomUUID();
  const createdAt = portal.clock.now();
  const address = given.to[sender.contact];
  const stored = { id, personId: given.personId, kind: given.kind, sender: sender.name, createdAt };
  const content = { to: address ?? '', subject: withoutMarks(given.subject), body: withoutMarks(given.body) };
  if (address === null) return addMessage(db, portal.seal, { ...stored, content, state: 'failed', fault: 'no-address' });
  if (sender.name === 'outbox') return addMessage(db, portal.seal, { ...stored, content, state: 'sent', sentAt: createdAt });
  await addMessage(db, portal.seal, { ...stored, content, state: 'queued' });
  return portal.jobs.send(MESSAGE_QUEUE, { messageId: id }, { db });
}

const jobSchema = z.object({ messageId: z.uuid() });

/** Sends one queued message. A failure is stored as a short symbol and thrown, so that the queue tries again. */
export async function runMessageJob(
  portal: Pick<Portal, 'config' | 'db' | 'seal' | 'clock' | 'log' | 'office'>,
  data: unknown,
): Promise<void> {
  const { messageId } = jobSchema.parse(data);
  const message = await findMessage(portal.db, portal.seal, messageId);
  if (message === null || message.state === 'sent') return;
  const outcome = await deliverMail(portal, message.content);
  if (outcome.ok) return markSent(portal.db, messageId, portal.clock.now());
  await markFailed(portal.db, messageId, outcome.fault);
  portal.log.warn({ messageId, fault: outcome.fault }, 'a message could not be sent');
  throw new Error(`message ${messageId}: ${outcome.fault}`);
}
