import { hashPassword } from '../accounts/passwords.ts';
import { createPerson } from '../accounts/store.ts';
import { normalisePhone } from '../catalogue/phone.ts';
import type { Portal } from '../portal.ts';
import { worldPeople } from './people.ts';

/** Brings the world's people into an empty portal; who is there already stays as they are. `without` = ids of people who are to sign up by themselves. */
export async function seedPeople(portal: Portal, without: readonly string[] = []): Promise<void> {
  const { db, seal, clock, auth } = portal;
  for (const person of worldPeople) {
    if (without.includes(person.id)) continue;
    const phone = normalisePhone(person.phone);
    if (phone === null) throw new Error(`the phone of ${person.id} is not one`);
    const { name, nik, birthPlace, birthDate, address, kelurahan, email } = person;
    await createPerson(db, seal, {
      id: person.id,
      role: person.role,
      technicalOffice: person.technicalOffice,
      profile: { name, phone, nik, birthPlace, birthDate, address, kelurahan, email },
      passwordHash: await hashPassword(auth, person.password),
      at: clock.now(),
    });
  }
}
