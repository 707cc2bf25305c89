import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { CODE_MINUTES } from '../accounts/auth.ts';
import { findPerson } from '../accounts/store.ts';
import type { Database } from '../database/connection.ts';
import type { Portal } from '../portal.ts';
import { nextChannel } from './channel-rules.ts';
import type { Contact } from './channel-rules.ts';
import { deliver } from './deliver.ts';
import { pauseBefore } from './fault-rules.ts';
import type { MessageFault } from './fault-rules.ts';
import { addressOn, MESSAGE_QUEUE } from './send.ts';
import { openChannels } from './sender.ts';
import { addMessages, findMessage, markFailed, markSent, waysTried } from './store.ts';
import type { StoredMessage } from './store.ts';

type WorkingPortal = Pick<Portal, 'config' | 'db' | 'seal' | 'clock' | 'log' | 'office' | 'jobs'>;

const jobSchema = z.object({ messageId: z.uuid() });

/** Sends one queued message. What fails is tried again after growing pauses, then on the person's next way; then it waits for an administrator. */
export async function runMessageJob(portal: WorkingPortal, data: unknown): Promise<void> {
  const { db, seal, clock } = portal;
  const { messageId } = jobSchema.parse(data);
  const stored = await findMessage(db, seal, messageId);
  if (stored === null || stored.state !== 'queued') return;
  const contact = stored.personId === null ? null : ((await findPerson(db, seal, stored.personId))?.profile ?? null);
  // A notice goes to the address that counts now; a code goes where the page said.
  const to = contact === null || stored.kind === 'code' ? stored.content.to : (addressOn(stored.sender, contact) ?? '');
  const message = { ...stored, content: { ...stored.content, to } };
  const outcome = isOver(message, clock.now()) ? ({ ok: false, fault: 'expired' } as const) : await deliver(portal, message);
  // Who signs up has no account yet, but the phone is the same on another way.
  const known = contact ?? (stored.kind === 'code' && stored.sender !== 'email' ? { phone: to, email: null } : null);
  if (!outcome.ok) return noteFailure(portal, message, outcome.fault, known);
  const receiptHash = outcome.receipt === null ? null : seal.hash('receipt', outcome.receipt);
  return markSent(db, messageId, clock.now(), receiptHash);
}

/** What is done about a message that could not be sent: again later, or the next way, or nothing more by itself. */
export async function noteFailure(
  portal: WorkingPortal,
  message: StoredMessage,
  fault: MessageFault,
  contact: Contact | null,
): Promise<void> {
  const { db, clock, log, jobs } = portal;
  const { id, sender } = message;
  log.warn({ messageId: id, sender, fault }, 'a message could not be sent');
  const pause = pauseBefore(message.kind, fault, message.attempts + 1);
  await db.transaction(async (tx) => {
    if (pause !== null) {
      const again = new Date(clock.now().getTime() + pause * 1000);
      await markFailed(tx, id, { fault, again, state: 'queued' });
      return jobs.send(MESSAGE_QUEUE, { messageId: id }, { db: tx, afterSeconds: pause });
    }
    const passed = fault !== 'expired' && contact !== null && (await passOn(portal, tx, message, contact));
    return markFailed(tx, id, { fault, again: null, state: passed ? 'passed_on' : 'failed' });
  });
}

/** Sends a message on the next way that its person has. Answers false when there is none. */
async function passOn(
  { config, seal, jobs }: WorkingPortal,
  tx: Database,
  message: StoredMessage,
  contact: Contact,
): Promise<boolean> {
  const { personId, noticeId, kind, content, createdAt } = message;
  if (noticeId === null) return false;
  const channel = nextChannel(kind, contact, openChannels(config), await waysTried(tx, noticeId));
  const to = channel === null ? null : addressOn(channel, contact);
  if (channel === null || to === null) return false;
  const next = { id: randomUUID(), personId, noticeId, kind, sender: channel, createdAt };
  await addMessages(tx, seal, [{ ...next, content: { ...content, to }, state: 'queued' }]);
  await jobs.send(MESSAGE_QUEUE, { messageId: next.id }, { db: tx });
  return true;
}

/** Whether a code can no longer be used, so that it would only confuse. */
const isOver = ({ kind, createdAt }: StoredMessage, now: Date): boolean =>
  kind === 'code' && now.getTime() - createdAt.getTime() > CODE_MINUTES * 60_000;
