import { asc, eq, gt, inArray } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { caseMessage, objection } from '../database/schema/correspondence.ts';

/** Removes what applicant and office wrote about an application; that they did stays in the log. Answers ids of files that nobody needs any more. */
export async function forgetCorrespondence(tx: Database, applicationId: string): Promise<string[]> {
  await tx.delete(caseMessage).where(eq(caseMessage.applicationId, applicationId));
  const rows = await tx
    .delete(objection)
    .where(eq(objection.applicationId, applicationId))
    .returning({ fileId: objection.fileId });
  return rows.flatMap(({ fileId }) => fileId ?? []);
}

/** Applications about which anything was written, by id. */
export async function writtenAbout(db: Database, { behind, most }: { behind: string; most: number }): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: caseMessage.applicationId })
    .from(caseMessage)
    .where(gt(caseMessage.applicationId, behind))
    .orderBy(asc(caseMessage.applicationId))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Removes the messages about these applications; objections and their answers stay. Answers how many. */
export async function forgetCaseMessages(tx: Database, applicationIds: readonly string[]): Promise<number> {
  if (applicationIds.length === 0) return 0;
  const gone = await tx.delete(caseMessage).where(inArray(caseMessage.applicationId, [...applicationIds]));
  return gone.rowCount ?? 0;
}
