import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { person } from '../database/schema/accounts.ts';
import type { Seal } from '../database/seal.ts';
import type { SignedInPerson } from './person.ts';
import { openPerson } from './store.ts';

/** Applicants by the keyed hash of their NIK, as they told it; several can have told the same. */
export async function applicantsByNikHash(
  db: Database,
  seal: Seal,
  hashes: readonly string[],
): Promise<Map<string, SignedInPerson[]>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .select()
    .from(person)
    .where(and(inArray(person.nikHash, [...hashes]), eq(person.role, 'applicant'), isNotNull(person.completedAt)));
  const found = new Map<string, SignedInPerson[]>();
  for (const row of rows) found.set(row.nikHash ?? '', [...(found.get(row.nikHash ?? '') ?? []), openPerson(seal, row)]);
  return found;
}
