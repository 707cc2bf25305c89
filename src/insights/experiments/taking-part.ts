import type { PortalContext } from '../../web/environment.ts';
import { saysNo } from '../signals/visit.ts';
import { markFault, markWatched, offeredAt, USUAL } from './arm.ts';
import type { Offered } from './arm.ts';

type Place = Parameters<typeof offeredAt>[2];

/**
 * Whom of a request chance may put into a group, and of whom something may be noted: an applicant at a device of their own, who did not say no to being counted. Whoever
 * is served at the counter has an officer beside them; what helped them was not the film.
 */
export function takesPart(c: PortalContext): string | null {
  const person = c.get('person');
  return person?.role === 'applicant' && c.get('counter') === null && !saysNo(c) ? person.id : null;
}

/** What chance or a decision leaves of the film and the sentence for an applicant who is signed in; everybody else sees what is published. */
export async function offeredTo(c: PortalContext, at: Place): Promise<Offered> {
  const { db, seal, office, clock } = c.get('portal');
  if (c.get('person')?.role !== 'applicant') return USUAL;
  return offeredAt({ db, seal, office, now: clock.now() }, takesPart(c), at);
}

/** Counts an answer or a file that was refused, of who takes part in a comparison. */
export async function noteRefused(c: PortalContext): Promise<void> {
  const personId = takesPart(c);
  if (personId !== null) await markFault(c.get('portal'), personId);
}

/** Notes that half of a film was played, of who takes part in a comparison of it. */
export async function notePlayed(c: PortalContext, filmId: string): Promise<void> {
  const portal = c.get('portal');
  const personId = takesPart(c);
  if (personId !== null) await markWatched(portal, { personId, filmId, at: portal.clock.now() });
}
