import { eq } from 'drizzle-orm';
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
