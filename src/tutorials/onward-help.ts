import { isLocal } from '../catalogue/service.ts';
import type { PortalContext } from '../web/environment.ts';
import { serviceIn } from './listen/step-rules.ts';
import { stepHelpAt } from './step-help.ts';
import type { HelpPlace, StepHelp } from './step-help.ts';

/** Help for somebody on the way to an application, of whose service the film is; null when it is not known which. */
export async function onwardHelp(c: PortalContext, onward: string | null, place: HelpPlace): Promise<StepHelp | null> {
  const service = c.get('portal').catalogue.services.get(serviceIn(onward) ?? '');
  return service === undefined || !isLocal(service) ? null : stepHelpAt(c, service, place);
}
