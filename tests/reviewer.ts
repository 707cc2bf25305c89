import { hashPassword } from '../src/accounts/passwords.ts';
import { createPerson } from '../src/accounts/store.ts';
import type { DeskTest } from './desk.ts';
import type { Visitor } from './visitor.ts';

const PASSWORD = 'pintu-contoh-2026';

/** An officer of a technical office that the world has none of, signed in. @param at a number of their own, below 1000 */
export async function bringReviewer(
  desk: Pick<DeskTest, 'portal' | 'stranger'>,
  technicalOffice: string,
  at: number,
): Promise<{ id: string; phone: string; name: string; password: string; visitor: Visitor }> {
  const { db, seal, auth, clock } = desk.portal;
  const id = `reviewer-${at}`;
  const name = `Petugas ${at}`;
  const phone = `+628120009${String(1000 + at)}`;
  const nik = `99990101010${String(10_000 + at)}`;
  const unsaid = { birthPlace: null, birthDate: null, address: null, kelurahan: null, email: null };
  const passwordHash = await hashPassword(auth, PASSWORD);
  const profile = { name, phone, nik, ...unsaid };
  await createPerson(db, seal, { id, role: 'technical', technicalOffice, profile, passwordHash, at: clock.now() });
  const visitor = desk.stranger();
  await visitor.signIn({ phone, password: PASSWORD });
  return { id, phone, name, password: PASSWORD, visitor };
}
