import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { account, person, session } from '../database/schema/accounts.ts';
import type { Seal } from '../database/seal.ts';
import type { Role } from '../applications/actions.ts';
import type { SignedInPerson } from './person.ts';
import { openPerson } from './store.ts';

/** Somebody who works for the office, and how their account stands. */
export type Officer = SignedInPerson & {
  /** When they chose a password first; null = they have not accepted the invitation yet. */
  completedAt: Date | null;
  lockedAt: Date | null;
  lastUsedAt: Date;
};

const isOfficer = and(ne(person.role, 'applicant'), isNull(person.closedAt));

/** Every officer, by name. */
export async function listOfficers(db: Database, seal: Seal): Promise<Officer[]> {
  const rows = await db.select().from(person).where(isOfficer);
  return rows.map((row) => opened(seal, row)).toSorted((a, b) => a.profile.name.localeCompare(b.profile.name, 'id'));
}

/** The same for a change: nobody else changes one of them before this transaction ends. */
export async function lockOfficers(tx: Database, seal: Seal): Promise<Officer[]> {
  const rows = await tx.select().from(person).where(isOfficer).orderBy(person.id).for('update');
  return rows.map((row) => opened(seal, row));
}

/** Gives an officer another role, office or lock. Who is locked is signed out at once, everywhere. */
export async function setOfficer(
  tx: Database,
  id: string,
  { role, technicalOffice, lockedAt }: { role: Role; technicalOffice: string | null; lockedAt: Date | null },
): Promise<void> {
  await tx
    .update(person)
    .set({ role, technicalOffice, lockedAt })
    .where(and(eq(person.id, id), isOfficer));
  if (lockedAt !== null) await tx.delete(session).where(eq(session.userId, id));
}

/** Takes the password of an officer, who chooses another with a code that is sent to them, and ends all their sessions. */
export async function takePassword(tx: Database, id: string): Promise<void> {
  await tx.delete(session).where(eq(session.userId, id));
  await tx.delete(account).where(and(eq(account.userId, id), eq(account.providerId, 'credential')));
}

const opened = (seal: Seal, row: typeof person.$inferSelect): Officer => ({
  ...openPerson(seal, row),
  completedAt: row.completedAt,
  lockedAt: row.lockedAt,
  lastUsedAt: row.lastUsedAt,
});
