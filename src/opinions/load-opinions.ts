import { findPeople } from '../accounts/store.ts';
import type { Portal } from '../portal.ts';
import { opinionsOf } from './store.ts';
import type { Opinion } from './store.ts';

/** A question with the names of who asked and who closed it; '' = nobody. */
export type NamedOpinion = Opinion & { asker: string; closer: string };

/** What was asked about an application, with who asked and who answered, the oldest first. */
export async function loadOpinions(portal: Pick<Portal, 'db' | 'seal'>, applicationId: string): Promise<NamedOpinion[]> {
  return withNames(portal, await opinionsOf(portal.db, portal.seal, applicationId));
}

/** Questions with the names of who asked and who closed them. */
export async function withNames(
  { db, seal }: Pick<Portal, 'db' | 'seal'>,
  opinions: readonly Opinion[],
): Promise<NamedOpinion[]> {
  const ids = opinions.flatMap(({ askerId, closedBy }) => (closedBy === null ? [askerId] : [askerId, closedBy]));
  const people = await findPeople(db, seal, [...new Set(ids)]);
  const nameOf = (id: string | null) => (id === null ? '' : (people.get(id)?.profile.name ?? ''));
  return opinions.map((each) => ({ ...each, asker: nameOf(each.askerId), closer: nameOf(each.closedBy) }));
}
