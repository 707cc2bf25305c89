import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { siteVisit } from '../database/schema/visits.ts';
import type { Seal } from '../database/seal.ts';
import { addFile } from '../files/store.ts';
import type { NewFile } from '../files/store.ts';

const reportSchema = z.object({ who: z.string(), result: z.string() });

/** A reported visit, opened. */
export type Visit = z.infer<typeof reportSchema> & { visitedOn: string; fileId: string | null; announced: boolean };

/** Whether a report was stored already: its button was pressed twice, or its answer got lost. */
export async function isReported(tx: Database, id: string, applicationId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: siteVisit.id })
    .from(siteVisit)
    .where(and(eq(siteVisit.id, id), eq(siteVisit.applicationId, applicationId)));
  return rows.length > 0;
}

/** Stores a visit with its photographs and its act. `id`: of its report. */
export async function addVisit(
  tx: Database,
  seal: Seal,
  given: {
    id: string;
    applicationId: string;
    officer: { id: string; role: string };
    visit: { visitedOn: string; who: string; result: string };
    file: NewFile | null;
    /** The announcement that it follows; null = it came unannounced. */
    plannedVisitId: string | null;
    at: Date;
  },
): Promise<void> {
  const { id, applicationId, officer, visit, file, plannedVisitId, at } = given;
  const { visitedOn, who, result } = visit;
  if (file !== null) await addFile(tx, { ...file, createdAt: at });
  const sealed = seal.closeJson({ who, result });
  await tx
    .insert(siteVisit)
    .values({ id, applicationId, officerId: officer.id, visitedOn, sealed, fileId: file?.id ?? null, plannedVisitId, at });
  await recordEvent(tx, { at, actor: officer, verb: 'visit', subject: { kind: 'application', id: applicationId } });
}

/** The visits to the place of an application, the first first. */
export async function visitsOf(db: Database, seal: Seal, applicationId: string): Promise<Visit[]> {
  const rows = await db
    .select()
    .from(siteVisit)
    .where(eq(siteVisit.applicationId, applicationId))
    .orderBy(asc(siteVisit.at), asc(siteVisit.id));
  return rows.map(({ visitedOn, fileId, sealed, plannedVisitId }) => ({
    ...reportSchema.parse(seal.openJson(sealed)),
    visitedOn,
    fileId,
    announced: plannedVisitId !== null,
  }));
}

/** The application whose visit a file shows; null = none. */
export async function applicationIdOfVisitFile(db: Database, fileId: string): Promise<string | null> {
  const [row] = await db.select({ id: siteVisit.applicationId }).from(siteVisit).where(eq(siteVisit.fileId, fileId));
  return row?.id ?? null;
}

/** Removes the visits to the place of an application; that there were some stays in the log. Answers ids of files that nobody needs any more. */
export async function forgetVisits(tx: Database, applicationId: string): Promise<string[]> {
  const rows = await tx
    .delete(siteVisit)
    .where(eq(siteVisit.applicationId, applicationId))
    .returning({ fileId: siteVisit.fileId });
  return rows.flatMap(({ fileId }) => fileId ?? []);
}
