import { createHmac } from 'node:crypto';
import type { PortalContext } from '../web/environment.ts';
import type { SignedInPerson } from './person.ts';

/**
 * Names whoever sits at the device to the device itself, where it keeps what could not be sent: nobody else can tell the name, or make it up. It is the same on every
 * page of theirs, whoever owns the application, because a device throws away what lies there under another name.
 */
export function deviceOwner(c: PortalContext): string {
  const person = c.get('person');
  if (person === null) throw new Error('a page would keep something on a device of nobody');
  return createHmac('sha256', c.get('portal').secret)
    .update(`device:${actorOf(person)}`)
    .digest('base64url')
    .slice(0, 22);
}

/** A helper without an account of their own is known by their leave only. */
const actorOf = ({ id, helping }: SignedInPerson): string =>
  helping === undefined ? id : (helping.accountId ?? helping.grantId);
