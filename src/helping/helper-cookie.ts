import { z } from 'zod';
import { sealedCookie } from '../accounts/sealed-cookie.ts';

/** Half a working day, as a session lasts: computers are shared. */
const HELPING_MS = 12 * 3600_000;

/** What a helper came in with, and the account that they had in this browser. Whether it still opens anything is asked at every request. */
export const helperCookie = sealedCookie<{ grantId: string; accountId: string | null }>({
  name: 'pintu_bantu',
  kind: 'helping',
  schema: z.object({ grantId: z.uuid(), accountId: z.string().nullable().default(null) }),
  lastsMs: HELPING_MS,
});
