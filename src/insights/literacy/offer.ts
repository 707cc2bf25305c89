import type { Portal } from '../../portal.ts';
import { occasionFor } from './literacy-rules.ts';
import type { Occasion } from './literacy-rules.ts';
import { saidBy } from './store.ts';

/** Whether the five questions are offered to somebody now; a helper, or the staff of a firm, is not asked in another's name. */
export async function literacyOffer(
  { db, seal }: Pick<Portal, 'db' | 'seal'>,
  person: { id: string; helping?: unknown },
  hasPermit: boolean,
): Promise<Occasion | null> {
  return person.helping === undefined ? occasionFor(hasPermit, await saidBy(db, seal, person.id)) : null;
}
