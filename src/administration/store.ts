import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { recordEvent, recordEvents, SYSTEM_ACTOR } from '../database/events.ts';
import { officeChange } from '../database/schema/administration.ts';
import { event } from '../database/schema/events.ts';
import type { Seal } from '../database/seal.ts';
import { partSchema } from './change.ts';
import type { Change, NewChange, Part } from './change.ts';

/** Every process listens here; what is said is the part that has changed. */
export const OFFICE_CHANNEL = 'pintu_office';

/** Any number that nobody else locks by: changes are made one after the other. */
const LOCK = 7_468_017;

const sealedSchema = z.object({
  by: z.enum(['browser', 'file']),
  before: z.unknown(),
  after: z.unknown(),
  note: z.string(),
});

type Saving = {
  changes: readonly NewChange[];
  /** Why, in the words of who makes them. */
  note: string;
  person: { id: string; role: string };
  at: Date;
};

/**
 * Adds changes, all or none; they count from then on, in every process. Answers false when one of their keys was changed meanwhile.
 * @param given.seen the newest change that the form knew of.
 */
export async function saveChanges(db: Database, seal: Seal, { seen, ...saving }: Saving & { seen: number }): Promise<boolean> {
  const { changes } = saving;
  if (changes.length === 0) return true;
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const keys = changes.map(({ key }) => key);
    const known = await tx
      .select({ part: officeChange.part, key: officeChange.key })
      .from(officeChange)
      .where(and(inArray(officeChange.key, keys), sql`${officeChange.id} > ${seen}`));
    if (known.some(({ part, key }) => changes.some((change) => change.part === part && change.key === key))) return false;
    await addChanges(tx, seal, saving);
    return true;
  });
}

/** The same in the transaction of what it tells of, which has made sure that nothing changed meanwhile. */
export async function addChanges(db: Database, seal: Seal, { changes, note, person, at }: Saving): Promise<void> {
  if (changes.length === 0) return;
  await db.insert(officeChange).values(
    changes.map(({ part, key, by, before, after }) => ({
      part,
      key,
      sealed: seal.closeJson({ by, before, after, note }),
      personId: person.id,
      at,
    })),
  );
  await recordEvents(
    db,
    changes.map(({ part, key, by }) => ({
      at,
      actor: person,
      verb: by === 'file' ? 'restore_office' : 'change_office',
      subject: { kind: 'office', id: part },
      detail: { key },
    })),
  );
  await db.execute(sql`select pg_notify(${OFFICE_CHANNEL}, ${changes[0]?.part ?? ''})`);
}

/** What counts now: the newest change of each key. One query. */
export async function newestChanges(db: Database, seal: Seal): Promise<Change[]> {
  const rows = await db
    .selectDistinctOn([officeChange.part, officeChange.key])
    .from(officeChange)
    .where(sql`${officeChange.part} <> 'person'`)
    .orderBy(officeChange.part, officeChange.key, desc(officeChange.id));
  return rows.map((row) => opened(seal, row));
}

/** Changes, the newest first. @param before only older ones than this; null = from the newest on. */
export async function listChanges(
  db: Database,
  seal: Seal,
  { part, before, most }: { part: Part | null; before: number | null; most: number },
): Promise<Change[]> {
  const rows = await db
    .select()
    .from(officeChange)
    .where(
      and(part === null ? undefined : eq(officeChange.part, part), before === null ? undefined : lt(officeChange.id, before)),
    )
    .orderBy(desc(officeChange.id))
    .limit(most);
  return rows.map((row) => opened(seal, row));
}

/** Notes that the administrators are told of a year without holidays, in the transaction that tells them. Answers false when they were before. */
export async function claimHolidayWarning(tx: Database, year: number, at: Date): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  const told = and(eq(event.subjectKind, 'office'), eq(event.subjectId, String(year)), eq(event.verb, 'warn_of_holidays'));
  const rows = await tx.select({ id: event.id }).from(event).where(told).limit(1);
  if (rows.length > 0) return false;
  await recordEvent(tx, {
    at,
    actor: SYSTEM_ACTOR,
    verb: 'warn_of_holidays',
    subject: { kind: 'office', id: String(year) },
  });
  return true;
}

function opened(seal: Seal, row: typeof officeChange.$inferSelect): Change {
  const { id, key, personId, at } = row;
  return { id, part: partSchema.parse(row.part), key, ...sealedSchema.parse(seal.openJson(row.sealed)), personId, at };
}
