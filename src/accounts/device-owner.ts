import { createHmac } from 'node:crypto';
import type { PortalContext } from '../web/environment.ts';
import { lastPerson } from './kept-form.ts';

/**
 * Names whoever sits at the device to the device itself, where it keeps what could not be sent: nobody else can tell the name, or make it up. It is the same on every
 * page of theirs, whoever owns the application, because a device throws away what lies there under another name.
 * A helper has two names, by their account and by their leave, and is one person: what lies under the other one is shown too while they are known by both
 * (`data-owner-also`), and while they are not it stays, unshown (`data-owner-kept`).
 */
export function deviceOwner(c: PortalContext) {
  const [person, help] = [c.get('person'), c.get('helping')];
  if (person === null) throw new Error('a page would keep something on a device of nobody');
  const nameOf = (id: string) => deviceName(c, id);
  if (person.helping === undefined)
    return { 'data-owner': nameOf(person.id), 'data-owner-kept': help === null ? undefined : nameOf(help.grantId) };
  const { accountId, grantId } = person.helping;
  if (accountId !== null) return { 'data-owner': nameOf(accountId), 'data-owner-also': nameOf(grantId) };
  // Only of who came in here with the account that this browser had last, and did not sign out.
  const away = help?.accountId ?? null;
  return { 'data-owner': nameOf(grantId), 'data-owner-kept': away === null || away !== lastPerson(c) ? undefined : nameOf(away) };
}

const deviceName = (c: PortalContext, id: string): string =>
  createHmac('sha256', c.get('portal').secret).update(`device:${id}`).digest('base64url').slice(0, 22);
