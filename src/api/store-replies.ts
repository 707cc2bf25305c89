import { and, eq, lt } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { apiReply } from '../database/schema/api.ts';

/** What was answered under a key. `asked`: hash of the request. */
export type Reply = { asked: string; status: number; body: unknown };

type Key = { tokenId: string; key: string };

/**
 * Takes a key for a request, in the transaction that answers it: whoever asks under the same key meanwhile waits for the end of it. Answers what was said before; null = nothing yet.
 */
export async function takeKey(tx: Database, { tokenId, key }: Key, asked: string, at: Date): Promise<Reply | null> {
  const taken = await tx
    .insert(apiReply)
    .values({ tokenId, key, asked, status: 0, body: {}, createdAt: at })
    .onConflictDoNothing()
    .returning({ key: apiReply.key });
  if (taken.length > 0) return null;
  const [known] = await tx
    .select({ asked: apiReply.asked, status: apiReply.status, body: apiReply.body })
    .from(apiReply)
    .where(and(eq(apiReply.tokenId, tokenId), eq(apiReply.key, key)));
  return known ?? null;
}

/** Keeps what is answered under a key. */
export async function keepReply(tx: Database, { tokenId, key }: Key, { status, body }: Omit<Reply, 'asked'>): Promise<void> {
  await tx
    .update(apiReply)
    .set({ status, body })
    .where(and(eq(apiReply.tokenId, tokenId), eq(apiReply.key, key)));
}

/** Forgets answers from before an instant; answers how many. */
export async function forgetReplies(db: Database, before: Date): Promise<number> {
  const gone = await db.delete(apiReply).where(lt(apiReply.createdAt, before)).returning({ key: apiReply.key });
  return gone.length;
}
