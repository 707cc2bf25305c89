import type { PortalContext } from '../web/environment.ts';
import type { Dossier } from './dossier.ts';
import { hasSent } from './store-counts.ts';

/** Who is at a step of an application, for whoever decides which help is offered there. */
export const whoAsks = (c: PortalContext, { application }: Pick<Dossier, 'application'>, step: string) => ({
  step,
  correction: application.state === 'correction',
  isFirstTime: async () => !(await hasSent(c.get('portal').db, application.personId)),
});
