import type { PortalContext } from '../../web/environment.ts';
import { offerFor } from './placement-rules.ts';
import type { Offer, Situation } from './placement-rules.ts';
import { placementsAt } from './store-placement.ts';

/** Who is at a step. Whether it is their first application is looked up only where a rule asks for it. */
export type Asking = Omit<Situation, 'firstTime'> & { isFirstTime: () => Promise<boolean> };

/** The one place where it is decided which help is offered to somebody, films included: who compares by lot asks here. */
export async function offerAt(c: PortalContext, { isFirstTime, ...asking }: Asking): Promise<Offer> {
  const placements = await placementsAt(c.get('portal').db, asking);
  const asks = placements.some(({ audience }) => audience === 'first-time');
  return offerFor(placements, { ...asking, firstTime: asks && (await isFirstTime()) });
}
