import { inArray } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import { openApplication } from './application.ts';
import type { Application } from './application.ts';

/**
 * Applications by id, for an office that is asked about them and does not see them otherwise: `opensTo` in `src/opinions/rules.ts` has said so. Nothing else asks
 * here; what an officer sees at their own desk is `visibleToOfficer`.
 */
export async function loadAskedAbout(db: Database, seal: Seal, ids: readonly string[]): Promise<Map<string, Application>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(application)
    .where(inArray(application.id, [...ids]));
  return new Map(rows.map((row) => [row.id, openApplication(seal, row)]));
}
