import { localDay } from '../catalogue/formats.ts';
import type { PortalContext } from '../web/environment.ts';
import { halfYearOf, readPeriod } from './period-rules.ts';
import type { Period } from './period-rules.ts';

/** The period of the address; without one the half year of today; null = there is no such period. */
export function periodAsked(c: PortalContext): Period | null {
  const asked = c.req.query('periode') ?? '';
  const { clock, office } = c.get('portal');
  return asked === '' ? halfYearOf(localDay(clock.now(), office)) : readPeriod(asked);
}
