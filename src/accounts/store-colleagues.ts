import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { person } from '../database/schema/accounts.ts';
import type { Seal } from '../database/seal.ts';
import { profileSchema } from './person.ts';
import type { SignedInPerson } from './person.ts';
import { openPerson } from './store.ts';

/** Somebody of an office, by the name that colleagues know. */
export type Colleague = { id: string; name: string };

/** Everybody of the same desk, who asks included, by name: the same role, and of the reviewing offices the same one. */
export async function colleaguesOf(
  db: Database,
  seal: Seal,
  { role, technicalOffice }: Pick<SignedInPerson, 'role' | 'technicalOffice'>,
): Promise<Colleague[]> {
  const office = technicalOffice === null ? isNull(person.technicalOffice) : eq(person.technicalOffice, technicalOffice);
  const rows = await db
    .select({ id: person.id, sealed: person.sealed })
    .from(person)
    .where(and(eq(person.role, role), office, isNull(person.closedAt), isNull(person.lockedAt)));
  return rows
    .map(({ id, sealed }) => ({ id, name: profileSchema.parse(seal.openJson(sealed)).name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}

/** Everybody who has a desk with a queue. */
export async function officersAtDesks(db: Database, seal: Seal): Promise<SignedInPerson[]> {
  const rows = await db
    .select()
    .from(person)
    .where(and(inArray(person.role, ['front_desk', 'technical', 'head']), isNull(person.closedAt)))
    .orderBy(person.id);
  return rows.map((row) => openPerson(seal, row));
}
