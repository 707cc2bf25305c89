import { and, asc, eq, gt, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { forgetBefore } from '../changes/store.ts';
import { forgetCorrespondence } from '../correspondence/store-forget.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent, SYSTEM_ACTOR } from '../database/events.ts';
import {
  application,
  applicationDocument,
  applicationSearch,
  checklistEntry,
  correctionItem,
  reminder,
  typedPage,
} from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import { forgetFeeWords } from '../fees/store.ts';
import { forgetNotes } from '../notes/store.ts';
import { forgetOpinions } from '../opinions/store.ts';
import { removeFiles } from '../files/store.ts';
import { forgetHelpers } from '../helping/store.ts';
import { forgetPlans } from '../visits/store-plans.ts';
import { forgetVisits } from '../visits/store.ts';
import { fileIdsOf } from './store-documents.ts';
import { forgetReceipt } from './store-receipts.ts';
import { lastWorkedOn, workedAt } from './store-worked.ts';

/** As many as one look finds. */
type Asked = { most: number; behind: string };

/** Drafts that nobody worked on since an instant, and whose person was warned before another one and did nothing. */
export const forgottenDrafts = (db: Database, given: Asked & { idleSince: Date; warnedBefore: Date }): Promise<string[]> => {
  const warned = db
    .select({ one: sql`1` })
    .from(reminder)
    .where(
      and(
        eq(reminder.applicationId, application.id),
        eq(reminder.kind, 'removal'),
        lte(reminder.sentAt, given.warnedBefore),
        sql`${reminder.sentAt} >= ${workedAt}`,
      ),
    );
  return past(
    db,
    given,
    // The row's own day first: it has an index.
    and(
      eq(application.state, 'draft'),
      lte(application.updatedAt, given.idleSince),
      lte(workedAt, given.idleSince),
      sql`exists (${warned})`,
    ),
  );
};

/** What was refused or withdrawn and has not changed since an instant. */
export const closedBefore = (db: Database, given: Asked & { before: Date }): Promise<string[]> =>
  past(db, given, and(inArray(application.state, ['refused', 'withdrawn']), lt(application.updatedAt, given.before)));

/** Of these applications those whose answers are still there. */
export const notCleared = (db: Database, ids: readonly string[]): Promise<string[]> =>
  past(db, { most: ids.length, behind: FIRST }, inArray(application.id, [...ids]));

/** Before every id. */
export const FIRST = '00000000-0000-0000-0000-000000000000';

async function past(db: Database, { most, behind }: Asked, which: SQL | undefined): Promise<string[]> {
  if (most === 0) return [];
  const rows = await db
    .select({ id: application.id })
    .from(application)
    .where(and(isNull(application.clearedAt), gt(application.id, behind), which))
    .orderBy(asc(application.id))
    .limit(most);
  return rows.map(({ id }) => id);
}

/**
 * Removes the answers, documents and words of an application whose time of keeping is over; number, decision and the log stay. A draft is gone for its person.
 * Answers the ids of the files whose bytes the caller removes; null = it was done already, or the draft was worked on meanwhile.
 */
export async function clearApplication(
  tx: Database,
  seal: Seal,
  { id, at, idleSince }: { id: string; at: Date; idleSince: Date },
): Promise<string[] | null> {
  const [found] = await tx
    .select({ state: application.state })
    .from(application)
    .where(and(eq(application.id, id), isNull(application.clearedAt)))
    .for('update');
  if (found === undefined) return null;
  // Asked behind the lock: whoever types holds it, and what they typed is seen only by a query that begins after them.
  const worked = found.state === 'draft' ? await lastWorkedOn(tx, id) : null;
  if (worked !== null && worked > idleSince) return null;
  const uploads = [...(await fileIdsOf(tx, id)), ...(await forgetCorrespondence(tx, id)), ...(await forgetVisits(tx, id))];
  await tx.delete(applicationDocument).where(eq(applicationDocument.applicationId, id));
  await removeFiles(tx, uploads);
  const files = [...uploads, ...(await forgetReceipt(tx, id))];
  await tx.delete(typedPage).where(eq(typedPage.applicationId, id));
  await tx.update(correctionItem).set({ note: null }).where(eq(correctionItem.applicationId, id));
  await tx.update(checklistEntry).set({ note: null }).where(eq(checklistEntry.applicationId, id));
  await tx.delete(applicationSearch).where(eq(applicationSearch.applicationId, id));
  await forgetBefore(tx, id);
  await forgetNotes(tx, id, at);
  await forgetOpinions(tx, id);
  await forgetHelpers(tx, id);
  await forgetPlans(tx, id);
  await forgetFeeWords(tx, id);
  await tx
    .update(application)
    .set({
      answers: seal.closeJson({}),
      oldRegisterId: null,
      oldPermitNumber: null,
      refusalNote: null,
      clearedAt: at,
      revision: sql`${application.revision} + 1`,
      ...(found.state === 'draft' ? { state: 'withdrawn' } : {}),
    })
    .where(eq(application.id, id));
  const detail = { state: found.state, files: files.length };
  await recordEvent(tx, { at, actor: SYSTEM_ACTOR, verb: 'clear', subject: { kind: 'application', id }, detail });
  return files;
}
