import { and, asc, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { permit } from '../database/schema/permits.ts';
import type { Seal } from '../database/seal.ts';
import type { Permit } from './permit.ts';
import { openPermit } from './store.ts';

type Sought = {
  /** Slugs; null = of all services. */
  services: readonly string[] | null;
  since: Date | null;
  /** Issued before this instant. */
  before: Date;
  /** Behind this one in the order of issuing. */
  behind: { at: Date; id: string } | null;
  most: number;
};

/** Permits in the order in which they were issued, from a place on. */
export async function issuedForSystem(
  db: Database,
  seal: Seal,
  { services, since, before, behind, most }: Sought,
): Promise<Permit[]> {
  const rows = await db
    .select()
    .from(permit)
    .where(
      and(
        services === null ? undefined : inArray(permit.service, [...services]),
        lt(permit.issuedAt, before),
        since === null ? undefined : gte(permit.issuedAt, since),
        behind === null
          ? undefined
          : sql`(${permit.issuedAt}, ${permit.id}) > (${behind.at.toISOString()}::timestamptz, ${behind.id}::uuid)`,
      ),
    )
    .orderBy(asc(permit.issuedAt), asc(permit.id))
    .limit(most);
  return rows.map((row) => openPermit(seal, row));
}
