import { z } from 'zod';
import type { PortalContext } from '../web/environment.ts';
import { sealedCookie } from './sealed-cookie.ts';

/** How long the steps of one errand may take, in ms: longer than a code counts, so that people can ask for a second one. */
const ERRAND_MS = 40 * 60_000;

const errandSchema = z.object({
  purpose: z.enum(['sign-up', 'new-password', 'identity']),
  name: z.string(),
  phone: z.string(),
  email: z.string().nullable(),
  /** Where they were going. */
  onward: z.string().nullable(),
  /** When the newest code was sent, in ms. */
  sentAtMs: z.number(),
  /** The code was right: the phone is theirs. */
  proven: z.boolean(),
});

/** What somebody without a session is in the middle of: signing up, setting a new password, or proving the phone beside a national sign-in. */
export type Errand = z.infer<typeof errandSchema>;

export type ErrandPurpose = Errand['purpose'];

const cookie = sealedCookie({ name: 'pintu_langkah', kind: 'errand', schema: errandSchema, lastsMs: ERRAND_MS });

/** The errand of this browser for one purpose; null = none, or it took too long. */
export function readErrand(c: PortalContext, purpose: ErrandPurpose): Errand | null {
  const errand = cookie.read(c);
  return errand?.purpose === purpose ? errand : null;
}

export const keepErrand = (c: PortalContext, errand: Errand): void => cookie.keep(c, errand);

export const dropErrand = (c: PortalContext): void => cookie.drop(c);
