import { languageOfMessages } from '../accounts/person.ts';
import { findPerson } from '../accounts/store.ts';
import { referenceOf } from '../applications/application.ts';
import type { Application } from '../applications/application.ts';
import { serviceOf } from '../applications/versions.ts';
import type { Database } from '../database/connection.ts';
import { sendMessage } from '../messages/send.ts';
import type { Portal } from '../portal.ts';
import { portalIn } from '../portal-languages.ts';
import { paths } from '../web/paths.ts';
import { textsIn } from '../web/texts/texts.ts';

export type CorrespondingPortal = Pick<Portal, 'db' | 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue'>;

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
  const person = await findPerson(tx, portal.seal, application.personId);
  if (person === null) throw new Error('an application has no applicant');
  const language = languageOfMessages(person.profile);
  const service = await serviceOf(portalIn(portal, language), tx, application);
  const number = referenceOf(application);
  const path = what === 'message' ? paths.caseMessages(number) : paths.application(number);
  const words = textsIn(language).correspondence.notices[what]({
    service: service.shortName,
    number,
    address: `${portal.config.url}${path}`,
  });
  await sendMessage(portal, tx, { personId: person.id, kind: 'notice', to: person.profile, ...words });
}
