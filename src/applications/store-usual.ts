import { and, count, eq, gte, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { application } from '../database/schema/applications.ts';
import type { Span } from './usual-rules.ts';

/** When the issued applications of every service were sent and decided, by local days, from a local day of the decision on. */
export async function issuedSpans(db: Database, from: string, zone: string): Promise<Map<string, Span[]>> {
  const localDayOf = (column: typeof application.decidedAt | typeof application.submittedAt) =>
    sql<string>`(${column} at time zone ${sql.raw(quoted(zone))})::date::text`;
  const [sentOn, decidedOn] = [localDayOf(application.submittedAt), localDayOf(application.decidedAt)];
  const rows = await db
    .select({ service: application.service, sentOn, decidedOn, cases: count() })
    .from(application)
    .where(and(eq(application.state, 'issued'), isNotNull(application.submittedAt), gte(decidedOn, from)))
    .groupBy(application.service, sentOn, decidedOn);
  const spans = new Map<string, Span[]>();
  for (const { service, ...span } of rows) spans.set(service, [...(spans.get(service) ?? []), span]);
  return spans;
}

/** The zone stands in the office's settings and was checked there; a parameter would make two expressions of what is grouped by. */
const quoted = (zone: string): string => `'${zone.replaceAll("'", "''")}'`;
