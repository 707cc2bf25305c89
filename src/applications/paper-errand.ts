import { z } from 'zod';
import { sealedCookie } from '../accounts/sealed-cookie.ts';

/** Long enough to sign up on the way. */
const ON_THE_WAY_MS = 60 * 60_000;

/** Which form on paper this browser has proven to hold. */
export const paperErrand = sealedCookie<{ formId: string }>({
  name: 'pintu_formulir',
  kind: 'paper-form',
  schema: z.object({ formId: z.uuid() }),
  lastsMs: ON_THE_WAY_MS,
});
