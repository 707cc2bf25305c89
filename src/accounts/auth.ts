import { AsyncLocalStorage } from 'node:async_hooks';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { phoneNumber } from 'better-auth/plugins/phone-number';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/connection.ts';
import { account, session, user, verification } from '../database/schema/accounts.ts';
import type { Seal } from '../database/seal.ts';
import { sessionPlugin } from './session-plugin.ts';
import { PASSWORD_LENGTH } from './password-length.ts';
import { noteUse } from './store-unused.ts';

/** How long a one-time code counts, in minutes; pages and messages say this number. */
export const CODE_MINUTES = 10;

/** Wrong codes that are forgiven; then only a new code helps. */
const CODE_ATTEMPTS = 5;

/** A session ends so long after its last use. Half a working day: also people at shared computers forget to sign out. */
const SESSION_SECONDS = 12 * 3600;
const SESSION_RENEWED_AFTER_SECONDS = 1800;

const caughtCode = new AsyncLocalStorage<{ code: string | null }>();

export type Auth = ReturnType<typeof createAuth>;

/**
 * The sign-in library on our tables. It is called on the server only (`auth.api`), never mounted as an address. Where it says phone number
 * it gets the keyed hash of one, so that its tables name nobody.
 * @param given.code the one code that is ever made, for a portal that is filmed; null = a new random one every time.
 */
export function createAuth(given: {
  db: Database;
  seal: Seal;
  config: Config;
  secret: string;
  clock: Clock;
  code: string | null;
}) {
  const { db, seal, config, secret, clock, code: only } = given;
  return betterAuth({
    appName: 'Pintu',
    baseURL: config.url,
    secret,
    database: drizzleAdapter(db, { provider: 'pg', schema: { user, session, account, verification }, transaction: true }),
    // Its log lines can carry what was posted; failures reach us as thrown errors.
    logger: { disabled: true },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: SESSION_RENEWED_AFTER_SECONDS },
    advanced: {
      cookiePrefix: 'pintu',
      useSecureCookies: config.url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (data) => ({ data: { ...data, ipAddress: '', userAgent: '' } }),
          after: ({ userId }) => noteUse(db, userId, clock.now()),
        },
      },
      // Codes rest as keyed hashes too: `<hash>:<attempts>`.
      verification: { create: { before: async (data) => ({ data: { ...data, value: concealCode(seal, data.value, only) } }) } },
    },
    plugins: [
      sessionPlugin,
      phoneNumber({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: CODE_ATTEMPTS,
        sendOTP: ({ code }) => {
          const caught = caughtCode.getStore();
          if (caught !== undefined) caught.code = only ?? code;
        },
      }),
    ],
  });
}

/** Lets the library make and keep a new code for a phone, and answers it so that our message can carry it. */
export async function makeCode(auth: Auth, phoneHash: string): Promise<string> {
  const caught: { code: string | null } = { code: null };
  await caughtCode.run(caught, () => auth.api.sendPhoneNumberOTP({ body: { phoneNumber: phoneHash } }));
  if (caught.code === null) throw new Error('the sign-in library made no code');
  return caught.code;
}

/** The stored form of `123456:0`; what is stored again after a wrong try is concealed already. */
function concealCode(seal: Seal, value: string, only: string | null): string {
  const [, code, attempts] = /^(\d{6}):(\d+)$/.exec(value) ?? [];
  return code === undefined ? value : `${seal.hash('code', only ?? code)}:${attempts}`;
}
