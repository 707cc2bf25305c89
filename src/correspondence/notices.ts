import { languageOfMessages } from '../accounts/person.ts';
import { referenceOf } from '../applications/application.ts';
import type { Application } from '../applications/application.ts';
import { receiversOf } from '../applications/receivers.ts';
import { serviceOf } from '../applications/versions.ts';
import type { Database } from '../database/connection.ts';
import { mayDecide } from '../firms/rules.ts';
import { sendMessage } from '../messages/send.ts';
import { objectionAnswered, officeWrote } from '../messages/wording/application-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import { portalIn } from '../portal-languages.ts';
import { paths } from '../web/paths.ts';

export type CorrespondingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue'>;

const MESSAGES = { message: officeWrote, objectionAnswer: objectionAnswered };

/**
 * Tells the applicant that the office has written, in the transaction that stores it: that it has, and where, never what, in
 * the applicant's language.
 */
export async function tellOfWriting(
  portal: CorrespondingPortal,
  tx: Database,
  application: Application,
  what: 'message' | 'objectionAnswer',
): Promise<void> {
  const number = referenceOf(application);
  const [message, say] = [MESSAGES[what], await wordingsOf(tx, [officeWrote, objectionAnswered])];
  for (const receiver of await receiversOf(tx, portal.seal, application)) {
    const { id: personId, profile } = receiver;
    // Who only fills it in opens no messages: they are led to where they see how it stands.
    const path = what === 'message' && mayDecide(receiver, application) ? paths.caseMessages(number) : paths.application(number);
    const language = languageOfMessages(profile);
    const service = await serviceOf(portalIn(portal, language), tx, application);
    const facts = { service: service.shortName, number, address: `${portal.config.url}${path}` };
    const words = say(message, facts, { language, service: service.slug });
    await sendMessage(portal, tx, { personId, kind: 'notice', to: profile, ...words });
  }
}
