import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { PortalContext } from '../web/environment.ts';

/** A cookie that only this portal can read: what somebody without a session is in the middle of. Nothing of it stands in an address or in the database. */
export type SealedCookie<Value> = {
  /** What this browser holds; null = nothing, or it took too long. */
  read: (c: PortalContext) => Value | null;
  keep: (c: PortalContext, value: Value) => void;
  drop: (c: PortalContext) => void;
};

/** @param given.kind says what it is for, so that one cookie is never taken for another; `lastsMs` = how long it counts; `untilClosed`: the browser forgets it with its window. */
export function sealedCookie<Value extends object>(given: {
  name: string;
  kind: string;
  schema: z.ZodType<Value>;
  lastsMs: number;
  untilClosed?: true;
}): SealedCookie<Value> {
  const { name, kind, schema, lastsMs, untilClosed } = given;
  const envelope = z.object({ kind: z.literal(kind), expiresAtMs: z.number(), value: schema });
  return {
    read: (c) => {
      const { seal, clock } = c.get('portal');
      const cookie = getCookie(c, name);
      if (cookie === undefined) return null;
      try {
        const { expiresAtMs, value } = envelope.parse(seal.openJson(Buffer.from(cookie, 'base64url')));
        return expiresAtMs > clock.now().getTime() ? value : null;
      } catch {
        // Cut short, of another key, or made up: as good as none.
        return null;
      }
    },
    keep: (c, value) => {
      const { seal, clock, config } = c.get('portal');
      const sealed = seal.closeJson({ kind, expiresAtMs: clock.now().getTime() + lastsMs, value });
      setCookie(c, name, sealed.toString('base64url'), {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: config.url.startsWith('https:'),
        ...(untilClosed === true ? {} : { maxAge: lastsMs / 1000 }),
      });
    },
    drop: (c) => {
      deleteCookie(c, name, { path: '/' });
    },
  };
}
