import { z } from 'zod';
import { sealedCookie } from '../accounts/sealed-cookie.ts';
import type { Practice } from './practice-rules.ts';

/** Longer than anybody tries in one go. */
const PRACTICE_MS = 3 * 3600_000;

const words = z.array(z.string().max(80)).max(80);

/** Where somebody is in a practice; the browser forgets it when it is closed, and the portal keeps nothing of it. */
export const practiceCookie = sealedCookie<Practice>({
  name: 'pintu_latihan',
  kind: 'practice',
  untilClosed: true,
  schema: z.object({
    slug: z.string(),
    done: words,
    slips: z.record(z.string(), z.number()),
    papers: words,
    tried: words,
    counted: z.boolean(),
  }),
  lastsMs: PRACTICE_MS,
});
