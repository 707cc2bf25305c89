import type { Auth } from './auth.ts';

/** Hashes a password the way the sign-in library checks it (scrypt; about 100 ms). */
export async function hashPassword(auth: Auth, password: string): Promise<string> {
  const { password: passwords } = await auth.$context;
  return passwords.hash(password);
}

/** Whether a password is the one of a hash. */
export async function passwordFits(auth: Auth, hash: string, password: string): Promise<boolean> {
  const { password: passwords } = await auth.$context;
  return passwords.verify({ hash, password });
}
