import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { PortalContext } from '../web/environment.ts';
import { safeLocalPath } from './rules.ts';

const COOKIE = 'pintu_terakhir';

/** How long after the end of a session its last form is kept for the same person, in ms. */
const KEPT_MS = 2 * 3600_000;
/** Answers of one page are far smaller; what is larger comes from no form of ours. */
const LARGEST_CHARACTERS = 40_000;
const WEEK_SECONDS = 7 * 24 * 3600;

const lastPersonSchema = z.object({ kind: z.literal('last-person'), personId: z.string() });
const keptSchema = z.object({
  kind: z.literal('kept-form'),
  personId: z.string(),
  path: z.string(),
  values: z.record(z.string(), z.string()),
  untilMs: z.number(),
});

/** A form that was posted without a session, by a browser whose last session was this person's. */
export type KeptForm = { path: string; values: Record<string, string> };

/** Remembers whose session this browser had last, so that a form kept over its end is shown to nobody else. */
export function rememberPerson(c: PortalContext, personId: string): void {
  const { seal, config } = c.get('portal');
  if (lastPerson(c) !== personId) clearDevice(c);
  setCookie(c, COOKIE, seal.closeJson({ kind: 'last-person', personId }).toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.url.startsWith('https:'),
    maxAge: WEEK_SECONDS,
  });
}

/** Signing out is meant: nothing is kept after it. */
export function forgetPerson(c: PortalContext): void {
  deleteCookie(c, COOKIE, { path: '/' });
  clearDevice(c);
}

/** Whether this browser's session ended by itself: after signing out there is no last person. */
export const sessionRanOut = (c: PortalContext): boolean => lastPerson(c) !== null;

/** What pages have put aside on this device goes: it is of one person only. */
function clearDevice(c: PortalContext): void {
  c.header('clear-site-data', '"storage"');
}

/** Seals the form of this request for the browser's last person; null when there was none, or it carries files, which cannot be kept. */
export async function keepForm(c: PortalContext): Promise<string | null> {
  const { seal, clock } = c.get('portal');
  const personId = lastPerson(c);
  const { _csrf, ...values } = await c.req.parseBody();
  if (personId === null || Object.values(values).some((value) => typeof value !== 'string')) return null;
  const untilMs = clock.now().getTime() + KEPT_MS;
  const sealed = seal.closeJson({ kind: 'kept-form', personId, path: new URL(c.req.url).pathname, values, untilMs });
  return sealed.length <= LARGEST_CHARACTERS ? sealed.toString('base64url') : null;
}

/** Opens a kept form for the person who has just signed in; null when it is somebody else's, too old, or not ours. */
export function openKeptForm(c: PortalContext, sealed: string | undefined, personId: string): KeptForm | null {
  const { clock } = c.get('portal');
  const kept = keptSchema.safeParse(openOrNull(c, sealed)).data;
  if (kept === undefined || kept.personId !== personId || kept.untilMs < clock.now().getTime()) return null;
  return safeLocalPath(kept.path) === kept.path ? { path: kept.path, values: kept.values } : null;
}

/** Whose session this browser had last, if it ended by itself; null after signing out. */
export function lastPerson(c: PortalContext): string | null {
  return lastPersonSchema.safeParse(openOrNull(c, getCookie(c, COOKIE))).data?.personId ?? null;
}

function openOrNull(c: PortalContext, sealed: string | undefined): unknown {
  if (sealed === undefined) return null;
  try {
    return c.get('portal').seal.openJson(Buffer.from(sealed, 'base64url'));
  } catch {
    return null;
  }
}
