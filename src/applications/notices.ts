import { findPerson } from '../accounts/store.ts';
import type { Database } from '../database/connection.ts';
import { tellHelpers } from '../helping/tell-helpers.ts';
import { sendMessage } from '../messages/send.ts';
import type { Portal } from '../portal.ts';
import { portalIn } from '../portal-languages.ts';
import { paths } from '../web/paths.ts';
import { textsIn } from '../web/texts/texts.ts';
import { ownSentences } from './own-sentences.ts';
import { referenceOf } from './application.ts';
import type { Application } from './application.ts';
import { serviceOf } from './versions.ts';

/** What an applicant is told about, outside the portal too. */
export type NoticeKind =
  | { kind: 'sent' | 'sent-again'; number: string; dueOn: string | null }
  | { kind: 'correction'; items: number }
  | { kind: 'issued' | 'refused' };

/** Sends the applicant a message in the transaction of the change that it tells of. It names the service and the number, nothing private. */
export async function tellApplicant(
  portal: Pick<Portal, 'seal' | 'clock' | 'office' | 'config' | 'jobs' | 'catalogue'>,
  tx: Database,
  application: Application,
  notice: NoticeKind,
): Promise<void> {
  const person = await findPerson(tx, portal.seal, application.personId);
  if (person === null) throw new Error('an application has no applicant');
  const told = portalIn(portal, person.profile.language ?? 'id');
  const service = await serviceOf(told, tx, application);
  const number = notice.kind === 'sent' ? notice.number : referenceOf(application);
  const texts = textsIn(told.office.language).applications.notices;
  const own = ownSentences(notice.kind, { service, office: told.office, number });
  const facts = { service: service.shortName, number, own, address: `${portal.config.url}${paths.application(number)}` };
  const { subject, body } =
    notice.kind === 'sent' || notice.kind === 'sent-again'
      ? texts[notice.kind]({ ...facts, dueOn: notice.dueOn, office: told.office })
      : notice.kind === 'correction'
        ? texts.correction({ ...facts, items: notice.items })
        : texts[notice.kind](facts);
  await sendMessage(portal, tx, { personId: person.id, kind: 'notice', to: person.profile, subject, body, link: facts.address });
  await tellHelpers(portal, tx, application.id, { owner: person.profile.name, subject, number });
}
