import { and, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import { openApplication } from './application.ts';
import type { Application } from './application.ts';

/** States in which the office has answered, or the applicant took it back. */
const OVER = ['issued', 'refused', 'withdrawn'];

/** As much of somebody's application as says whether it keeps their account. */
export type Case = { id: string; personId: string; isOver: boolean; wasSent: boolean };

/** The applications of some people. */
export async function casesOf(db: Database, personIds: readonly string[]): Promise<Case[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .select({ id: application.id, personId: application.personId, state: application.state, number: application.number })
    .from(application)
    .where(inArray(application.personId, [...personIds]));
  return rows.map(({ state, number, ...row }) => ({ ...row, isOver: OVER.includes(state), wasSent: number !== null }));
}

/** Of these applications those that ended, and have not changed since an instant. */
export async function endedAmong(db: Database, ids: readonly string[], before: Date): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: application.id })
    .from(application)
    .where(and(inArray(application.id, [...ids]), inArray(application.state, OVER), lt(application.updatedAt, before)));
  return rows.map(({ id }) => id);
}

/** Applications that wait for a review of no office: nobody would ever see them. */
export async function withoutOffice(db: Database, seal: Seal, most: number): Promise<Application[]> {
  const reviewed = or(
    eq(application.state, 'technical'),
    and(eq(application.state, 'correction'), eq(application.correctionFrom, 'technical')),
  );
  const rows = await db
    .select()
    .from(application)
    .where(and(isNull(application.technicalOffice), isNotNull(application.number), reviewed))
    .orderBy(application.id)
    .limit(most);
  return rows.map((row) => openApplication(seal, row));
}

/** Of these applications those that are with the reviewing office. */
export async function applicationsAtReview(db: Database, seal: Seal, ids: readonly string[]): Promise<Application[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(application)
    .where(and(inArray(application.id, [...ids]), eq(application.state, 'technical')));
  return rows.map((row) => openApplication(seal, row));
}
