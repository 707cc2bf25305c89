import { and, asc, eq, gte, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { plannedVisit } from '../database/schema/visits.ts';
import type { Seal } from '../database/seal.ts';
import type { Plan } from './plan-rules.ts';

const wordsSchema = z.object({ who: z.string(), ready: z.string(), why: z.string() });

/** An announced visit, opened. */
export type PlannedVisit = Plan & {
  id: string;
  applicationId: string;
  officerId: string;
  /** The reviewing office. */
  office: string;
  sequence: number;
  /** When the applicant asked for another day, and why; answered = the office has planned anew since. */
  askedAt: Date | null;
  askedWhy: string | null;
  answeredAt: Date | null;
  plannedAt: Date;
};

/** The visit that an application waits for; null = none. */
export async function livePlan(db: Database, seal: Seal, applicationId: string): Promise<PlannedVisit | null> {
  const [row] = await db
    .select()
    .from(plannedVisit)
    .where(and(eq(plannedVisit.applicationId, applicationId), isNull(plannedVisit.endedAt)));
  return row === undefined ? null : opened(seal, row);
}

/** Announces a visit. The caller holds the application. */
export async function addPlan(
  tx: Database,
  seal: Seal,
  given: { applicationId: string; officerId: string; office: string; plan: Plan; at: Date },
): Promise<PlannedVisit> {
  const { applicationId, officerId, office, plan, at } = given;
  const [row] = await tx
    .insert(plannedVisit)
    .values({ applicationId, officerId, office, ...columnsOf(seal, plan), plannedAt: at })
    .returning();
  if (row === undefined) throw new Error('a visit was not stored');
  return opened(seal, row);
}

/** Moves an announced visit; what the applicant asked for is answered by it. */
export async function movePlan(
  tx: Database,
  seal: Seal,
  before: PlannedVisit,
  { plan, officerId, at }: { plan: Plan; officerId: string; at: Date },
): Promise<PlannedVisit> {
  const answeredAt = before.askedAt !== null && before.answeredAt === null ? at : before.answeredAt;
  const [row] = await tx
    .update(plannedVisit)
    .set({ ...columnsOf(seal, plan), officerId, answeredAt, plannedAt: at, sequence: sql`${plannedVisit.sequence} + 1` })
    .where(eq(plannedVisit.id, before.id))
    .returning();
  if (row === undefined) throw new Error('a visit was not moved');
  return opened(seal, row);
}

/** The applicant asks for another day. */
export async function noteAsk(tx: Database, seal: Seal, id: string, { why, at }: { why: string; at: Date }): Promise<void> {
  await tx
    .update(plannedVisit)
    .set({ askedAt: at, askedWhy: seal.close(why) })
    .where(eq(plannedVisit.id, id));
}

/** It was reported, called off, or the case went on. */
export async function endPlan(tx: Database, id: string, at: Date): Promise<void> {
  await tx.update(plannedVisit).set({ endedAt: at }).where(eq(plannedVisit.id, id));
}

/** The same for whatever an application waits for. */
export async function endPlanOf(tx: Database, applicationId: string, at: Date): Promise<void> {
  await tx
    .update(plannedVisit)
    .set({ endedAt: at })
    .where(and(eq(plannedVisit.applicationId, applicationId), isNull(plannedVisit.endedAt)));
}

/** Visits of an office between two local days, both included, in their order. */
export async function plansBetween(
  db: Database,
  seal: Seal,
  { office, from, until }: { office: string; from: string; until: string },
): Promise<PlannedVisit[]> {
  const rows = await db
    .select()
    .from(plannedVisit)
    .where(
      and(
        eq(plannedVisit.office, office),
        isNull(plannedVisit.endedAt),
        gte(plannedVisit.day, from),
        lte(plannedVisit.day, until),
      ),
    )
    .orderBy(asc(plannedVisit.day), asc(plannedVisit.begins), asc(plannedVisit.id));
  return rows.map((row) => opened(seal, row));
}

/** Takes some visits of a day that their applicants were not reminded of yet, and notes that they are, in the transaction that reminds them. */
export async function claimRemindersOf(tx: Database, seal: Seal, day: string): Promise<PlannedVisit[]> {
  const rows = await tx
    .update(plannedVisit)
    .set({ remindedOf: day })
    .where(
      and(
        eq(plannedVisit.day, day),
        isNull(plannedVisit.endedAt),
        or(isNull(plannedVisit.remindedOf), ne(plannedVisit.remindedOf, day)),
      ),
    )
    .returning();
  return rows.map((row) => opened(seal, row));
}

/** Removes what was planned for an application; that it was stays in the log. */
export async function forgetPlans(tx: Database, applicationId: string): Promise<void> {
  await tx.delete(plannedVisit).where(eq(plannedVisit.applicationId, applicationId));
}

const columnsOf = (seal: Seal, { day, begins, ends, ...words }: Plan) => ({
  day,
  begins,
  ends,
  sealed: seal.closeJson(wordsSchema.parse(words)),
});

function opened(seal: Seal, row: typeof plannedVisit.$inferSelect): PlannedVisit {
  const { sealed, askedWhy, ...rest } = row;
  const words = wordsSchema.parse(seal.openJson(sealed));
  return { ...rest, ...words, askedWhy: askedWhy === null ? null : seal.open(askedWhy).toString('utf8') };
}
