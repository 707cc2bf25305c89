import type { SignedInPerson } from '../accounts/person.ts';
import { findPeople } from '../accounts/store.ts';
import type { Database } from '../database/connection.ts';
import type { Seal } from '../database/seal.ts';
import { staffPlacesOf } from '../firms/store-staff.ts';
import type { Application } from './application.ts';

type OfWhom = Pick<Application, 'personId' | 'firmId' | 'filedBy'>;

/** Who is told what becomes of an application: whose it is, and of a firm's also who of the staff filed it, as long as they work there, with the rights that they have. */
export async function receiversOf(tx: Database, seal: Seal, { personId, firmId, filedBy }: OfWhom): Promise<SignedInPerson[]> {
  const places = filedBy === null ? [] : await staffPlacesOf(tx, filedBy);
  const works = places.some((place) => place.firmId === firmId);
  const people = await findPeople(tx, seal, filedBy !== null && works ? [personId, filedBy] : [personId]);
  const owner = people.get(personId);
  if (owner === undefined) throw new Error('an application has no applicant');
  const staff = filedBy === null ? undefined : people.get(filedBy);
  return staff === undefined ? [owner] : [owner, { ...staff, staffOf: places }];
}
