import { z } from 'zod';
import { sealedCookie } from '../accounts/sealed-cookie.ts';

/** Half a working day, as a session lasts: computers are shared. */
const HELPING_MS = 12 * 3600_000;

/** What a helper came in with. Whether it still opens anything is asked at every request. */
export const helperCookie = sealedCookie<{ grantId: string }>({
  name: 'pintu_bantu',
  kind: 'helping',
  schema: z.object({ grantId: z.uuid() }),
  lastsMs: HELPING_MS,
});
