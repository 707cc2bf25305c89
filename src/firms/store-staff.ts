import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { firmStaff } from '../database/schema/firms.ts';
import type { Seal } from '../database/seal.ts';
import { staffRoles } from './rules.ts';
import type { StaffPlace, StaffRole } from './rules.ts';

const whoSchema = z.object({ name: z.string(), phone: z.string() });
const roleSchema = z.enum(staffRoles);

/** Somebody of a firm's staff, opened. */
export type Staff = z.infer<typeof whoSchema> & {
  id: string;
  firmId: string;
  role: StaffRole;
  personId: string | null;
  invitedAt: Date;
  acceptedAt: Date | null;
  endedAt: Date | null;
};

/** Asks somebody by phone to work for a firm, in the caller's transaction; null = they work there, or were asked, already. */
export async function inviteStaff(
  tx: Database,
  seal: Seal,
  given: { firmId: string; who: z.infer<typeof whoSchema>; role: StaffRole; owner: { id: string; role: string }; at: Date },
): Promise<Staff | null> {
  const { firmId, who, role, owner, at } = given;
  const phoneHash = seal.hash('phone', who.phone);
  const [row] = await tx
    .insert(firmStaff)
    .values({ firmId, phoneHash, sealed: seal.closeJson(who), role, invitedAt: at })
    .onConflictDoNothing()
    .returning();
  if (row === undefined) return null;
  const detail = { staff: row.id, role };
  await recordEvent(tx, { at, actor: owner, verb: 'invite_staff', subject: { kind: 'firm', id: firmId }, detail });
  return opened(seal, row);
}

/** Everybody who works for a firm, or is asked to; the first first. */
export async function staffOfFirm(db: Database, seal: Seal, firmId: string): Promise<Staff[]> {
  const rows = await db
    .select()
    .from(firmStaff)
    .where(and(eq(firmStaff.firmId, firmId), isNull(firmStaff.endedAt)))
    .orderBy(asc(firmStaff.invitedAt), asc(firmStaff.id));
  return rows.map((row) => opened(seal, row));
}

/** What a phone is asked for and has not answered. */
export async function invitationsTo(db: Database, seal: Seal, phone: string): Promise<Staff[]> {
  const rows = await db
    .select()
    .from(firmStaff)
    .where(and(eq(firmStaff.phoneHash, seal.hash('phone', phone)), isNull(firmStaff.acceptedAt), isNull(firmStaff.endedAt)))
    .orderBy(asc(firmStaff.invitedAt));
  return rows.map((row) => opened(seal, row));
}

/** Where a person works now. */
export async function worksOf(db: Database, seal: Seal, personId: string): Promise<Staff[]> {
  const rows = await db.select().from(firmStaff).where(atWork(personId)).orderBy(asc(firmStaff.acceptedAt));
  return rows.map((row) => opened(seal, row));
}

/** The same as far as rights go, asked at every request: whoever left or was removed opens nothing any more. */
export async function staffPlacesOf(db: Database, personId: string): Promise<StaffPlace[]> {
  const rows = await db.select({ firmId: firmStaff.firmId, role: firmStaff.role }).from(firmStaff).where(atWork(personId));
  return rows.map(({ firmId, role }) => ({ firmId, role: roleSchema.parse(role) }));
}

/** Accepts or declines an invitation to the person's own phone; false = there is none. What they accept takes the place of an older right in that firm. */
export async function answerInvitation(
  db: Database,
  seal: Seal,
  given: { id: string; person: { id: string; role: string }; phone: string; accept: boolean; at: Date },
): Promise<boolean> {
  const { id, person, phone, accept, at } = given;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(firmStaff)
      .set(accept ? { personId: person.id, acceptedAt: at } : { endedAt: at })
      .where(
        and(
          eq(firmStaff.id, id),
          eq(firmStaff.phoneHash, seal.hash('phone', phone)),
          isNull(firmStaff.acceptedAt),
          isNull(firmStaff.endedAt),
        ),
      )
      .returning();
    if (row === undefined) return false;
    if (accept) await endOthers(tx, row, { actor: person, at });
    await record(tx, row, { at, actor: person, verb: accept ? 'accept_staff' : 'decline_staff' });
    return true;
  });
}

/** Ends somebody's work for a firm at once: the owner removes them (`firmId`), or they leave (`personId`). */
export async function endStaff(
  db: Database,
  given: { id: string; by: { firmId: string } | { personId: string }; actor: { id: string; role: string }; at: Date },
): Promise<void> {
  const { id, by, actor, at } = given;
  await db.transaction(async (tx) => {
    const whose = 'firmId' in by ? eq(firmStaff.firmId, by.firmId) : eq(firmStaff.personId, by.personId);
    const [row] = await tx
      .update(firmStaff)
      .set({ endedAt: at })
      .where(and(eq(firmStaff.id, id), whose, isNull(firmStaff.endedAt)))
      .returning();
    if (row !== undefined) await record(tx, row, { at, actor, verb: 'end_staff' });
  });
}

/** Somebody who was asked again on another phone works there once, with the newest right. */
async function endOthers(
  tx: Database,
  { id, firmId }: Row,
  { actor, at }: { actor: { id: string; role: string }; at: Date },
): Promise<void> {
  const rows = await tx
    .update(firmStaff)
    .set({ endedAt: at })
    .where(and(eq(firmStaff.firmId, firmId), ne(firmStaff.id, id), atWork(actor.id)))
    .returning();
  for (const row of rows) await record(tx, row, { at, actor, verb: 'end_staff' });
}

const atWork = (personId: string) =>
  and(eq(firmStaff.personId, personId), isNotNull(firmStaff.acceptedAt), isNull(firmStaff.endedAt));

type Row = typeof firmStaff.$inferSelect;

const record = (
  tx: Database,
  { id, firmId }: Row,
  act: { at: Date; actor: { id: string; role: string }; verb: string },
): Promise<void> => recordEvent(tx, { ...act, subject: { kind: 'firm', id: firmId }, detail: { staff: id } });

function opened(seal: Seal, row: Row): Staff {
  const { id, firmId, personId, invitedAt, acceptedAt, endedAt } = row;
  const who = whoSchema.parse(seal.openJson(row.sealed));
  return { ...who, id, firmId, role: roleSchema.parse(row.role), personId, invitedAt, acceptedAt, endedAt };
}

/** Of these people those who work for a firm now. */
export async function staffAmong(db: Database, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectDistinct({ id: firmStaff.personId })
    .from(firmStaff)
    .where(and(inArray(firmStaff.personId, [...personIds]), isNotNull(firmStaff.acceptedAt), isNull(firmStaff.endedAt)));
  return rows.flatMap(({ id }) => id ?? []);
}
