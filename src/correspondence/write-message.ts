import type { Application } from '../applications/application.ts';
import type { Asker } from '../applications/store.ts';
import { recordEvent } from '../database/events.ts';
import { tellOfWriting } from './notices.ts';
import type { CorrespondingPortal } from './notices.ts';
import { addMessage, markRead, newestMessage } from './store-messages.ts';
import type { Author } from './store-messages.ts';

type Written = { writer: Asker; application: Application; body: string };

/** Within so many ms the same words of the same side are one message whose button was pressed twice. */
const SAME_WITHIN_MS = 2 * 60_000;

/** Stores what the applicant wrote; the desk sees that there is something. */
export const writeToOffice = (portal: CorrespondingPortal, written: Written): Promise<void> =>
  write(portal, written, 'applicant');

/** Stores what an officer wrote, tells the applicant of it, and takes everything that the applicant wrote before as answered. */
export const writeToApplicant = (portal: CorrespondingPortal, written: Written): Promise<void> =>
  write(portal, written, 'officer');

async function write(portal: CorrespondingPortal, { writer, application, body }: Written, author: Author): Promise<void> {
  const { seal } = portal;
  const at = portal.clock.now();
  const applicationId = application.id;
  await portal.db.transaction(async (tx) => {
    const newest = await newestMessage(tx, seal, applicationId);
    const again = newest?.author === author && newest.body === body && at.getTime() - newest.at.getTime() < SAME_WITHIN_MS;
    if (again) return;
    const officerId = author === 'officer' ? writer.id : null;
    const id = await addMessage(tx, seal, { applicationId, author, officerId, body, at });
    const subject = { kind: 'application', id: applicationId } as const;
    await recordEvent(tx, { at, actor: writer, verb: 'write_message', subject, detail: { message: id } });
    await markRead(tx, applicationId, author === 'officer' ? 'applicant' : 'officer', at);
    if (author === 'officer') await tellOfWriting(portal, tx, application, 'message');
  });
}
