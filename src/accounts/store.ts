import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Office } from '../catalogue/office.ts';
import type { Language } from '../catalogue/language.ts';
import type { Role } from '../applications/actions.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import type { Act } from '../database/events.ts';
import { account, person, session, user } from '../database/schema/accounts.ts';
import type { Seal } from '../database/seal.ts';
import type { Channel } from '../messages/channel-rules.ts';
import { keepFixed } from './identity-rules.ts';
import { profileSchema, roleSchema } from './person.ts';
import type { Profile, SignedInPerson } from './person.ts';

export type NewPerson = {
  id: string;
  role: Role;
  technicalOffice: string | null;
  profile: Profile;
  /** From `hashPassword`; null = to be set by the person, who proves the phone first. */
  passwordHash: string | null;
  at: Date;
  /** Who made the account for them; absent = they did. */
  by?: Act['actor'] | undefined;
};

/** Adds a person with everything that belongs to them, in one transaction. Answers false when the phone has an account already. */
export async function createPerson(db: Database, seal: Seal, given: NewPerson): Promise<boolean> {
  const { id, role, profile, at } = given;
  const phoneHash = profile.phone === '' ? seal.hash('no-phone', id) : seal.hash('phone', profile.phone);
  return db.transaction(async (tx) => {
    const added = await tx
      .insert(user)
      .values({
        id,
        name: '',
        email: `${phoneHash}@pintu.invalid`,
        phoneNumber: phoneHash,
        phoneNumberVerified: profile.phone !== '',
      })
      .onConflictDoNothing()
      .returning({ id: user.id });
    if (added.length === 0) return false;
    await tx.insert(person).values({
      id,
      role,
      technicalOffice: given.technicalOffice,
      phoneHash,
      nikHash: nikHash(seal, profile),
      sealed: seal.closeJson(profile),
      createdAt: at,
      lastUsedAt: at,
      completedAt: given.passwordHash === null ? null : at,
    });
    if (given.passwordHash !== null) await addPassword(tx, id, given.passwordHash);
    await recordEvent(tx, { at, actor: given.by ?? { id, role }, verb: 'sign_up', subject: { kind: 'person', id } });
    return true;
  });
}

/** Gives a person who has none a password, and the account its missing facts. Answers false when it was complete already. */
export async function completePerson(
  db: Database,
  seal: Seal,
  given: { id: string; profile: Profile; passwordHash: string; at: Date },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(person).where(eq(person.id, given.id)).for('update');
    if (row === undefined || row.completedAt !== null) return false;
    await addPassword(tx, given.id, given.passwordHash);
    await tx
      .update(person)
      .set({ sealed: seal.closeJson(given.profile), nikHash: nikHash(seal, given.profile), completedAt: given.at })
      .where(eq(person.id, given.id));
    const actor = { id: given.id, role: row.role };
    await recordEvent(tx, { at: given.at, actor, verb: 'sign_up', subject: { kind: 'person', id: given.id } });
    return true;
  });
}

/** A person by id, profile opened; null when there is none. */
export async function findPerson(db: Database, seal: Seal, id: string): Promise<SignedInPerson | null> {
  const [row] = await db.select().from(person).where(eq(person.id, id));
  return row === undefined ? null : openPerson(seal, row);
}

/** People by id, profiles opened; who does not exist is left out. */
export async function findPeople(db: Database, seal: Seal, ids: readonly string[]): Promise<Map<string, SignedInPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(person)
    .where(inArray(person.id, [...ids]));
  return new Map(rows.map((row) => [row.id, openPerson(seal, row)]));
}

/** Keeps the ways on which a person wants notices beside the portal. */
export async function saveChannels(db: Database, seal: Seal, personId: string, chosen: readonly Channel[]): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(person).where(eq(person.id, personId)).for('update');
    if (row === undefined) throw new Error('ways were chosen by a person who does not exist');
    const profile = { ...openPerson(seal, row).profile, channels: [...chosen] };
    await tx
      .update(person)
      .set({ sealed: seal.closeJson(profile) })
      .where(eq(person.id, personId));
  });
}

/** Whose phone this is, whether their sign-up is complete, and whether the account is locked. */
export async function findByPhone(
  db: Database,
  seal: Seal,
  phone: string,
): Promise<{ person: SignedInPerson; complete: boolean; locked: boolean } | null> {
  const [row] = await db
    .select()
    .from(person)
    .where(eq(person.phoneHash, seal.hash('phone', phone)));
  return row === undefined
    ? null
    : { person: openPerson(seal, row), complete: row.completedAt !== null, locked: row.lockedAt !== null };
}

/** Who was served at the counter without a phone before, by the NIK of their card; null = nobody was. */
export async function findWithoutPhone(db: Database, seal: Seal, nik: string): Promise<SignedInPerson | null> {
  const rows = await db
    .select()
    .from(person)
    .where(and(eq(person.nikHash, seal.hash('nik', nik)), eq(person.role, 'applicant')))
    .orderBy(person.createdAt);
  return rows.map((row) => openPerson(seal, row)).find(({ profile }) => profile.phone === '') ?? null;
}

/** Stores a changed profile, sealed. The phone is who they are and stays as it was, and so does what the national sign-in told; the language is chosen elsewhere. */
export const saveProfile = (
  { db, seal, office }: { db: Database; seal: Seal; office: Pick<Office, 'identity'> },
  personId: string,
  profile: Profile,
): Promise<void> =>
  changeProfile(db, seal, personId, (stored) => {
    const { phone, language } = stored;
    return keepFixed(stored, { ...profile, phone, language }, office);
  });

/** Keeps the language that a person chose: pages on every device, and messages. */
export const saveLanguage = (db: Database, seal: Seal, personId: string, language: Language): Promise<void> =>
  changeProfile(db, seal, personId, (profile) => ({ ...profile, language }));

async function changeProfile(db: Database, seal: Seal, personId: string, change: (stored: Profile) => Profile): Promise<void> {
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(person).where(eq(person.id, personId)).for('update');
    if (row === undefined) throw new Error('a profile was saved for a person who does not exist');
    const kept = change(openPerson(seal, row).profile);
    await tx
      .update(person)
      .set({ sealed: seal.closeJson(kept), nikHash: nikHash(seal, kept) })
      .where(eq(person.id, personId));
  });
}

/** Everybody who has a role and can sign in, profiles opened. */
export async function peopleOfRole(db: Database, seal: Seal, role: Role): Promise<SignedInPerson[]> {
  const rows = await db
    .select()
    .from(person)
    .where(and(eq(person.role, role), isNull(person.lockedAt)))
    .orderBy(person.id);
  return rows.map((row) => openPerson(seal, row));
}

/** Whether the portal has an administrator yet. */
export async function hasAdministrator(db: Database): Promise<boolean> {
  const rows = await db.select({ id: person.id }).from(person).where(eq(person.role, 'administrator')).limit(1);
  return rows.length > 0;
}

/** The password hash of a person; null while they have no password. */
export async function passwordHashOf(db: Database, personId: string): Promise<string | null> {
  const [row] = await db
    .select({ password: account.password })
    .from(account)
    .where(and(eq(account.userId, personId), eq(account.providerId, 'credential')));
  return row?.password ?? null;
}

/** Gives an account another password, or its first where it had none, and ends all its sessions. */
export async function replacePassword(db: Database, personId: string, passwordHash: string): Promise<void> {
  await db.delete(session).where(eq(session.userId, personId));
  await db.delete(account).where(and(eq(account.userId, personId), eq(account.providerId, 'credential')));
  await addPassword(db, personId, passwordHash);
}

async function addPassword(db: Database, id: string, password: string): Promise<void> {
  await db.insert(account).values({ id: `password-${id}`, accountId: id, providerId: 'credential', userId: id, password });
}

const nikHash = (seal: Seal, profile: Profile): string | null => (profile.nik === null ? null : seal.hash('nik', profile.nik));

/** Opens a row of a person. */
export function openPerson(seal: Seal, row: typeof person.$inferSelect): SignedInPerson {
  return {
    id: row.id,
    role: roleSchema.parse(row.role),
    technicalOffice: row.technicalOffice,
    profile: profileSchema.parse(seal.openJson(row.sealed)),
  };
}
