import { and, asc, eq, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application } from '../database/schema/applications.ts';
import type { Seal } from '../database/seal.ts';
import type { ApplicationState } from './actions.ts';
import { openApplication } from './application.ts';
import type { Application } from './application.ts';

/** What another system may see: of these services (empty = all), and of one reviewing office what was found complete for it (null = all that was sent). */
export type SystemView = { services: readonly string[]; technicalOffice: string | null };

type Sought = {
  service: string | null;
  state: ApplicationState | null;
  since: Date | null;
  /** Sent before this instant. */
  before: Date;
  /** Behind this one in the order of sending. */
  behind: { at: Date; id: string } | null;
  most: number;
};

/** Sent applications in the order in which they were sent, from a place on. */
export async function sentForSystem(
  db: Database,
  seal: Seal,
  view: SystemView,
  { service, state, since, before, behind, most }: Sought,
): Promise<Application[]> {
  const rows = await db
    .select()
    .from(application)
    .where(
      and(
        visibleToSystem(view),
        lt(application.submittedAt, before),
        since === null ? undefined : gte(application.submittedAt, since),
        service === null ? undefined : eq(application.service, service),
        state === null ? undefined : eq(application.state, state),
        behind === null
          ? undefined
          : sql`(${application.submittedAt}, ${application.id}) > (${behind.at.toISOString()}::timestamptz, ${behind.id}::uuid)`,
      ),
    )
    .orderBy(asc(application.submittedAt), asc(application.id))
    .limit(most);
  return rows.map((row) => openApplication(seal, row));
}

/** A sent application by its number; null when there is none, or the system may not see it. */
export async function loadForSystem(db: Database, seal: Seal, view: SystemView, number: string): Promise<Application | null> {
  const [row] = await db
    .select()
    .from(application)
    .where(and(visibleToSystem(view), eq(application.number, number)));
  return row === undefined ? null : openApplication(seal, row);
}

/** Numbers of some applications, by id. */
export async function numbersForSystem(db: Database, view: SystemView, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: application.id, number: application.number })
    .from(application)
    .where(and(visibleToSystem(view), inArray(application.id, [...ids])));
  return new Map(rows.map(({ id, number }) => [id, number ?? id]));
}

const visibleToSystem = ({ services, technicalOffice }: SystemView): SQL | undefined =>
  and(
    isNotNull(application.number),
    isNotNull(application.submittedAt),
    services.length === 0 ? undefined : inArray(application.service, [...services]),
    technicalOffice === null
      ? undefined
      : and(isNotNull(application.completeAt), eq(application.technicalOffice, technicalOffice)),
  );
