import { and, asc, eq, inArray, max, sql } from 'drizzle-orm';
import { actsOf, MOVING } from './clock-ledger.ts';
import type { LoggedAct } from './clock-ledger.ts';
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

/** The acts of some applications by which they moved from desk to desk, by id, the oldest first: what the table of times is made of. */
export async function movesOf(db: Database, applicationIds: readonly string[]): Promise<Map<string, LoggedAct[]>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db
    .select({ id: event.subjectId, at: event.at, verb: event.verb, detail: event.detail })
    .from(event)
    .where(
      and(eq(event.subjectKind, 'application'), inArray(event.subjectId, [...applicationIds]), inArray(event.verb, [...MOVING])),
    )
    .orderBy(asc(event.id));
  const found = Map.groupBy(rows, ({ id }) => id);
  return new Map([...found].map(([id, lines]) => [id, actsOf(lines)]));
}

/** What happened to a permit, the oldest first. */
export async function historyOfPermit(db: Database, permitId: string): Promise<Pick<HistoryEntry, 'at' | 'actorId' | 'verb'>[]> {
  return db
    .select({ at: event.at, actorId: event.actorId, verb: event.verb })
    .from(event)
    .where(and(eq(event.subjectKind, 'permit'), eq(event.subjectId, permitId)))
    .orderBy(asc(event.id));
}

/** Who found an application right last before it was to be signed, by its id: their act is the initials under the letter. */
export async function initialsOf(
  db: Database,
  applicationIds: readonly string[],
): Promise<Map<string, { actorId: string; at: Date }>> {
  if (applicationIds.length === 0) return new Map();
  const last = db
    .select({ id: max(event.id) })
    .from(event)
    .where(
      and(
        eq(event.subjectKind, 'application'),
        inArray(event.subjectId, [...applicationIds]),
        inArray(event.verb, ['pass_on', 'approve', 'confirm']),
      ),
    )
    .groupBy(event.subjectId);
  const rows = await db
    .select({ application: event.subjectId, actorId: event.actorId, at: event.at })
    .from(event)
    .where(sql`${event.id} in (${last})`);
  return new Map(rows.map(({ application, ...act }) => [application, act]));
}
