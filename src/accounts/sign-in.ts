import { isAPIError } from 'better-auth/api';
import { recordEvent } from '../database/events.ts';
import type { PortalContext } from '../web/environment.ts';
import { cookiesOf, copyCookies } from './auth-cookies.ts';
import { forgetPerson, rememberPerson } from './kept-form.ts';
import { hashPassword } from './passwords.ts';
import type { SignedInPerson } from './person.ts';
import { findByPhone } from './store.ts';

/**
 * Signs a person in with phone and password: a new session, its cookies on the answer, the act in the log. Null when the two do not fit.
 * An unknown phone, and a locked account, take as long as a wrong password, so that the time tells nobody who has an account.
 */
export async function signIn(c: PortalContext, phone: string, password: string): Promise<SignedInPerson | null> {
  const { auth, db, seal, clock } = c.get('portal');
  const owner = await findByPhone(db, seal, phone);
  if (owner === null || !owner.complete || owner.locked) {
    await hashPassword(auth, password);
    return null;
  }
  if (!(await openSession(c, seal.hash('phone', phone), password))) return null;
  const { id, role } = owner.person;
  await recordEvent(db, { at: clock.now(), actor: { id, role }, verb: 'sign_in', subject: { kind: 'person', id } });
  rememberPerson(c, id);
  return owner.person;
}

/** Signs somebody in whom the national sign-in told: a new session, its cookies on the answer, the act in the log. */
export async function signInProven(c: PortalContext, { id, role }: Pick<SignedInPerson, 'id' | 'role'>): Promise<void> {
  const { auth, db, clock } = c.get('portal');
  const { headers } = await auth.api.openSessionOf({ body: { userId: id }, headers: new Headers(), returnHeaders: true });
  if (c.get('person') !== null) await auth.api.signOut({ headers: cookiesOf(c) });
  copyCookies(c, headers);
  const detail = { by: 'identity' };
  await recordEvent(db, { at: clock.now(), actor: { id, role }, verb: 'sign_in', subject: { kind: 'person', id }, detail });
  rememberPerson(c, id);
}

/** Ends this browser's session. */
export async function signOut(c: PortalContext): Promise<void> {
  const { db, clock } = c.get('portal');
  const person = c.get('person');
  await endSession(c);
  forgetPerson(c);
  if (person === null) return;
  const { id, role } = person;
  await recordEvent(db, { at: clock.now(), actor: { id, role }, verb: 'sign_out', subject: { kind: 'person', id } });
}

async function openSession(c: PortalContext, phoneHash: string, password: string): Promise<boolean> {
  const { auth } = c.get('portal');
  try {
    const { headers } = await auth.api.signInPhoneNumber({
      body: { phoneNumber: phoneHash, password },
      headers: new Headers(),
      returnHeaders: true,
    });
    // The session that this browser had before is over, whosever it was.
    if (c.get('person') !== null) await auth.api.signOut({ headers: cookiesOf(c) });
    copyCookies(c, headers);
    return true;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return false;
    throw error;
  }
}

async function endSession(c: PortalContext): Promise<void> {
  const { headers } = await c.get('portal').auth.api.signOut({ headers: cookiesOf(c), returnHeaders: true });
  copyCookies(c, headers);
}
