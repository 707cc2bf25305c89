import { eq, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { recordEvent, SYSTEM_ACTOR } from '../database/events.ts';
import { event } from '../database/schema/events.ts';

/** What a night removes, beside applications. */
export type Forgotten =
  | 'codes'
  | 'sessions'
  | 'messages'
  | 'correspondence'
  | 'kept_documents'
  | 'comparisons'
  | 'skills'
  | 'exports'
  | 'accounts'
  | 'api_replies'
  | 'webhook_deliveries';

/** Notes in the log how many of a kind went; nothing where none did. */
export async function recordForgotten(db: Database, what: Forgotten, count: number, at: Date): Promise<void> {
  if (count === 0) return;
  await recordEvent(db, { at, actor: SYSTEM_ACTOR, verb: 'forget', subject: { kind: 'keeping', id: what }, detail: { count } });
}

/** How many of each kind went since the portal began. */
export async function countForgotten(db: Database): Promise<{ what: string; count: number }[]> {
  const rows = await db
    .select({ what: event.subjectId, count: sql<string>`sum((${event.detail} ->> 'count')::bigint)` })
    .from(event)
    .where(eq(event.subjectKind, 'keeping'))
    .groupBy(event.subjectId);
  return rows.map(({ what, count }) => ({ what, count: Number(count) }));
}
