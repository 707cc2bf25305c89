import { tryUnder } from '../accounts/rate-limit-store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Service, Transaction } from '../catalogue/service.ts';
import type { Portal } from '../portal.ts';
import { findOwn } from '../registers/store-permits.ts';
import type { RegisterPermit } from '../registers/store-permits.ts';
import { answersOfBeginning, takenOver } from './start-rules.ts';
import type { Beginning } from './start-rules.ts';

/**
 * The permit from before the portal that a person names: its number and the NIK of their account must both fit, because whoever signs up tells their NIK
 * themselves. Null = none of this service, or asked for too often: then it goes on as with any number.
 */
export async function registeredOf(
  { db, seal, clock }: Pick<Portal, 'db' | 'seal' | 'clock'>,
  person: SignedInPerson,
  service: Pick<Service, 'slug'>,
  number: string,
): Promise<RegisterPermit | null> {
  const { nik } = person.profile;
  if (nik === null || person.helping !== undefined) return null;
  const until = await tryUnder(db, seal, [{ limit: 'register-person', subject: person.id }], clock.now());
  const found = until === null ? await findOwn(db, seal, { number, nik }) : null;
  return found?.service === service.slug ? found : null;
}

/** What an application begins with that is about a permit of the register. */
export function fromRegister(service: Service, transaction: Transaction, permit: RegisterPermit): Beginning {
  const old = { permitId: null, registerId: permit.id, number: permit.number, issuedOn: permit.issuedOn };
  const chosen = answersOfBeginning(service, { transaction, old, takenOver: {} });
  return { transaction, old, takenOver: takenOver(service, service, { ...permit.answers, ...chosen }) };
}
