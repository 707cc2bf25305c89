import type { PortalContext } from '../web/environment.ts';

/** Whether an officer shows the applicant's own pages on their screen at the counter: what is offered to somebody alone with their phone has no place there. */
export function isOfficerScreen(c: PortalContext): boolean {
  const shown = c.get('counter');
  return shown !== null && !shown.own;
}
