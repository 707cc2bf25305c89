import { createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Config } from '../config.ts';

/** Whom the register is asked about, with their consent: it answers only when all three are one person's. */
export type AskedPerson = { nik: string; name: string; birthDate: string };

/** What it knows of them besides; null = not told. `kelurahan`: code of the ministry. */
export type PersonFacts = { birthPlace: string | null; address: string | null; kelurahan: string | null };

export type RegisterAnswer = { match: true; facts: PersonFacts } | { match: false } | { down: true };

const told = z.string().trim().max(300).nullable().default(null);
const answerSchema = z.discriminatedUnion('match', [
  z.object({ match: z.literal(true), person: z.object({ birthPlace: told, address: told, kelurahan: told }) }),
  z.object({ match: z.literal(false) }),
]);

/** Longest wait, in ms: nobody is kept from typing. */
const PATIENCE_MS = 4000;

/**
 * Asks a register of persons once, by the contract of `docs/how-do-i-connect-a-register.md`. Whatever is wrong with it (slow, away, an answer that is none of
 * the contract) is `down`: it never blocks.
 */
export async function askPersonRegister(
  { url, secret }: NonNullable<Config['nikRegister']>,
  asked: AskedPerson,
  now: Date,
  patienceMs = PATIENCE_MS,
): Promise<RegisterAnswer> {
  const time = String(Math.floor(now.getTime() / 1000));
  const body = JSON.stringify({ request: randomUUID(), purpose: 'permit-application', consent: true, person: asked });
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-pintu-time': time,
        'x-pintu-signature': registerSignature(secret, time, body),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    const answer = response.ok ? answerSchema.safeParse(await response.json()) : null;
    if (answer === null || !answer.success) return { down: true };
    return answer.data.match ? { match: true, facts: answer.data.person } : { match: false };
  } catch {
    return { down: true };
  }
}

/** `sha256=` and the HMAC-SHA-256 of time, a dot and the body, in hexadecimal: proves to the register who asks, and when. */
export const registerSignature = (secret: string, time: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
