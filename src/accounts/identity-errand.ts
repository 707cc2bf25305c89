import { z } from 'zod';
import { sealedCookie } from './sealed-cookie.ts';

const checksSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/** Somebody went to the provider: what must fit when they come back, and where they were going. */
export const identityJourney = sealedCookie({
  name: 'pintu_perjalanan',
  kind: 'identity-journey',
  schema: z.object({ checks: checksSchema, onward: z.string().nullable() }),
  lastsMs: 15 * 60_000,
});

/** Somebody came back and has no account with this identity yet: what the provider says of them, until they prove their phone. */
export const identityFound = sealedCookie({
  name: 'pintu_identitas',
  kind: 'identity-found',
  schema: z.object({
    identity: z.object({
      subject: z.string(),
      name: z.string(),
      nik: z.string(),
      birthDate: z.string().nullable(),
      phone: z.string().nullable(),
    }),
    onward: z.string().nullable(),
  }),
  lastsMs: 40 * 60_000,
});
