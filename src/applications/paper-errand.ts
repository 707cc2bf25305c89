import { z } from 'zod';
import { sealedCookie } from '../accounts/sealed-cookie.ts';

/** Long enough to sign up on the way. */
const ON_THE_WAY_MS = 60 * 60_000;

/** Which form on paper this browser has proven to hold, and who held it; `personId` null = nobody has signed in since. */
export const paperErrand = sealedCookie<{ formId: string; personId: string | null }>({
  name: 'pintu_formulir',
  kind: 'paper-form',
  schema: z.object({ formId: z.uuid(), personId: z.string().nullable() }),
  lastsMs: ON_THE_WAY_MS,
});
