import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { registerChange, registerPermit } from '../database/schema/registers.ts';
import type { Seal } from '../database/seal.ts';
import { isUuid } from '../database/uuid.ts';
import { permitKey } from './row-rules.ts';
import type { RegisterRow } from './row-rules.ts';

const sealedSchema = z.object({
  number: z.string(),
  holder: z.string(),
  nik: z.string(),
  answers: z.record(z.string(), z.string()),
});

/** A permit of the register, opened. */
export type RegisterPermit = RegisterRow & { id: string };

/** How rows of a file stand to the register. `before`: what stands there now. */
export type Compared = { added: RegisterRow[]; changed: { row: RegisterRow; before: RegisterPermit }[]; same: number };

/** Compares rows with the register; the numbers of all rows differ. */
export async function compareRows(db: Database, seal: Seal, rows: readonly RegisterRow[]): Promise<Compared> {
  const keyed = rows.map((row) => ({ row, hash: numberHash(seal, row.number) }));
  const stored = await storedBy(
    db,
    keyed.map(({ hash }) => hash),
  );
  const compared: Compared = { added: [], changed: [], same: 0 };
  for (const { row, hash } of keyed) {
    const found = stored.get(hash);
    if (found === undefined) compared.added.push(row);
    else if (found.contentHash === contentHash(seal, row)) compared.same++;
    else compared.changed.push({ row, before: opened(seal, found) });
  }
  return compared;
}

/**
 * Until the caller's transaction ends nobody else brings in or takes back. So each change knows what it really came after, and nothing is taken back from
 * under it.
 */
export async function oneAtATime(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('register'))`);
}

/**
 * Brings rows into the register and notes what stood there before, in the caller's transaction. What stands there already stays untouched, and so does what
 * this import brought in before it broke off, also where a later one has changed it since.
 */
export async function enterRows(tx: Database, seal: Seal, importId: string, rows: readonly RegisterRow[]): Promise<void> {
  await oneAtATime(tx);
  const values = rows.map((row) => valuesOf(seal, row));
  const stored = await storedBy(
    tx,
    values.map(({ numberHash }) => numberHash),
  );
  const done = await changedBy(
    tx,
    importId,
    [...stored.values()].map(({ id }) => id),
  );
  const differing = values.filter(({ numberHash, contentHash }) => {
    const found = stored.get(numberHash);
    return found === undefined || (found.contentHash !== contentHash && !done.has(found.id));
  });
  if (differing.length === 0) return;
  const written = await tx
    .insert(registerPermit)
    .values(differing)
    .onConflictDoUpdate({
      target: registerPermit.numberHash,
      set: {
        nikHash: sql`excluded.nik_hash`,
        service: sql`excluded.service`,
        issuedOn: sql`excluded.issued_on`,
        validUntil: sql`excluded.valid_until`,
        contentHash: sql`excluded.content_hash`,
        sealed: sql`excluded.sealed`,
      },
    })
    .returning({ id: registerPermit.id, numberHash: registerPermit.numberHash });
  await tx.insert(registerChange).values(
    written.map(({ id, numberHash }) => {
      const { id: _, numberHash: __, ...before } = stored.get(numberHash) ?? { id: '', numberHash: '' };
      return { importId, permitId: id, ...before };
    }),
  );
}

/** The permit that has this number and whose holder has this NIK; null = none has both. */
export async function findOwn(db: Database, seal: Seal, { number, nik }: { number: string; nik: string }) {
  const [row] = await db
    .select()
    .from(registerPermit)
    .where(and(eq(registerPermit.numberHash, numberHash(seal, number)), eq(registerPermit.nikHash, seal.hash('nik', nik))));
  return row === undefined ? null : opened(seal, row);
}

/** The permit with a number that was issued on a day; null = none has both. */
export async function findIssued(db: Database, seal: Seal, { number, issuedOn }: { number: string; issuedOn: string }) {
  const [row] = await db
    .select()
    .from(registerPermit)
    .where(and(eq(registerPermit.numberHash, numberHash(seal, number)), eq(registerPermit.issuedOn, issuedOn)));
  return row === undefined ? null : opened(seal, row);
}

/** A permit by its id; null = there is none. */
export async function findRegistered(db: Database, seal: Seal, id: string): Promise<RegisterPermit | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.select().from(registerPermit).where(eq(registerPermit.id, id));
  return row === undefined ? null : opened(seal, row);
}

/** Permits by their ids; those that do not exist are left out. */
export async function findAllRegistered(db: Database, seal: Seal, ids: readonly string[]): Promise<Map<string, RegisterPermit>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(registerPermit)
    .where(inArray(registerPermit.id, [...ids]));
  return new Map(rows.map((row) => [row.id, opened(seal, row)]));
}

/** How many permits the register has. */
export async function countRegistered(db: Database): Promise<number> {
  return db.$count(registerPermit);
}

/** Whether something stands on what an import brought: another import changed the same permits after it, or one of `inUse` is among them. */
export async function isBuiltOn(db: Database, importId: string, inUse: readonly string[]): Promise<boolean> {
  const { rows } = await db.execute<{ built: boolean }>(sql`
    select exists (
      select 1 from ${registerChange} mine
      join ${registerChange} later on later.permit_id = mine.permit_id and later.sequence > mine.sequence
      where mine.import_id = ${importId}) as built`);
  if (rows[0]?.built === true) return true;
  if (inUse.length === 0) return false;
  const used = await db
    .select({ id: registerChange.permitId })
    .from(registerChange)
    .where(and(eq(registerChange.importId, importId), inArray(registerChange.permitId, [...inUse])))
    .limit(1);
  return used.length > 0;
}

/** Takes back what an import brought: what it changed stands as before, what it added is gone. */
export async function takeBack(tx: Database, importId: string): Promise<void> {
  await tx
    .update(registerPermit)
    .set({
      nikHash: sql`${registerChange.nikHash}`,
      service: sql`${registerChange.service}`,
      issuedOn: sql`${registerChange.issuedOn}`,
      validUntil: sql`${registerChange.validUntil}`,
      contentHash: sql`${registerChange.contentHash}`,
      sealed: sql`${registerChange.sealed}`,
    })
    .from(registerChange)
    .where(
      and(
        eq(registerChange.importId, importId),
        eq(registerChange.permitId, registerPermit.id),
        isNotNull(registerChange.contentHash),
      ),
    );
  const added = tx
    .select({ id: registerChange.permitId })
    .from(registerChange)
    .where(and(eq(registerChange.importId, importId), isNull(registerChange.contentHash)));
  await tx.delete(registerPermit).where(inArray(registerPermit.id, added));
  await tx.delete(registerChange).where(eq(registerChange.importId, importId));
}

type Stored = typeof registerPermit.$inferSelect;

/** Those of some permits that an import has added or changed already. */
async function changedBy(db: Database, importId: string, permitIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: registerChange.permitId })
    .from(registerChange)
    .where(and(eq(registerChange.importId, importId), inArray(registerChange.permitId, [...permitIds])));
  return new Set(rows.map(({ id }) => id));
}

async function storedBy(db: Database, hashes: readonly string[]): Promise<Map<string, Stored>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .select()
    .from(registerPermit)
    .where(inArray(registerPermit.numberHash, [...hashes]));
  return new Map(rows.map((row) => [row.numberHash, row]));
}

function valuesOf(seal: Seal, row: RegisterRow) {
  const { number, holder, nik, answers, service, issuedOn, validUntil } = row;
  return {
    numberHash: numberHash(seal, number),
    nikHash: seal.hash('nik', nik),
    service,
    issuedOn,
    validUntil,
    contentHash: contentHash(seal, row),
    sealed: seal.closeJson({ number, holder, nik, answers } satisfies z.infer<typeof sealedSchema>),
  };
}

const opened = (seal: Seal, row: Stored): RegisterPermit => {
  const { id, service, issuedOn, validUntil } = row;
  return { id, service, issuedOn, validUntil, ...sealedSchema.parse(seal.openJson(row.sealed)) };
};

const numberHash = (seal: Seal, number: string): string => seal.hash('register-number', permitKey(number));

function contentHash(seal: Seal, row: RegisterRow): string {
  const answers = Object.entries(row.answers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { number, service, holder, nik, issuedOn, validUntil } = row;
  return seal.hash('register-row', JSON.stringify([permitKey(number), service, holder, nik, issuedOn, validUntil, answers]));
}
