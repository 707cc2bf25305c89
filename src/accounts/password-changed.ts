import { momentInWords } from '../catalogue/formats.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent } from '../database/events.ts';
import { sendMessage } from '../messages/send.ts';
import { passwordChanged } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import type { SignedInPerson } from './person.ts';

/** Logs a changed password and tells its owner, who may not be the one who changed it. */
export async function tellPasswordChanged(c: PortalContext, db: Database, person: SignedInPerson, at: Date): Promise<void> {
  const { config, office } = c.get('portal');
  const { id, role, profile } = person;
  await recordEvent(db, { at, actor: { id, role }, verb: 'password_changed', subject: { kind: 'person', id } });
  const facts = { time: momentInWords(at, office), forgotten: `${config.url}${paths.forgotten}` };
  const words = (await wordingsOf(db, [passwordChanged]))(passwordChanged, facts, c.get('t'));
  await sendMessage(c.get('portal'), db, { ...words, personId: id, kind: 'notice', to: profile });
}
