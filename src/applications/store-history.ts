import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { event } from '../database/schema/events.ts';

/** One line of an application's log: who did what, when. */
export type HistoryEntry = {
  at: Date;
  actorId: string;
  actorRole: string;
  verb: string;
  detail: unknown;
  /** What is said of it to the applicant, where it is about a helper. */ sentence?: string;
};

/** What happened to an application, the oldest first. */
export async function historyOf(db: Database, applicationId: string): Promise<HistoryEntry[]> {
  return db
    .select({ at: event.at, actorId: event.actorId, actorRole: event.actorRole, verb: event.verb, detail: event.detail })
    .from(event)
    .where(and(eq(event.subjectKind, 'application'), eq(event.subjectId, applicationId)))
    .orderBy(asc(event.id));
}
