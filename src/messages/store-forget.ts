import { and, eq, inArray, lt, ne } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { message } from '../database/schema/messages.ts';

/** As many as one statement removes. */
const BATCH = 5000;

/** Removes messages that were written before an instant, codes or all others, also where they stand on somebody's page; what waits to be sent stays. */
export async function forgetMessages(db: Database, which: 'codes' | 'others', before: Date): Promise<number> {
  const ofKind = which === 'codes' ? eq(message.kind, 'code') : ne(message.kind, 'code');
  const old = db
    .select({ id: message.id })
    .from(message)
    .where(and(ofKind, lt(message.createdAt, before), ne(message.state, 'queued')))
    .limit(BATCH);
  for (let all = 0; ;) {
    const gone = (await db.delete(message).where(inArray(message.id, old))).rowCount ?? 0;
    all += gone;
    if (gone < BATCH) return all;
  }
}

/** Removes every message to a person whose account is closed, also what waits. */
export async function forgetMessagesTo(tx: Database, personId: string): Promise<void> {
  await tx.delete(message).where(eq(message.personId, personId));
}
