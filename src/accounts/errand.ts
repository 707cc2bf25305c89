import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { PortalContext } from '../web/environment.ts';

const COOKIE = 'pintu_langkah';

/** How long the steps of one errand may take, in ms: longer than a code counts, so that people can ask for a second one. */
const ERRAND_MS = 40 * 60_000;

const errandSchema = z.object({
  kind: z.literal('errand'),
  purpose: z.enum(['sign-up', 'new-password']),
  name: z.string(),
  phone: z.string(),
  email: z.string().nullable(),
  /** Where they were going. */
  onward: z.string().nullable(),
  /** When the newest code was sent, in ms. */
  sentAtMs: z.number(),
  /** The code was right: the phone is theirs. */
  proven: z.boolean(),
  expiresAtMs: z.number(),
});

/** What somebody without a session is in the middle of: signing up, or setting a new password. */
export type Errand = Omit<z.infer<typeof errandSchema>, 'kind' | 'expiresAtMs'>;

export type ErrandPurpose = Errand['purpose'];

/** The errand of this browser for one purpose; null = none, or it took too long. */
export function readErrand(c: PortalContext, purpose: ErrandPurpose): Errand | null {
  const { seal, clock } = c.get('portal');
  const cookie = getCookie(c, COOKIE);
  if (cookie === undefined) return null;
  try {
    const { kind: _kind, expiresAtMs, ...errand } = errandSchema.parse(seal.openJson(Buffer.from(cookie, 'base64url')));
    return errand.purpose === purpose && expiresAtMs > clock.now().getTime() ? errand : null;
  } catch {
    // Cut short, of another key, or made up: as good as none.
    return null;
  }
}

/** Remembers an errand in a sealed cookie: nothing of it stands in an address or in the database. */
export function keepErrand(c: PortalContext, errand: Errand): void {
  const { seal, clock, config } = c.get('portal');
  const sealed = seal.closeJson({ ...errand, kind: 'errand', expiresAtMs: clock.now().getTime() + ERRAND_MS });
  setCookie(c, COOKIE, sealed.toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.url.startsWith('https:'),
    maxAge: ERRAND_MS / 1000,
  });
}

export function dropErrand(c: PortalContext): void {
  deleteCookie(c, COOKIE, { path: '/' });
}
