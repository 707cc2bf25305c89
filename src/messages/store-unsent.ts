import { and, count, desc, eq, inArray, isNotNull, ne, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { message } from '../database/schema/messages.ts';
import type { Seal } from '../database/seal.ts';
import type { Portal } from '../portal.ts';
import { MESSAGE_QUEUE } from './send.ts';
import { openMessage } from './store.ts';
import type { StoredMessage } from './store.ts';

/** As many messages as are queued again at one press. */
const MOST_AT_ONCE = 1000;

/** Messages of which a try has failed, the newest first: those that wait for the next try, for somebody, or went another way. */
export async function unsentMessages(db: Database, seal: Seal, most: number): Promise<StoredMessage[]> {
  const rows = await db
    .select()
    .from(message)
    // Said twice so that the index of unsent messages serves.
    .where(and(ne(message.state, 'sent'), or(ne(message.state, 'queued'), isNotNull(message.fault))))
    .orderBy(desc(message.sequence))
    .limit(most);
  return rows.map((row) => openMessage(seal, row));
}

/** How many wait for an administrator, and how many for their next try. */
export async function countUnsent(db: Database): Promise<{ failed: number; waiting: number }> {
  const waiting = and(eq(message.state, 'queued'), isNotNull(message.fault));
  const rows = await db
    .select({ state: message.state, count: count() })
    .from(message)
    .where(and(ne(message.state, 'sent'), or(waitsForSomebody, waiting)))
    .groupBy(message.state);
  const of = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
  return { failed: of('failed'), waiting: of('queued') };
}

/** Queues failed messages again, the oldest first; one of them where an id is given. A code is not sent again: it is over. Answers how many. */
export async function sendAgain(
  { db, clock, jobs }: Pick<Portal, 'db' | 'clock' | 'jobs'>,
  actor: { id: string; role: string },
  id?: string,
): Promise<number> {
  return db.transaction(async (tx) => {
    const chosen = tx
      .select({ id: message.id })
      .from(message)
      .where(and(waitsForSomebody, id === undefined ? undefined : eq(message.id, id)))
      .orderBy(message.sequence)
      .limit(MOST_AT_ONCE)
      .for('update', { skipLocked: true });
    const again = await tx
      .update(message)
      .set({ state: 'queued', fault: null, attempts: 0, againAt: null })
      .where(inArray(message.id, chosen))
      .returning({ id: message.id });
    if (again.length === 0) return 0;
    await jobs.sendAll(
      MESSAGE_QUEUE,
      again.map((row) => ({ messageId: row.id })),
      { db: tx },
    );
    await recordEvent(tx, {
      at: clock.now(),
      actor,
      verb: 'send_again',
      subject: { kind: 'message', id: id ?? 'all' },
      detail: { messages: again.length },
    });
    return again.length;
  });
}

const waitsForSomebody: SQL | undefined = and(eq(message.state, 'failed'), ne(message.kind, 'code'));
