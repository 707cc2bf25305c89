import type { PortalContext } from '../../web/environment.ts';
import { takesPart } from '../experiments/taking-part.ts';
import { keepFilm } from './store.ts';

/** Notes that an applicant saw half of a film: whether they still need one the next time is told of all of them together. */
export async function noteFilm(c: PortalContext): Promise<void> {
  const { db, seal, clock } = c.get('portal');
  const personId = takesPart(c);
  if (personId !== null) await keepFilm(db, seal, { personId, at: clock.now() });
}
