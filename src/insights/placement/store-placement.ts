import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Database } from '../../database/connection.ts';
import { recordEvent } from '../../database/events.ts';
import { placement } from '../../database/schema/placement.ts';
import type { Audience, Placement, What } from './placement-rules.ts';

/** A rule as it is kept. */
export type KeptPlacement = Placement & { id: string; changedBy: string; changedAt: Date };

type Officer = { id: string; role: string };
type Change = { officer: Officer; at: Date };

const read = (row: typeof placement.$inferSelect): KeptPlacement => ({
  id: row.id,
  service: row.service,
  step: row.step,
  audience: row.audience as Audience,
  what: row.what as What,
  sentence: { id: row.sentenceId, en: row.sentenceEn },
  offered: row.offered,
  changedBy: row.changedBy,
  changedAt: row.changedAt,
});

const rowOf = ({ sentence, ...rule }: Placement, { officer, at }: Change) => ({
  ...rule,
  sentenceId: sentence.id,
  sentenceEn: sentence.en,
  changedBy: officer.id,
  changedAt: at,
});

/** Rules that speak of a place, the one that was changed last at the end. */
export async function placementsAt(db: Database, { service, step }: Pick<Placement, 'service' | 'step'>): Promise<Placement[]> {
  const rows = await db
    .select()
    .from(placement)
    .where(and(inArray(placement.service, ['', service]), inArray(placement.step, ['', step])))
    .orderBy(asc(placement.changedAt));
  return rows.map(read);
}

/** Every rule of the office, the widest first. */
export async function allPlacements(db: Database): Promise<KeptPlacement[]> {
  const rows = await db.select().from(placement).orderBy(placement.service, placement.step, placement.changedAt);
  return rows.map(read);
}

export async function findPlacement(db: Database, id: string): Promise<KeptPlacement | null> {
  const [row] = await db.select().from(placement).where(eq(placement.id, id));
  return row === undefined ? null : read(row);
}

/** Whether another rule speaks of the very same place, people and kind of help. */
export async function isTaken(db: Database, rule: Placement, except: string | null): Promise<boolean> {
  const { service, step, audience, what } = rule;
  const [row] = await db
    .select({ id: placement.id })
    .from(placement)
    .where(
      and(
        eq(placement.service, service),
        eq(placement.step, step),
        eq(placement.audience, audience),
        eq(placement.what, what),
        except === null ? undefined : ne(placement.id, except),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Adds a rule, and answers its id. */
export function addPlacement(db: Database, rule: Placement, change: Change): Promise<string> {
  return db.transaction(async (tx) => {
    const [row] = await tx.insert(placement).values(rowOf(rule, change)).returning({ id: placement.id });
    if (row === undefined) throw new Error('the rule was not stored');
    await record(tx, 'add_placement', rule, change);
    return row.id;
  });
}

/** Writes a rule anew; false when it is not there any more. */
export function changePlacement(db: Database, id: string, rule: Placement, change: Change): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx.update(placement).set(rowOf(rule, change)).where(eq(placement.id, id)).returning({ id: placement.id });
    if (rows.length > 0) await record(tx, 'change_placement', rule, change);
    return rows.length > 0;
  });
}

/** Takes a rule away: what is wider holds again. */
export function removePlacement(db: Database, id: string, change: Change): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.delete(placement).where(eq(placement.id, id)).returning();
    if (row !== undefined) await record(tx, 'remove_placement', read(row), change);
    return row !== undefined;
  });
}

const record = (db: Database, verb: string, { service, step, audience, what, offered }: Placement, { officer, at }: Change) =>
  recordEvent(db, {
    at,
    actor: officer,
    verb,
    subject: { kind: 'service', id: service === '' ? '-' : service },
    detail: { step, audience, what, offered },
  });
