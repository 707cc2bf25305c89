import { CODE_MINUTES } from '../accounts/auth.ts';
import { codeFor, spendCode } from '../accounts/code-for.ts';
import type { CodeRefusal } from '../accounts/code-for.ts';
import { findByPhone, findPerson } from '../accounts/store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { sendMessage } from '../messages/send.ts';
import { statusCode } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import type { Texts } from '../web/texts/texts.ts';
import type { Application } from './application.ts';
import type { StatusErrand } from './status-errand.ts';
import { readFormNumber } from './paper-form-rules.ts';
import { loadPaperForm, sentUnderForm } from './store-paper-forms.ts';
import { findSent, loadByCode } from './store.ts';

type Asked = Pick<StatusErrand, 'number' | 'phone'>;

/** Such a code opens the state of one application and nothing else. */
const purposeOf = ({ number, phone }: Asked) => ({ purpose: 'status', subject: `${number} ${phone}` }) as const;

/** Sends the owner of an application a code. It is made in every case, so that a wrong pair takes the same time and learns nothing. */
export async function sendStatusCode(portal: Portal, t: Texts, asked: Asked): Promise<void> {
  const found = await findAsked(portal, asked);
  const code = await codeFor(portal, purposeOf(asked));
  if (found === null) return;
  const { person } = found;
  await portal.db.transaction(async (tx) => {
    const say = await wordingsOf(tx, [statusCode]);
    const words = say(statusCode, { code, minutes: CODE_MINUTES, number: asked.number }, t);
    await sendMessage(portal, tx, { ...words, code, personId: person.id, kind: 'code', to: person.profile });
  });
}

/** Checks and uses up a code. */
export async function checkStatusCode(
  portal: Portal,
  asked: Asked,
  code: string,
): Promise<{ ok: true } | { ok: false; reason: CodeRefusal }> {
  const sent = (await findAsked(portal, asked)) !== null;
  return spendCode(portal, purposeOf(asked), { code, sent });
}

/** What was sent under a form on paper for somebody who was served without a phone; null in all other cases: who has one proves the phone. */
export async function findAskedByPaper({ db, seal }: Pick<Portal, 'db' | 'seal'>, formId: string): Promise<Application | null> {
  const form = await loadPaperForm(db, seal, formId);
  const application = form === null || form.applicationId === null ? null : await loadByCode(db, seal, form.applicationId);
  const owner = application === null ? null : await findPerson(db, seal, application.personId);
  return application?.number != null && owner?.profile.phone === '' ? application : null;
}

/** The application of this number, or that was sent under the number of a form on paper, when the phone is its owner's; null in all other cases. */
export async function findAsked(
  { db, seal }: Pick<Portal, 'db' | 'seal'>,
  { number, phone }: Asked,
): Promise<{ person: SignedInPerson; application: Application } | null> {
  const owner = await findByPhone(db, seal, phone);
  const sent = readFormNumber(number) === null ? number : await sentUnderForm(db, number);
  const application = owner === null || sent === null ? null : await findSent(db, seal, owner.person.id, sent);
  return owner === null || application === null ? null : { person: owner.person, application };
}
