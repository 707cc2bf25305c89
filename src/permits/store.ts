import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { permit } from '../database/schema/permits.ts';
import type { Seal } from '../database/seal.ts';
import type { Permit } from './permit.ts';
import type { PermitState } from './rules.ts';

const stateSchema = z.enum(['valid', 'suspended', 'replaced', 'revoked'] as const satisfies readonly PermitState[]);

/** Adds a permit in the transaction that signs it. Nothing of it but its state ever changes. */
export async function addPermit(
  tx: Database,
  seal: Seal,
  given: Omit<
    Permit,
    'state' | 'revokedAt' | 'revocationReason' | 'suspendedAt' | 'suspensionReason' | 'standingNote' | 'replacedBy'
  >,
): Promise<void> {
  await tx.insert(permit).values({ ...given, state: 'valid', holder: seal.close(given.holder) });
}

/** The permit behind a QR code; null when there is none. */
export const findByToken = (db: Database, seal: Seal, token: string): Promise<Permit | null> =>
  findOne(db, seal, eq(permit.token, token));

/** The permit with a number; capitals and spaces do not count. */
export const findByNumber = (db: Database, seal: Seal, number: string): Promise<Permit | null> =>
  findOne(db, seal, sql`upper(replace(${permit.number}, ' ', '')) = ${number.toUpperCase().replaceAll(' ', '')}`);

/** The permit that an application led to; null while it has none. */
export const permitOfApplication = (db: Database, seal: Seal, applicationId: string): Promise<Permit | null> =>
  findOne(db, seal, eq(permit.applicationId, applicationId));

/** The permit with an id; null when there is none. */
export const findPermit = (db: Database, seal: Seal, id: string): Promise<Permit | null> => findOne(db, seal, eq(permit.id, id));

/** The permit of the very file; null when no file of ours has this sha256. */
export const findByHash = (db: Database, seal: Seal, sha256: string): Promise<Permit | null> =>
  findOne(db, seal, eq(permit.sha256, sha256));

/** Those of some ids that are permits: their papers lie under the same id. */
export async function knownPermits(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: permit.id })
    .from(permit)
    .where(inArray(permit.id, [...ids]));
  return rows.map(({ id }) => id);
}

/** Issued permits, the newest first, at most `limit`; of the applications named, where some are. */
export async function listPermits(
  db: Database,
  seal: Seal,
  { limit, applicationIds }: { limit: number; applicationIds?: readonly string[] },
): Promise<Permit[]> {
  const rows = await db
    .select()
    .from(permit)
    .where(applicationIds === undefined ? undefined : inArray(permit.applicationId, [...applicationIds]))
    .orderBy(desc(permit.issuedAt), desc(permit.number))
    .limit(limit);
  return rows.map((row) => openPermit(seal, row));
}

async function findOne(db: Database, seal: Seal, which: SQL): Promise<Permit | null> {
  const [row] = await db.select().from(permit).where(which);
  return row === undefined ? null : openPermit(seal, row);
}

/** Opens what is sealed in a row. */
export const openPermit = (seal: Seal, row: typeof permit.$inferSelect): Permit => ({
  ...row,
  state: stateSchema.parse(row.state),
  holder: seal.open(row.holder).toString('utf8'),
  standingNote: row.standingNote === null ? null : seal.open(row.standingNote).toString('utf8'),
});
