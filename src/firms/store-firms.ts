import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { firm } from '../database/schema/firms.ts';
import type { Seal } from '../database/seal.ts';
import type { FirmFacts } from './rules.ts';

const factsSchema = z.object({ name: z.string(), nib: z.string(), address: z.string() });

/** A firm, opened. */
export type Firm = FirmFacts & { id: string; ownerId: string };

/** Adds a firm of a person; null = they have one with this NIB already. */
export async function addFirm(
  db: Database,
  seal: Seal,
  { owner, facts, at }: { owner: { id: string; role: string }; facts: FirmFacts; at: Date },
): Promise<string | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(firm)
      .values({ ownerId: owner.id, nibHash: seal.hash('nib', facts.nib), sealed: seal.closeJson(facts), createdAt: at })
      .onConflictDoNothing()
      .returning({ id: firm.id });
    if (row === undefined) return null;
    await recordEvent(tx, { at, actor: owner, verb: 'add_firm', subject: { kind: 'firm', id: row.id } });
    return row.id;
  });
}

/** Changes the name and address of one's firm; the NIB is what it is. */
export async function changeFirm(
  db: Database,
  seal: Seal,
  { owner, id, name, address, at }: { owner: { id: string; role: string }; id: string; name: string; address: string; at: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(firm)
      .where(and(eq(firm.id, id), eq(firm.ownerId, owner.id)))
      .for('update');
    if (row === undefined) throw new Error('a firm was changed by somebody who does not own it');
    const sealed = seal.closeJson({ ...opened(seal, row), name, address } satisfies FirmFacts);
    await tx.update(firm).set({ sealed }).where(eq(firm.id, id));
    await recordEvent(tx, { at, actor: owner, verb: 'change_firm', subject: { kind: 'firm', id } });
  });
}

/** The firms of a person, the first first. */
export async function firmsOf(db: Database, seal: Seal, ownerId: string): Promise<Firm[]> {
  const rows = await db.select().from(firm).where(eq(firm.ownerId, ownerId)).orderBy(asc(firm.createdAt), asc(firm.id));
  return rows.map((row) => opened(seal, row));
}

/** Firms by id; those that do not exist are left out. */
export async function findFirms(db: Database, seal: Seal, ids: readonly string[]): Promise<Map<string, Firm>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(firm)
    .where(inArray(firm.id, [...ids]));
  return new Map(rows.map((row) => [row.id, opened(seal, row)]));
}

function opened(seal: Seal, row: typeof firm.$inferSelect): Firm {
  return { ...factsSchema.parse(seal.openJson(row.sealed)), id: row.id, ownerId: row.ownerId };
}

/** Of these people those who have a firm. */
export async function firmOwnersAmong(db: Database, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectDistinct({ id: firm.ownerId })
    .from(firm)
    .where(inArray(firm.ownerId, [...personIds]));
  return rows.map(({ id }) => id);
}
