import { CODE_MINUTES } from '../accounts/auth.ts';
import { codeFor, spendCode } from '../accounts/code-for.ts';
import type { CodeRefusal } from '../accounts/code-for.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Application } from '../applications/application.ts';
import type { Dossier } from '../applications/dossier.ts';
import { sendMessage } from '../messages/send.ts';
import { senderOf } from '../messages/sender.ts';
import { sendingApproved } from '../messages/wording/other-messages.ts';
import { wordingsOf } from '../messages/wording/wordings.ts';
import type { Portal } from '../portal.ts';
import type { Texts } from '../web/texts/texts.ts';

/** A code agrees to one application as it is written now: when anything is changed, it agrees to nothing. */
export const approvalPurpose = ({ id, revision }: Pick<Application, 'id' | 'revision'>) =>
  ({ purpose: 'send', subject: `${id} ${revision}` }) as const;

/** Whether the configured sender reaches the owner. */
export const isReachable = (
  { config }: Pick<Portal, 'config'>,
  { profile }: { profile: Pick<SignedInPerson['profile'], 'phone' | 'email'> },
): boolean => (profile[senderOf(config).contact] ?? '') !== '';

/** Sends the owner the code with which a helper may send. */
export async function sendApprovalCode(
  portal: Portal,
  t: Texts,
  { person, dossier }: { person: SignedInPerson; dossier: Pick<Dossier, 'application' | 'service'> },
): Promise<void> {
  const code = await codeFor(portal, approvalPurpose(dossier.application));
  const helper = person.helping?.name ?? '';
  const facts = { helper, service: dossier.service.shortName, code, minutes: CODE_MINUTES };
  await portal.db.transaction(async (tx) => {
    const words = (await wordingsOf(tx, [sendingApproved]))(sendingApproved, facts, { language: t.language });
    await sendMessage(portal, tx, { ...words, code, personId: person.id, kind: 'code', to: person.profile });
  });
}

/** Uses up the code that the owner read out. */
export const checkApprovalCode = (
  portal: Portal,
  application: Pick<Application, 'id' | 'revision'>,
  code: string,
): Promise<{ ok: true } | { ok: false; reason: CodeRefusal }> =>
  spendCode(portal, approvalPurpose(application), { code, sent: true });
