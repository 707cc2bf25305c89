import { and, asc, eq, gt, inArray, lte, notInArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application, reminder } from '../database/schema/applications.ts';
import { workedAt } from './store-worked.ts';

/** What may be reminded of: of whom, and since when it waits. */
export type Waiting = Pick<typeof application.$inferSelect, 'id' | 'personId' | 'firmId' | 'filedBy' | 'service' | 'number'> & {
  since: Date;
};

/** `fee`: before the last day to pay; `fee-overdue`: after it; `silence`: the head is told that the office must answer now. */
export type ReminderKind = 'draft' | 'removal' | 'correction' | 'expiry' | 'fee' | 'fee-overdue' | 'silence';

/** Where to go on: behind this one. */
type Cursor = { since: Date; id: string };

/** @property after `since` is later than this; @property upTo and at most this. */
type Between = { after: Date; upTo: Date; behind: Cursor | null; most: number };

/** Drafts that nobody has worked on since an instant between two, the longest untouched first. */
export const idleDrafts = (db: Database, between: Between): Promise<Waiting[]> => waiting(db, 'draft', workedAt, between);

/** Corrections that were asked for between two instants and not sent again yet. */
export const waitingCorrections = (db: Database, between: Between): Promise<Waiting[]> =>
  waiting(db, 'correction', application.clockStoppedAt, between);

async function waiting(db: Database, state: string, since: SQLWrapper, between: Between): Promise<Waiting[]> {
  const { after, upTo, behind, most } = between;
  const rows = await db
    .select({
      id: application.id,
      personId: application.personId,
      firmId: application.firmId,
      filedBy: application.filedBy,
      service: application.service,
      number: application.number,
      since: sql<Date>`${since}`.mapWith(application.updatedAt),
    })
    .from(application)
    .where(
      and(
        eq(application.state, state),
        gt(since, after),
        lte(since, upTo),
        behind === null ? undefined : isBehind(since, behind),
      ),
    )
    .orderBy(asc(since), asc(application.id))
    .limit(most);
  return rows;
}

const isBehind = (since: SQLWrapper, behind: Cursor): SQL | undefined =>
  or(gt(since, behind.since), and(eq(since, behind.since), gt(application.id, behind.id)));

/** Of these applications those whose permit nobody renews yet: its holder has sent no later application for the same service that still counts. */
export async function notRenewed(db: Database, ids: readonly string[]): Promise<Omit<Waiting, 'since'>[]> {
  const later = alias(application, 'later');
  const renewing = db
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.personId, application.personId),
        eq(later.service, application.service),
        sql`${later.firmId} is not distinct from ${application.firmId}`,
        gt(later.submittedAt, application.decidedAt),
        notInArray(later.state, ['refused', 'withdrawn']),
      ),
    );
  return db
    .select({
      id: application.id,
      personId: application.personId,
      firmId: application.firmId,
      filedBy: application.filedBy,
      service: application.service,
      number: application.number,
    })
    .from(application)
    .where(and(inArray(application.id, [...ids]), sql`not exists (${renewing})`));
}

/** Notes reminders as sent, in the transaction that sends them. Answers the applications for which that was new: only those are reminded. */
export async function claimReminders(
  tx: Database,
  kind: ReminderKind,
  due: readonly { applicationId: string; days: number; occasion: string }[],
  at: Date,
): Promise<Set<string>> {
  if (due.length === 0) return new Set();
  const claimed = await tx
    .insert(reminder)
    .values(due.map((one) => ({ ...one, kind, sentAt: at })))
    .onConflictDoNothing()
    .returning({ applicationId: reminder.applicationId });
  return new Set(claimed.map(({ applicationId }) => applicationId));
}
