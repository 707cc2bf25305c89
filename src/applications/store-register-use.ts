import { and, inArray, isNotNull, notInArray } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application } from '../database/schema/applications.ts';

/** Permits of the register that applications are about, by their ids there. */
export async function registerPermitsInUse(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: application.oldRegisterId })
    .from(application)
    .where(isNotNull(application.oldRegisterId));
  return rows.flatMap(({ id }) => id ?? []);
}

/** For which services people have sent something that still counts, as `<person> <service>`. */
export async function sentFor(db: Database, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ personId: application.personId, service: application.service })
    .from(application)
    .where(
      and(
        inArray(application.personId, [...personIds]),
        isNotNull(application.submittedAt),
        notInArray(application.state, ['refused', 'withdrawn']),
      ),
    );
  return new Set(rows.map(({ personId, service }) => `${personId} ${service}`));
}
