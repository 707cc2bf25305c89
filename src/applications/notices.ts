import { languageOfMessages } from '../accounts/person.ts';
import type { Database } from '../database/connection.ts';
import { tellHelpers } from '../helping/tell-helpers.ts';
import type { Language } from '../catalogue/language.ts';
import { surveyAddress } from '../insights/survey/offer.ts';
import { sendMessage } from '../messages/send.ts';
import type { Portal } from '../portal.ts';
import { portalIn } from '../portal-languages.ts';
import { paths } from '../web/paths.ts';
import { textsIn } from '../web/texts/texts.ts';
import { ownSentences } from './own-sentences.ts';
import { referenceOf } from './application.ts';
import type { Application } from './application.ts';
import { receiversOf } from './receivers.ts';
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
  const receivers = await receiversOf(tx, portal.seal, application);
  const owner = receivers[0]?.profile.name ?? '';
  const number = notice.kind === 'sent' ? notice.number : referenceOf(application);
  const link = `${portal.config.url}${paths.application(number)}`;
  const wordsIn = async (language: Language) => {
    const told = portalIn(portal, language);
    const service = await serviceOf(told, tx, application);
    const texts = textsIn(language).applications.notices;
    const own = ownSentences(notice.kind, { service, office: told.office, number });
    const facts = { service: service.shortName, number, own, address: link };
    if (notice.kind === 'sent' || notice.kind === 'sent-again')
      return texts[notice.kind]({ ...facts, dueOn: notice.dueOn, office: told.office });
    if (notice.kind === 'correction') return texts.correction({ ...facts, items: notice.items });
    // After what was decided, never before it.
    const { subject, body } = texts[notice.kind](facts);
    return { subject, body: `${body}\n${textsIn(language).survey.notice(surveyAddress(portal, number))}` };
  };
  for (const { id: personId, profile } of receivers) {
    const words = await wordsIn(languageOfMessages(profile));
    await sendMessage(portal, tx, { personId, kind: 'notice', to: profile, ...words, link });
  }
  const subjectIn = async (language: Language) => (await wordsIn(language)).subject;
  await tellHelpers(portal, tx, application.id, { owner, subjectIn, number });
}
