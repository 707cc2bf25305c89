import { timeInWords } from '../catalogue/formats.ts';
import type { PortalContext } from '../web/environment.ts';

/** Tells the browser in how many seconds it may try again, and answers the time in words for the page. */
export function retryAfter(c: PortalContext, until: Date): string {
  const { clock, office } = c.get('portal');
  c.header('retry-after', String(Math.max(1, Math.ceil((until.getTime() - clock.now().getTime()) / 1000))));
  return timeInWords(until, office);
}
