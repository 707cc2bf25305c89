import { and, arrayOverlaps, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application, applicationDocument, applicationSearch } from '../database/schema/applications.ts';

type Sharing = { except: string; most: number; services?: readonly string[] };

/** Ids of sent applications that share a trace, the newest first. @param given.services only of these; not said = all. */
export async function sharingTraces(
  db: Database,
  terms: readonly bigint[],
  { except, most, services }: Sharing,
): Promise<string[]> {
  if (terms.length === 0) return [];
  const rows = await db
    .select({ id: application.id })
    .from(applicationSearch)
    .innerJoin(application, eq(application.id, applicationSearch.applicationId))
    .where(
      and(
        arrayOverlaps(applicationSearch.terms, [...terms]),
        ne(application.id, except),
        isNotNull(application.number),
        services === undefined ? undefined : inArray(application.service, [...services]),
      ),
    )
    .orderBy(desc(application.submittedAt), desc(application.id))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Of which sent application each of these files is a document, and which one; old versions count too. */
export async function documentsOfFiles(
  db: Database,
  fileIds: readonly string[],
): Promise<{ fileId: string; applicationId: string }[]> {
  if (fileIds.length === 0) return [];
  return db
    .select({ fileId: applicationDocument.fileId, applicationId: applicationDocument.applicationId })
    .from(applicationDocument)
    .innerJoin(application, eq(application.id, applicationDocument.applicationId))
    .where(and(inArray(applicationDocument.fileId, [...fileIds]), isNotNull(application.number)));
}
