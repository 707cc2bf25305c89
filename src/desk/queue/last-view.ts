import { getCookie, setCookie } from 'hono/cookie';
import { addressOf, viewOf } from '../../applications/queue-rules.ts';
import type { QueueView } from '../../applications/queue-rules.ts';
import type { PortalContext } from '../../web/environment.ts';

const COOKIE = 'pintu_antrean';

/** Keeps in this browser what an officer looks at, so that they come back to it after a decision. It holds the words of the address and nothing else. */
export function keepLastView(c: PortalContext, view: QueueView): void {
  setCookie(c, COOKIE, new URLSearchParams(addressOf(view)).toString(), {
    // Everywhere: a device that becomes a kiosk forgets its cookies from whichever page that is.
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.get('portal').config.url.startsWith('https:'),
  });
}

/** What they looked at last; the usual view when this browser does not know. */
export const lastView = (c: PortalContext): QueueView =>
  viewOf(Object.fromEntries(new URLSearchParams(getCookie(c, COOKIE) ?? '')));
