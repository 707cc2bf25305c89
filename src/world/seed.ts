import { hashPassword } from '../accounts/passwords.ts';
import { createPerson } from '../accounts/store.ts';
import { normalisePhone } from '../catalogue/phone.ts';
import type { Portal } from '../portal.ts';
import { neighbours } from './neighbours.ts';
import { worldPeople } from './people.ts';
import { seedApplications } from './seed-applications.ts';
import { seedFigures } from './seed-figures.ts';

/** Brings the world into a portal: its people, what they have applied for, three months of figures. On a second start all is there already and stays as it is. */
export async function seedWorld(portal: Portal): Promise<void> {
  await seedPeople(portal);
  await seedApplications(portal);
  await seedFigures(portal);
}

/** Brings the world's people into an empty portal; who is there already stays as they are. `without` = ids of people who are to sign up by themselves. */
async function seedPeople(portal: Portal, without: readonly string[] = []): Promise<void> {
  const { db, seal, clock, auth } = portal;
  const hashes = new Map<string, string>();
  for (const person of [...worldPeople, ...neighbours]) {
    if (without.includes(person.id)) continue;
    const phone = normalisePhone(person.phone);
    if (phone === null) throw new Error(`the phone of ${person.id} is not one`);
    const { name, nik, birthPlace, birthDate, address, kelurahan, email } = person;
    // Hashing is slow by design, and the passwords of a demo stand on its sign-in page: people with the same one share its hash.
    const passwordHash = hashes.get(person.password) ?? (await hashPassword(auth, person.password));
    hashes.set(person.password, passwordHash);
    await createPerson(db, seal, {
      id: person.id,
      role: person.role,
      technicalOffice: person.technicalOffice,
      profile: { name, phone, nik, birthPlace, birthDate, address, kelurahan, email },
      passwordHash,
      at: clock.now(),
    });
  }
}
