import { languageOfMessages } from '../accounts/person.ts';
import type { Database } from '../database/connection.ts';
import { tellHelpers } from '../helping/tell-helpers.ts';
import { momentInWords } from '../catalogue/formats.ts';
import type { Language } from '../catalogue/language.ts';
import { surveyAddress } from '../insights/survey/offer.ts';
import { sendMessage } from '../messages/send.ts';
import {
  feePaid,
  feeToPay,
  feeOverdue,
  feeVoid,
  feeWaits,
  foundComplete,
  issued,
  received,
  receivedAgain,
  refused,
  toCorrect,
} from '../messages/wording/application-messages.ts';
import { permitLifted, permitRevoked, permitSuspended } from '../messages/wording/permit-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
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
  | { kind: 'complete'; at: Date; dueOn: string | null }
  | { kind: 'correction'; items: number }
  | { kind: 'fee' | 'fee-waits' | 'fee-overdue'; amountRupiah: number; payBy: string }
  | { kind: 'fee-paid' | 'fee-void'; amountRupiah: number }
  | { kind: 'issued' | 'refused' }
  /** `permit`: number of the letter; `reason`: code from the list of the office. */
  | { kind: 'revoked' | 'suspended' | 'lifted'; permit: string; reason: string | null };

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
  const link = `${portal.config.url}${notice.kind === 'complete' ? paths.completeReceipt(number) : paths.application(number)}`;
  const say = await wordingsOf(tx, [
    received,
    receivedAgain,
    foundComplete,
    toCorrect,
    feeToPay,
    feeWaits,
    feeOverdue,
    feePaid,
    feeVoid,
    issued,
    refused,
    permitRevoked,
    permitSuspended,
    permitLifted,
  ]);
  const wordsIn = async (language: Language) => {
    const told = portalIn(portal, language);
    const service = await serviceOf(told, tx, application);
    const own = ownSentences(notice.kind, { service, office: told.office, number });
    const facts = { service: service.shortName, number, own, address: link };
    const survey = textsIn(language).survey.notice(surveyAddress(portal, number));
    const to = { language, service: service.slug };
    switch (notice.kind) {
      case 'sent':
      case 'sent-again':
        return say(notice.kind === 'sent' ? received : receivedAgain, { ...facts, dueOn: notice.dueOn, office: told.office }, to);
      case 'complete': {
        const completeAt = momentInWords(notice.at, told.office);
        return say(foundComplete, { ...facts, address: link, completeAt, dueOn: notice.dueOn, office: told.office }, to);
      }
      case 'correction':
        return say(toCorrect, { ...facts, items: notice.items }, to);
      case 'fee':
      case 'fee-waits':
      case 'fee-overdue': {
        const message = { fee: feeToPay, 'fee-waits': feeWaits, 'fee-overdue': feeOverdue }[notice.kind];
        return say(message, { ...facts, amountRupiah: notice.amountRupiah, payBy: notice.payBy }, to);
      }
      case 'fee-paid':
      case 'fee-void':
        return say(notice.kind === 'fee-paid' ? feePaid : feeVoid, { ...facts, amountRupiah: notice.amountRupiah }, to);
      case 'issued':
        return say(issued, { ...facts, survey }, to);
      case 'refused':
        return say(refused, { ...facts, survey }, to);
      case 'revoked':
      case 'suspended':
      case 'lifted': {
        const message = { revoked: permitRevoked, suspended: permitSuspended, lifted: permitLifted }[notice.kind];
        const { revocations, suspensions } = told.office.reasons;
        const reason = (notice.kind === 'revoked' ? revocations : suspensions).find(({ code }) => code === notice.reason);
        return say(message, { ...facts, permit: notice.permit, reason: reason?.sentence ?? '' }, to);
      }
    }
  };
  for (const { id: personId, profile } of receivers) {
    const words = await wordsIn(languageOfMessages(profile));
    await sendMessage(portal, tx, { personId, kind: 'notice', to: profile, ...words, link });
  }
  const subjectIn = async (language: Language) => (await wordsIn(language)).subject;
  await tellHelpers(portal, tx, application.id, { owner, subjectIn, number });
}
